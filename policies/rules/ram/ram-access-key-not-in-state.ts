import { defineRule } from '../../review';

export default defineRule({
  id: 'ram-access-key-not-in-state',
  title: 'Terraform keeps no access key in clear',
  severity: 'high',
  resourceTypes: ['alicloud_ram_access_key'],
  rationale:
    'Without `pgp_key` the secret stands in the state in clear, for everybody who may read the state, and in `secret_file` on a disk.',
  remediation:
    'Use a role instead of a key. Where there has to be a key, set `pgp_key` and leave `secret_file` out.',
  references: [
    'CIS Alibaba Cloud 2.0, 1.6',
    'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/ram_access_key',
  ],
  messages: {
    state: 'the secret of the key is kept in the state in clear',
    file: 'the secret of the key is written to a file',
  },
  examples: {
    fails: { alicloud_ram_access_key: { k: { user_name: 'ci' } } },
    passes: { alicloud_ram_access_key: { k: { user_name: 'ci', pgp_key: 'keybase:example' } } },
  },
  check: ({ resource, verdict, fail }) => {
    const file = resource.string('secret_file');
    if (file.found.state !== 'absent') return fail('file', {}, file);
    return verdict(resource.string('pgp_key').isSet(), 'state');
  },
});
