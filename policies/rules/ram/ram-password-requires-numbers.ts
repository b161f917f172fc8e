import { characterClassRule } from './password-policy';

export default characterClassRule({
  id: 'ram-password-requires-numbers',
  argument: 'require_numbers',
  sign: 'digit',
  item: '1.10',
  checkov: 'CKV_ALI_14',
});
