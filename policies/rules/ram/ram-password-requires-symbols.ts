import { characterClassRule } from './password-policy';

export default characterClassRule({
  id: 'ram-password-requires-symbols',
  argument: 'require_symbols',
  sign: 'symbol',
  item: '1.9',
  checkov: 'CKV_ALI_15',
});
