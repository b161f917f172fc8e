import { ReadyMadeGroups } from '../../../constructs';
import { dangerousPorts, readyMadeNames, type ReadyMadeName } from '../../../policies/network';
import { synthStack, type SynthesisedStack } from '../../helpers/synth-stack';
import { Reachability } from './reachability';

const TRUSTED = ['203.0.113.0/24', '2001:db8:7::/48'];
const OFFICE = '203.0.113.9';
const STRANGERS = ['198.51.100.7', '10.0.0.9', '2001:db8:8::9', '1.1.1.1'];
const SERVICES = '100.100.2.136';

function place(trustedNetworks: readonly string[] = TRUSTED) {
  const ids: Partial<Record<ReadyMadeName, string>> = {};
  const stack: SynthesisedStack = synthStack((scope) => {
    const groups = new ReadyMadeGroups(scope, 'Groups', {
      vpcId: 'vpc-abcd1234',
      namePrefix: 'shop',
      trustedNetworks,
    });
    for (const name of readyMadeNames) {
      ids[name] = `\${alicloud_security_group.${groups[name].resource.friendlyUniqueId}.id}`;
    }
  });
  const network = new Reachability(stack.resource);
  const of = (name: ReadyMadeName) => ({ groups: [ids[name] ?? ''], address: '10.0.0.5' });
  return { stack, network, of };
}

const { stack, network, of } = place();

/** Every pair of groups that may begin to talk, and the ports on which they may. */
const TALK: Readonly<Record<string, readonly number[]>> = {
  'web to application': [8080],
  'application to data': [3306, 5432, 6379],
  'bastion to web': [22, 3389],
  'bastion to application': [22, 3389],
  'bastion to data': [22, 3389],
};

const PORTS = [
  ...new Set([
    53,
    80,
    443,
    8080,
    8443,
    31_337,
    65_535,
    ...dangerousPorts.filter(({ protocol }) => protocol === 'tcp').map(({ from }) => from),
  ]),
];

describe('the ready-made groups', () => {
  it.each(readyMadeNames.flatMap((from) => readyMadeNames.map((to) => [from, to] as const)))(
    'let %s talk to %s on the ports that it needs only',
    (from, to) => {
      const open = PORTS.filter((port) => network.mayTalk(of(from), of(to), 'tcp', port));
      expect(open.sort((a, b) => a - b)).toEqual(TALK[`${from} to ${to}`] ?? []);
      expect(PORTS.filter((port) => network.mayTalk(of(from), of(to), 'udp', port))).toEqual([]);
    },
  );

  it.each<[ReadyMadeName, readonly number[], readonly number[]]>([
    ['web', [80, 443], [80, 443]],
    ['application', [], []],
    ['data', [], []],
    ['bastion', [], [22, 3389]],
    ['quarantine', [], []],
  ])(
    'admit to %s untrusted addresses on %j and those who are trusted on %j',
    (name, strange, trusted) => {
      const openTo = (address: string): number[] =>
        PORTS.filter((port) =>
          network.allows(of(name).groups, { direction: 'ingress', protocol: 'tcp', port, address }),
        ).sort((a, b) => a - b);
      for (const address of STRANGERS) expect(openTo(address)).toEqual(strange);
      for (const address of [OFFICE, '2001:db8:7::1']) expect(openTo(address)).toEqual(trusted);
    },
  );

  it.each(readyMadeNames)('let %s out to names and time, and to no stranger', (name) => {
    const out = (address: string, protocol: 'tcp' | 'udp', port: number): boolean =>
      network.allows(of(name).groups, { direction: 'egress', protocol, port, address });
    const services = [
      out(SERVICES, 'udp', 53),
      out(SERVICES, 'tcp', 53),
      out(SERVICES, 'udp', 123),
    ];
    const let_ = name !== 'quarantine';
    expect(services).toEqual([let_, let_, let_]);
    expect(out(SERVICES, 'tcp', 443)).toBe(false);
    expect(
      [...STRANGERS, OFFICE].flatMap((address) =>
        PORTS.filter((port) => out(address, 'tcp', port)),
      ),
    ).toEqual([]);
    expect([...STRANGERS, OFFICE].filter((address) => out(address, 'udp', 53))).toEqual([]);
  });

  it('keep quarantine closed whatever other groups an instance has', () => {
    const all = readyMadeNames.flatMap((name) => of(name).groups);
    const web = [...of('quarantine').groups, ...of('web').groups];
    const knock = { protocol: 'tcp', port: 443, address: '198.51.100.7' } as const;
    for (const own of [all, web]) {
      expect(network.allows(own, { ...knock, direction: 'ingress' })).toBe(false);
      expect(network.allows(own, { ...knock, direction: 'egress', address: SERVICES })).toBe(false);
    }
    expect(network.allows(of('web').groups, { ...knock, direction: 'ingress' })).toBe(true);
  });

  it('admit nobody to a bastion where nobody is trusted', () => {
    const closed = place([]);
    const open = [OFFICE, ...STRANGERS].filter((address) =>
      closed.network.allows(closed.of('bastion').groups, {
        direction: 'ingress',
        protocol: 'tcp',
        port: 22,
        address,
      }),
    );
    expect(open).toEqual([]);
  });

  it('open nothing that has to be acknowledged', () => {
    expect(stack.warnings).toEqual([]);
  });

  it('say what a VPC needs of each rule, and why it is there', () => {
    const rules = Object.values(stack.resource['alicloud_security_group_rule'] ?? {});
    expect(rules.length).toBeGreaterThan(40);
    for (const rule of rules) {
      expect(rule['nic_type']).toBe('intranet');
      expect(String(rule['description'])).toMatch(/^[A-Z].{8,}/);
      const ends = ['cidr_ip', 'ipv6_cidr_ip', 'source_security_group_id', 'prefix_list_id'];
      expect(ends.filter((end) => rule[end] !== undefined)).toHaveLength(1);
      const hasPorts = ['tcp', 'udp'].includes(String(rule['ip_protocol']));
      expect(rule['port_range'] === '-1/-1').toBe(!hasPorts);
    }
  });
});
