import { listOf } from '../common/whitelist';
import { whitelistRule } from '../common/whitelist-rule';

export default whitelistRule({
  id: 'nas-access-rule-closed',
  product: 'a file system',
  severity: 'high',
  rationale:
    'NFS asks for no password: whoever is let in by address reads the files, and every machine that a stranger gets hold of in the network is let in.',
  remediation: 'Set `source_cidr_ip` to the networks of the machines that mount it.',
  references: ['Provider docs: alicloud_nas_access_rule, source_cidr_ip'],
  lists: {
    alicloud_nas_access_rule: (resource) => [
      listOf(resource.string('source_cidr_ip')),
      listOf(resource.string('ipv6_source_cidr_ip')),
    ],
  },
  example: {
    type: 'alicloud_nas_access_rule',
    always: { access_group_name: 'example' },
    fails: { source_cidr_ip: '0.0.0.0/0' },
    passes: { source_cidr_ip: '10.0.0.0/16' },
  },
});
