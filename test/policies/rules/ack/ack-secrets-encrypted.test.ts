import rule from '../../../../policies/rules/ack/ack-secrets-encrypted';
import { testSetting } from '../common/setting-samples';

testSetting(
  rule,
  'secrets are not encrypted with a KMS key',
  {
    type: 'alicloud_cs_managed_kubernetes',
    path: 'encryption_provider_key',
    on: ['key-1'],
    off: [''],
    absent: 'fail',
  },
  {
    type: 'alicloud_cs_serverless_kubernetes',
    path: 'encryption_provider_key',
    on: ['key-1'],
    off: [''],
    absent: 'fail',
  },
  {
    type: 'alicloud_cs_managed_kubernetes',
    path: 'disable_encryption',
    on: [false],
    off: [true],
    absent: 'pass',
    base: { encryption_provider_key: 'key-1' },
  },
);
