import { characterClassRule } from './password-policy';

export default characterClassRule({
  id: 'ram-password-requires-lowercase',
  argument: 'require_lowercase_characters',
  sign: 'lower-case letter',
  item: '1.8',
  checkov: 'CKV_ALI_17',
});
