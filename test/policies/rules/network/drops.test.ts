import fc from 'fast-check';
import { judge } from '../../../../policies/review';
import { readConfiguration } from '../../../../policies/review/configuration/read-configuration';
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
        const [found] = judge(model, [rule]).filter(({ address }) => address === `${TYPE}.accept`);
        expect(found?.kind).toBe(isOpen ? 'fail' : 'pass');
      }),
      { numRuns: 500 },
    );
  });
});
