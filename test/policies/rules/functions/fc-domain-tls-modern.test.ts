import rule from '../../../../policies/rules/functions/fc-domain-tls-modern';
import { testSetting } from '../common/setting-samples';

const type = 'alicloud_fcv3_custom_domain';

testSetting(
  rule,
  'the domain takes TLS older than 1.2',
  {
    type,
    base: { protocol: 'HTTPS' },
    path: 'tls_config.min_version',
    set: (value) => ({ tls_config: [{ min_version: value }] }),
    on: ['TLSv1.2', 'TLSv1.3'],
    off: ['TLSv1.0', 'TLSv1.1'],
    absent: 'fail',
  },
  {
    type,
    base: { tls_config: [{ min_version: 'TLSv1.0' }] },
    path: 'protocol',
    on: ['HTTP'],
    off: [],
    absent: 'fail',
    absentPath: 'tls_config.min_version',
  },
);
