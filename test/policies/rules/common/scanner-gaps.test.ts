import { evaluate } from '../../../../policies/review';
import type { Json } from '../../../../policies/review/json';
import { readConfiguration } from '../../../../policies/review/configuration/read-configuration';
import { rules } from '../../../../policies/rules';

/** What all rules find wrong with one resource, by rule. */
function failures(type: string, body: Record<string, Json>, more: object = {}): string[] {
  const content = { resource: { [type]: { a: body }, ...more } as Json };
  const model = readConfiguration([{ path: 'main.tf.json', content }]);
  const found = evaluate(model, rules).filter(({ kind }) => kind === 'fail' || kind === 'error');
  return [...new Set(found.map(({ rule }) => rule.id))].sort();
}

const TYPE = 'alicloud_security_group_rule';
const ssh = 'security-group-ssh-closed';
const rdp = 'security-group-rdp-closed';
const open = {
  type: 'ingress',
  ip_protocol: 'tcp',
  cidr_ip: '0.0.0.0/0',
  security_group_id: 'sg-1',
};

/** Verdicts that other scanners get wrong, as far as these products are concerned. */
describe('what other scanners get wrong', () => {
  it.each([
    [
      'all ports as -1/-1',
      { ip_protocol: 'all', port_range: '-1/-1' },
      ['security-group-all-ports-closed', rdp, ssh],
    ],
    [
      'all ports, as no range is given',
      { ip_protocol: 'all' },
      ['security-group-all-ports-closed', rdp, ssh],
    ],
    ['1/65535', { port_range: '1/65535' }, ['security-group-all-ports-closed', rdp, ssh]],
    [
      '0/65535',
      { port_range: '0/65535' },
      ['security-group-all-ports-closed', 'security-group-port-range-effective', rdp, ssh],
    ],
    ['a range around SSH', { port_range: '22/30' }, ['security-group-admin-ports-closed', ssh]],
    ['a range that ends with SSH', { port_range: '22/22', ip_protocol: 'TCP' }, [ssh]],
    ['IPv6', { port_range: '22/22', cidr_ip: '', ipv6_cidr_ip: '::/0' }, [ssh]],
    [
      'a port beside the nine of sg-risky-ports-check',
      { port_range: '2375/2375' },
      ['security-group-container-ports-closed'],
    ],
    ['a rule that drops', { port_range: '22/22', policy: 'drop' }, []],
    ['a private network', { port_range: '22/22', cidr_ip: '10.0.0.0/8' }, []],
    ['a rule outwards', { type: 'egress', port_range: '22/22' }, []],
  ])('security group rule: %s', (_, body, wanted) => {
    expect(failures(TYPE, { ...open, ...body })).toEqual([...wanted].sort());
  });

  it('takes a rule for harmless that a stronger one overrules', () => {
    const drop = { ...open, ip_protocol: 'all', port_range: '-1/-1', policy: 'drop', priority: 1 };
    const rule = { ...open, port_range: '22/22', priority: 2 };
    expect(failures('alicloud_security_group', {}, { [TYPE]: { accept: rule, drop } })).toEqual([
      'security-group-members-isolated',
    ]);
    expect(failures(TYPE, { ...rule, priority: 1 })).toEqual([ssh]);
  });

  it.each([
    'alicloud_cs_managed_kubernetes',
    'alicloud_cs_kubernetes',
    'alicloud_cs_edge_kubernetes',
  ])('sees that the API of an %s is public where nothing is said', (type) => {
    expect(failures(type, {})).toContain('ack-endpoint-private');
    expect(failures(type, { slb_internet_enabled: false })).not.toContain('ack-endpoint-private');
  });

  it('sees whitelists of every kind of RDS instance', () => {
    const types = ['alicloud_db_instance', 'alicloud_db_readonly_instance'];
    for (const type of types) {
      expect(failures(type, { security_ips: ['0.0.0.0/1', '128.0.0.0/1'] })).toContain(
        'rds-whitelist-closed',
      );
    }
  });
});
