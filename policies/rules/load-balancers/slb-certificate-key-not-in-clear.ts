import { not } from '../../review';
import { isWritten } from '../common/attributes';
import { settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'slb-certificate-key-not-in-clear',
  title: 'Private keys of certificates are not in the configuration',
  severity: 'high',
  rationale:
    'The provider does not mark `private_key` as sensitive: it stands in plans, comments and the state for everybody who reads those, and they may then be the site.',
  remediation:
    'Upload the certificate to Certificate Management Service, and name it with `alicloud_certificate_id`.',
  references: ['Provider 1.289.0: alicloud_slb_server_certificate.private_key is not sensitive'],
  message: 'the private key stands in plans and in the state',
  reads: {
    alicloud_slb_server_certificate: (resource) => not(isWritten(resource, 'private_key')),
  },
  example: {
    type: 'alicloud_slb_server_certificate',
    fails: { server_certificate: 'a certificate', private_key: 'its key' },
    passes: {
      alicloud_certificate_id: 'cert-example',
      alicloud_certificate_region_id: 'cn-hangzhou',
    },
  },
});
