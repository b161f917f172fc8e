import fc from 'fast-check';
import { everyAddress, type Block } from '../../../alicloud/addresses';
import {
  LockedDownSecurityGroup,
  Peers,
  Ports,
  type Peer,
  type PortSpan,
} from '../../../constructs';
import { dangerousPorts, openings, readBlock, type Rule } from '../../../policies/network';
import { synthStack, type Block as Resource } from '../../helpers/synth-stack';
import { addressOf, bitsOf, Reachability } from './reachability';

const TRUSTED = ['203.0.113.0/24', '10.0.0.0/9', '10.128.0.0/9', '2001:db8::/32'];

/** Blocks that meet trusted networks, lie beside them, hold them, or are everybody. */
const block = fc.oneof(
  fc.constantFrom(
    ...[
      '203.0.113.0/25',
      '203.0.113.0/24',
      '203.0.112.0/23',
      '10.0.0.0/8',
      '10.64.0.0/10',
      '8.0.0.0/7',
    ],
    ...['0.0.0.0/1', '128.0.0.0/1', '198.51.100.7/32', '0.0.0.0/0', '::/0', '::/1', '8000::/1'],
    ...['2001:db8::/32', '2001:db8:1::/48', '2001:db8::/31', '2001:db9::/48'],
  ),
  fc.tuple(fc.nat(0xffff_ffff), fc.integer({ min: 1, max: 32 })).map(([number, prefix]) => {
    const bits = number.toString(2).padStart(32, '0').slice(0, prefix).padEnd(32, '0');
    return `${addressOf(bits)}/${prefix}`;
  }),
);

const interesting = [1, 20, 21, 22, 23, 24, 80, 443, 445, 3306, 3333, 6379, 30_000, 30_001, 65_535];
const ports: fc.Arbitrary<PortSpan> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(...interesting),
      fc.constantFrom(...interesting),
      fc.constantFrom('tcp' as const, 'udp' as const),
    )
    .map(([a, b, protocol]) => ({ protocol, from: Math.min(a, b), to: Math.max(a, b) })),
  fc.constantFrom(...interesting).map((port) => Ports.tcp(port)),
  fc.constantFrom<PortSpan>(Ports.all, Ports.icmp, Ports.gre),
);

const wish = fc.record({
  direction: fc.constantFrom('in' as const, 'out' as const),
  policy: fc.constantFrom('accept' as const, 'accept' as const, 'drop' as const),
  // Few, so that rules tie.
  priority: fc.constantFrom(1, 2, 99),
  ports,
  block,
});

function blockOf(text: string): Block {
  if (text === '0.0.0.0/0') return everyAddress('ipv4');
  return text === '::/0'
    ? everyAddress('ipv6')
    : readBlock(text.includes(':') ? 'ipv6' : 'ipv4', text);
}

function peerOf(text: string): Peer {
  if (text === '0.0.0.0/0') return Peers.anyIpv4;
  if (text === '::/0') return Peers.anyIpv6;
  return text.includes(':') ? Peers.ipv6(text) : Peers.ipv4(text);
}

function isTrusted(address: string): boolean {
  const bits = bitsOf(address);
  return TRUSTED.some((text) => {
    const [start = '', prefix] = text.split('/');
    const own = bitsOf(start);
    return (
      own.length === bits.length && own.slice(0, Number(prefix)) === bits.slice(0, Number(prefix))
    );
  });
}

/** Where anything can change: the ends of each block, and what is just beyond them. */
function edgesOf(blocks: readonly string[]): string[] {
  const around = [...blocks, ...TRUSTED].flatMap((text) => {
    const [start = '', prefix] = text.split('/');
    const bits = bitsOf(start);
    const size = BigInt(bits.length);
    const first = BigInt(`0b${bits}`);
    const last = first + (1n << (size - BigInt(prefix ?? size))) - 1n;
    return [first - 1n, first, last, last + 1n]
      .filter((number) => number >= 0n && number < 1n << size)
      .map((number) => addressOf(number.toString(2).padStart(bits.length, '0')));
  });
  return [...new Set(around)];
}

const wayOf = { in: 'ingress', out: 'egress' } as const;

/** Rules as resources of an enterprise group, written without the constructs. */
function written(rules: readonly Rule[]): Reachability {
  const blocks = rules.map(({ direction, policy, priority, ports: span, peers: [peer] }, index) => {
    const text = peer?.kind === 'block' ? peer.block.text : '';
    return [
      `r${index}`,
      {
        security_group_id: '${alicloud_security_group.g.id}',
        type: wayOf[direction],
        policy,
        priority,
        ip_protocol: span.protocol,
        port_range: 'from' in span ? `${span.from}/${span.to}` : '-1/-1',
        [text.includes(':') ? 'ipv6_cidr_ip' : 'cidr_ip']: text,
      },
    ];
  });
  return new Reachability({
    alicloud_security_group: { g: { security_group_type: 'enterprise' } },
    alicloud_security_group_rule: Object.fromEntries(blocks) as Record<string, Resource>,
  });
}

describe('openings, against an evaluator that shares no code with it', () => {
  it('tells a dangerous port if and only if an untrusted address reaches it, for thousands of rule sets', () => {
    const trusted = TRUSTED.map(blockOf);
    const watched = dangerousPorts.filter(({ from }) => interesting.includes(from));
    fc.assert(
      fc.property(fc.array(wish, { minLength: 1, maxLength: 6 }), (wishes) => {
        const rules = wishes.map(({ block: text, ...rest }): Rule => ({
          ...rest,
          peers: [{ kind: 'block', block: blockOf(text) }],
        }));
        const found = openings(rules, trusted);
        const network = written(rules);
        const untrusted = edgesOf(wishes.map(({ block: text }) => text)).filter(
          (a) => !isTrusted(a),
        );
        for (const port of watched) {
          for (const direction of port.directions) {
            const reached = untrusted.some((address) =>
              network.allows(network.references, {
                direction: wayOf[direction],
                protocol: port.protocol,
                port: port.from,
                address,
              }),
            );
            const told = found.some(
              (one) => one.kind === 'port' && one.port === port && one.direction === direction,
            );
            // Of several ports one may be reached although the first is not.
            expect(port.from === port.to ? told : told || !reached).toBe(
              port.from === port.to ? reached : true,
            );
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('tells every port where somebody has every one, by rules together, and only then', () => {
    fc.assert(
      fc.property(fc.array(wish, { minLength: 1, maxLength: 6 }), (wishes) => {
        const rules = wishes
          .map(({ block: text, ...rest }): Rule => ({
            ...rest,
            policy: 'accept',
            peers: [{ kind: 'block', block: blockOf(text) }],
          }))
          .filter(({ ports: span }) => span.protocol !== 'all');
        const network = written(rules);
        const addresses = edgesOf(wishes.map(({ block: text }) => text));
        const edges = rules.flatMap(({ ports: span }) =>
          'from' in span ? [span.from - 1, span.from, span.to, span.to + 1] : [],
        );
        const all = [1, 65_535, ...edges].filter((port) => port >= 1 && port <= 65_535);
        for (const direction of ['in', 'out'] as const) {
          const has = addresses.some((address) =>
            all.every((port) =>
              network.allows(network.references, {
                direction: wayOf[direction],
                protocol: 'tcp',
                port,
                address,
              }),
            ),
          );
          const told = openings(rules, []).some(
            (one) =>
              one.kind === 'all-ports' && one.protocol === 'tcp' && one.direction === direction,
          );
          expect(told).toBe(has);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a group, however it is asked', () => {
  it('opens no dangerous port to an untrusted address, and what it accepts it opens', () => {
    const watched = dangerousPorts.filter(({ from }) => interesting.includes(from));
    const set = fc.record({
      type: fc.constantFrom('enterprise' as const, 'basic' as const),
      dropsRest: fc.boolean(),
      wishes: fc.array(wish, { maxLength: 8 }),
    });
    fc.assert(
      fc.property(fc.array(set, { minLength: 20, maxLength: 20 }), (sets) => {
        const taken: {
          wishes: { block: string; direction: 'in' | 'out'; ports: PortSpan; policy: string }[];
          reference: string;
        }[] = [];
        const stack = synthStack((scope) => {
          for (const [index, { type, dropsRest, wishes }] of sets.entries()) {
            const group = new LockedDownSecurityGroup(scope, `Group${index}`, {
              securityGroupName: 'generated',
              vpcId: 'vpc-abcd1234',
              trustedNetworks: TRUSTED,
              type,
              dropsRest,
            });
            const kept = wishes.filter((one) => {
              const { direction, policy, priority, ports: span } = one;
              const options = { because: 'Generated', priority };
              const peer = peerOf(one.block);
              try {
                if (policy === 'accept' && direction === 'in') group.allowFrom(peer, span, options);
                else if (policy === 'accept') group.allowTo(peer, span, options);
                else if (direction === 'in') group.denyFrom(peer, span, options);
                else group.denyTo(peer, span, options);
                return true;
              } catch {
                return false;
              }
            });
            taken.push({
              wishes: kept,
              reference: `\${alicloud_security_group.${group.resource.friendlyUniqueId}.id}`,
            });
          }
        });
        const network = new Reachability(stack.resource);
        for (const { wishes, reference } of taken) {
          const untrusted = edgesOf(wishes.map((one) => one.block)).filter((a) => !isTrusted(a));
          const open = watched.flatMap(({ protocol, from, directions }) =>
            directions.flatMap((direction) =>
              untrusted.filter((address) =>
                network.allows([reference], {
                  direction: wayOf[direction],
                  protocol,
                  port: from,
                  address,
                }),
              ),
            ),
          );
          expect(open).toEqual([]);
          if (wishes.some(({ policy }) => policy === 'drop')) continue;
          const closed = wishes.filter(({ block: text, direction, ports: span }) => {
            const [address = ''] = text.split('/');
            if (!('from' in span)) return false;
            return !network.allows([reference], {
              direction: wayOf[direction],
              protocol: span.protocol,
              port: span.to,
              address,
            });
          });
          expect(closed).toEqual([]);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('names each rule by what it says: order and neighbours mean nothing', () => {
    const benign = fc.uniqueArray(
      fc.tuple(
        fc.constantFrom(80, 443, 8443, 8080),
        fc.constantFrom('198.51.100.0/24', '0.0.0.0/0', '203.0.113.0/24', '::/0'),
      ),
      {
        selector: ([port, text]) => `${port} ${text}`,
        minLength: 1,
        maxLength: 8,
      },
    );
    const rulesOf = (wishes: readonly (readonly [number, string])[]) =>
      synthStack((scope) => {
        const group = new LockedDownSecurityGroup(scope, 'Group', {
          securityGroupName: 'ab',
          vpcId: 'vpc-abcd1234',
        });
        for (const [port, text] of wishes)
          group.allowFrom(peerOf(text), Ports.tcp(port), { because: 'Generated' });
      }).resource['alicloud_security_group_rule'] ?? {};
    fc.assert(
      fc.property(benign, fc.nat(), (wishes, which) => {
        const all = rulesOf(wishes);
        expect(rulesOf([...wishes].reverse())).toEqual(all);
        const gone = which % wishes.length;
        const left = rulesOf(wishes.filter((_, index) => index !== gone));
        expect(
          Object.entries(left).every(
            ([id, rule]) => JSON.stringify(all[id]) === JSON.stringify(rule),
          ),
        ).toBe(true);
        expect(Object.keys(left)).toHaveLength(Object.keys(all).length - 1);
      }),
      { numRuns: 15 },
    );
  });
});
