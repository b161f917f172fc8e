import { all, defineRule, truth } from '../../review';

export default defineRule({
  id: 'oss-bucket-tls-versions',
  title: 'A bucket takes TLS 1.2 and newer only',
  severity: 'low',
  resourceTypes: ['alicloud_oss_bucket_https_config'],
  rationale: 'TLS 1.0 and 1.1 have known faults, and no browser of today needs them.',
  remediation: 'Set `enable = true` and `tls_versions = ["TLSv1.2", "TLSv1.3"]`.',
  references: ['CIS Alibaba Cloud 2.0, 5.4', 'Cloud Config rule oss-bucket-tls-version-check'],
  messages: { old: 'the bucket takes TLS versions older than 1.2' },
  examples: {
    fails: {
      alicloud_oss_bucket_https_config: {
        data: { bucket: 'b', enable: true, tls_versions: ['TLSv1.1'] },
      },
    },
    passes: {
      alicloud_oss_bucket_https_config: {
        data: { bucket: 'b', enable: true, tls_versions: ['TLSv1.2'] },
      },
    },
  },
  check: ({ resource, verdict }) => {
    const versions = resource.strings('tls_versions');
    const enabled = resource.boolean('enable').equals(true, { absent: false });
    const none = versions.isEmpty().holds === true;
    const recent = versions.every((one) => one.is((name) => NEW.includes(name), { absent: false }));
    return verdict(
      all(enabled, recent, none ? truth(false, versions.location) : truth(true)),
      'old',
    );
  },
});

const NEW = ['TLSv1.2', 'TLSv1.3'];
