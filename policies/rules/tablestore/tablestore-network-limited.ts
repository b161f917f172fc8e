import { all, unknown } from '../../review';
import type { Resource, Ternary } from '../../review';
import { isOneOf } from '../common/attributes';
import { settingRule } from '../common/setting-rule';

const INTERNET = 'internet';

/** Documents differ on what holds where nothing is set. */
const UNDOCUMENTED = 'is not set, and the default is not known';

export default settingRule({
  id: 'tablestore-network-limited',
  title: 'Tables are not reached from the internet',
  severity: 'medium',
  rationale: 'With an access key that leaked, whoever has it reads the tables from anywhere.',
  remediation: 'Set `network_type_acl = ["VPC"]`.',
  references: [
    'infraguard: ots-instance-network-not-normal',
    'Provider docs: alicloud_ots_instance, network_type_acl, accessed_by',
  ],
  message: 'the instance is reached from the internet',
  reads: { alicloud_ots_instance: isLimited },
  example: {
    type: 'alicloud_ots_instance',
    always: { name: 'example' },
    fails: { network_type_acl: ['VPC', 'INTERNET'] },
    passes: { network_type_acl: ['VPC'] },
  },
});

function isLimited(resource: Resource): Ternary {
  const word = resource.string('accessed_by');
  const networks = resource.strings('network_type_acl');
  const isNothingSet = word.isSet().holds === false && networks.isNotEmpty().holds === false;
  if (isNothingSet) return unknown({ ...networks.location, reason: UNDOCUMENTED });
  return all(
    isOneOf(resource, 'accessed_by', ['Vpc', 'ConsoleOrVpc'], true),
    networks.every((network) =>
      network.is((name) => name.toLowerCase() !== INTERNET, { absent: 'unknown' }),
    ),
  );
}
