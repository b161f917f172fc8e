import { characterClassRule } from './password-policy';

export default characterClassRule({
  id: 'ram-password-requires-uppercase',
  argument: 'require_uppercase_characters',
  sign: 'upper-case letter',
  item: '1.7',
  checkov: 'CKV_ALI_19',
});
