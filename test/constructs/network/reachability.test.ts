import { addressOf, bitsOf, Reachability } from './reachability';

const GROUP = '${alicloud_security_group.a.id}';
const OTHER = '${alicloud_security_group.b.id}';

function network(type: object, ...rules: object[]): Reachability {
  const all = rules.map((rule, index) => [
    `r${index}`,
    { security_group_id: GROUP, type: 'ingress', ip_protocol: 'tcp', port_range: '22/22', ...rule },
  ]);
  return new Reachability(
    {
      alicloud_security_group: { a: { ...type }, b: {} },
      alicloud_security_group_rule: Object.fromEntries(all) as Record<string, object>,
    } as ConstructorParameters<typeof Reachability>[0],
    { 'pl-1': ['198.51.100.0/24'] },
  );
}

const enterprise = { security_group_type: 'enterprise' };
const knock = { direction: 'ingress', protocol: 'tcp', port: 22, address: '203.0.113.9' } as const;

/** The judge of the judges: what the documentation says, case by case. */
describe('the reachability of the tests', () => {
  it('knows what groups do without rules', () => {
    const inside = { ...knock, groups: [GROUP] };
    const out = { ...knock, direction: 'egress' } as const;
    expect([knock, inside, out].map((one) => network(enterprise).allows([GROUP], one))).toEqual([
      false,
      false,
      false,
    ]);
    expect([knock, inside, out].map((one) => network({}).allows([GROUP], one))).toEqual([
      false,
      true,
      true,
    ]);
    const dropped = { inner_access_policy: 'Drop' };
    expect([knock, inside, out].map((one) => network(dropped).allows([GROUP], one))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it.each<[string, object[], boolean]>([
    ['a rule that accepts', [{ cidr_ip: '0.0.0.0/0' }], true],
    ['no address', [{ cidr_ip: '203.0.114.0/24' }], false],
    ['the other direction', [{ cidr_ip: '0.0.0.0/0', type: 'egress' }], false],
    ['another port', [{ cidr_ip: '0.0.0.0/0', port_range: '23/30' }], false],
    ['a range', [{ cidr_ip: '0.0.0.0/0', port_range: '20/30' }], true],
    ['another protocol', [{ cidr_ip: '0.0.0.0/0', ip_protocol: 'udp' }], false],
    ['all protocols', [{ cidr_ip: '0.0.0.0/0', ip_protocol: 'all', port_range: '-1/-1' }], true],
    ['IPv6', [{ ipv6_cidr_ip: '::/0' }], false],
    ['a prefix list', [{ prefix_list_id: 'pl-1' }], false],
    ['another group', [{ security_group_id: OTHER, cidr_ip: '0.0.0.0/0' }], false],
    [
      'equal priority',
      [{ cidr_ip: '0.0.0.0/0' }, { cidr_ip: '203.0.113.0/24', policy: 'drop' }],
      false,
    ],
    [
      'a weaker drop',
      [
        { cidr_ip: '0.0.0.0/0', priority: 9 },
        { cidr_ip: '203.0.113.0/24', policy: 'drop', priority: 10 },
      ],
      true,
    ],
    [
      'a stronger drop',
      [
        { cidr_ip: '0.0.0.0/0', priority: 9 },
        { cidr_ip: '203.0.113.0/24', policy: 'drop', priority: 8 },
      ],
      false,
    ],
  ])('knows %s', (_what, rules, expected) => {
    expect(network(enterprise, ...rules).allows([GROUP], knock)).toBe(expected);
  });

  it('looks at prefix lists, IPv6 and groups', () => {
    const list = network(enterprise, { prefix_list_id: 'pl-1' });
    expect(list.allows([GROUP], { ...knock, address: '198.51.100.7' })).toBe(true);
    const six = network(enterprise, { ipv6_cidr_ip: '2001:db8::/32' });
    expect(six.allows([GROUP], { ...knock, address: '2001:db8:1::9' })).toBe(true);
    expect(six.allows([GROUP], { ...knock, address: '2001:db9::' })).toBe(false);
    const group = network({}, { source_security_group_id: OTHER });
    expect(group.allows([GROUP], { ...knock, groups: [OTHER] })).toBe(true);
    expect(group.allows([GROUP], { ...knock, groups: [GROUP, 'c'] })).toBe(true);
    expect(group.allows([GROUP], knock)).toBe(false);
  });

  it('writes addresses as it reads them', () => {
    for (const address of ['203.0.113.9', '0.0.0.0', '255.255.255.255']) {
      expect(addressOf(bitsOf(address))).toBe(address);
    }
    expect(addressOf(bitsOf('2001:db8::1'))).toBe('2001:db8:0:0:0:0:0:1');
  });
});
