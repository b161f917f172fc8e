import fc from 'fast-check';
import { evaluate } from '../../../../policies/review';
import type { Resources, Rule } from '../../../../policies/review';
import { readConfiguration } from '../../../../policies/review/configuration/read-configuration';
import databases from '../../../../policies/rules/network/security-group-database-ports-closed';
import rule from '../../../../policies/rules/network/security-group-ssh-closed';

const TYPE = 'alicloud_security_group_rule';

/** A sixteenth of the internet, or several of them in a row: first and how many. */
const pieces = fc
  .record({ bits: fc.integer({ min: 0, max: 4 }), at: fc.integer({ min: 0, max: 15 }) })
  .map(({ bits, at }) => {
    const size = 2 ** (4 - bits);
    const first = Math.floor(at / size) * size;
    return { first, size, cidr: `${first * 16}.0.0.0/${bits}` };
  });

const ports = fc.constantFrom('22/22', '1/22', '22/443', '23/443', '1/21', '-1/-1');
const spanned = fc.record({
  peer: pieces,
  priority: fc.integer({ min: 1, max: 3 }),
  ip_protocol: fc.constantFrom('tcp', 'udp', 'all'),
  port_range: ports,
});

type Made = typeof spanned extends fc.Arbitrary<infer T> ? T : never;

const has22 = ({ ip_protocol, port_range }: Made): boolean => {
  if (ip_protocol !== 'tcp') return ip_protocol === 'all';
  const [from = 0, to = 0] = port_range.split('/').map(Number);
  return from === -1 || (from <= 22 && 22 <= to);
};

/** From 224.0.0.0 on nobody has an address. */
const LAST = 13;

describe('rules that drop beside one that accepts', () => {
  it('leave open what no stronger one of them takes away, piece by piece', () => {
    fc.assert(
      fc.property(spanned, fc.array(spanned, { maxLength: 5 }), (accept, drops) => {
        const covers = ({ peer }: Made, piece: number): boolean =>
          peer.first <= piece && piece < peer.first + peer.size;
        const isOpen = Array.from({ length: LAST + 1 }, (_, piece) => piece).some(
          (piece) =>
            has22(accept) &&
            covers(accept, piece) &&
            !drops.some(
              (drop) => has22(drop) && drop.priority <= accept.priority && covers(drop, piece),
            ),
        );
        const body = ({ peer, ...more }: Made, policy: string) => ({
          ...more,
          policy,
          type: 'ingress',
          security_group_id: 'sg-1',
          cidr_ip: peer.cidr,
        });
        const all = Object.fromEntries(drops.map((drop, i) => [`d${i}`, body(drop, 'drop')]));
        const content = { resource: { [TYPE]: { ...all, accept: body(accept, 'accept') } } };
        const model = readConfiguration([{ path: 'main.tf.json', content }]);
        const [found] = evaluate(model, [rule]).filter(
          ({ address }) => address === `${TYPE}.accept`,
        );
        expect(found?.kind).toBe(isOpen ? 'fail' : 'pass');
      }),
      { numRuns: 500 },
    );
  });
});

const ssh = { type: 'ingress', ip_protocol: 'tcp', port_range: '22/22', security_group_id: 'sg-1' };
const everybody = { ...ssh, cidr_ip: '0.0.0.0/0', priority: 2 };
const drop = { ...everybody, policy: 'drop', priority: 1 };
const NOT_KNOWN = '${data.external.anything.result.value}';

type Body = Resources[string][string];

/** What is said of a rule that stands beside others. */
function saidOf(about: Rule, accept: Body, drops: readonly Body[]) {
  const beside = Object.fromEntries(drops.map((one, i) => [`d${i}`, one]));
  const content = { resource: { [TYPE]: { accept, ...beside } } };
  const found = evaluate(readConfiguration([{ path: 'main.tf.json', content }]), [about]);
  return found.find(({ address }) => address === `${TYPE}.accept`);
}

describe('what is said of a rule beside those that drop', () => {
  it.each<[string, Body, readonly Body[], object]>([
    [
      'two that drop one half each',
      everybody,
      ['0.0.0.0/1', '128.0.0.0/1'].map((cidr_ip) => ({ ...drop, cidr_ip })),
      { kind: 'pass' },
    ],
    [
      'the strongest, before a priority that is not known',
      { ...everybody, priority: NOT_KNOWN },
      [drop],
      { kind: 'pass' },
    ],
    [
      'a stronger one, before a priority that is not known',
      { ...everybody, priority: NOT_KNOWN },
      [{ ...drop, priority: 2 }],
      { kind: 'unknown', reasons: [{ address: `${TYPE}.accept`, path: 'priority' }] },
    ],
    [
      'the weakest, before a priority that is not known',
      everybody,
      [{ ...drop, priority: 100 }],
      { kind: 'fail' },
    ],
    [
      'one of a group that is not known',
      everybody,
      [{ ...drop, security_group_id: NOT_KNOWN }],
      { kind: 'unknown', reasons: [{ address: `${TYPE}.d0`, path: 'security_group_id' }] },
    ],
    [
      'one of a group that is not known, of another port',
      everybody,
      [{ ...drop, port_range: '23/23', security_group_id: NOT_KNOWN }],
      { kind: 'fail' },
    ],
    [
      'one of IPv4, where IPv6 is let in too',
      { ...everybody, ipv6_cidr_ip: '::/0' },
      [drop],
      { kind: 'fail', path: 'ipv6_cidr_ip' },
    ],
    [
      'one whose addresses are not known, where others are let in for sure',
      everybody,
      [
        { ...drop, cidr_ip: '0.0.0.0/1' },
        { ...drop, cidr_ip: NOT_KNOWN, priority: 3 },
      ],
      { kind: 'fail' },
    ],
    [
      'one that is neither ingress nor egress',
      everybody,
      [{ ...drop, type: 'inwards' }],
      {
        kind: 'unknown',
        reasons: [{ address: `${TYPE}.d0`, path: 'type', reason: 'is not ingress or egress' }],
      },
    ],
  ])('%s', (_, accept, drops, expected) => {
    expect(saidOf(rule, accept, drops)).toMatchObject(expected);
  });

  it('takes ports of the catalogue one by one: three are dropped by two rules', () => {
    const range = { ...everybody, port_range: '27017/27019' };
    const drops = ['27017/27018', '27019/27019'].map((port_range) => ({ ...drop, port_range }));
    expect(saidOf(databases, range, drops)?.kind).toBe('pass');
    expect(saidOf(databases, range, drops.slice(1))?.kind).toBe('fail');
  });

  it('names the address by which it is open, or the first of several together', () => {
    const listed = { ...ssh, prefix_list_id: '${alicloud_ecs_prefix_list.l.id}' };
    const entry = ['10.0.0.0/8', '47.0.0.0/16', '47.1.0.0/16'].map((cidr) => ({ cidr }));
    const content = {
      resource: { alicloud_ecs_prefix_list: { l: { entry } }, [TYPE]: { accept: listed } },
    };
    const found = evaluate(readConfiguration([{ path: 'main.tf.json', content }]), [rule]);
    const told = found.map((one) => (one.kind === 'fail' ? one.message.split(', ').at(-1) : ''));
    expect(told).toEqual(['by 47.0.0.0/16']);
    const both = { ...everybody, ipv6_cidr_ip: '::/0' };
    expect(saidOf(rule, both, [])).toMatchObject({ path: 'cidr_ip' });
  });
});
