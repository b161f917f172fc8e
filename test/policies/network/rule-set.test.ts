import { Ports, readBlock, RuleSet, Unknown } from '../../../policies/network';
import type { PartlyKnownRule, Question, RulePeer } from '../../../policies/network';

const blocks = (...texts: readonly string[]): RulePeer[] =>
  texts.map((text) => ({ kind: 'block', block: readBlock('ipv4', text) }));

const ssh: PartlyKnownRule<string> = {
  direction: 'in',
  policy: 'accept',
  priority: 50,
  ports: Ports.ssh,
  peers: blocks('0.0.0.0/1', '128.0.0.0/1'),
};
const drop: PartlyKnownRule<string> = { ...ssh, policy: 'drop' };

describe('what a rule opens', () => {
  const ask = (rule: PartlyKnownRule<string>, ...others: readonly PartlyKnownRule<string>[]) =>
    new RuleSet([rule, ...others], (_, addresses) => addresses.length > 0).reach(rule, {
      direction: 'in',
      ports: Ports.ssh,
    });
  const gap = (name: string) => new Unknown([name]);

  it('is told with the peers by which it is open: the first that is enough', () => {
    expect(ask(ssh)).toEqual({ open: true, by: ssh.peers.slice(0, 1) });
    const half = { ...drop, peers: blocks('0.0.0.0/1') };
    expect(ask(ssh, half)).toEqual({ open: true, by: ssh.peers.slice(1) });
  });

  it('is told with the last peers that are enough together, where none is so alone', () => {
    const rule = { ...ssh, peers: [...blocks('10.0.0.0/8'), ...ssh.peers] };
    const group = new RuleSet([rule], (family, [{ first, last } = { first: 1n, last: 0n }]) =>
      family === 'ipv4' ? last - first === 2n ** 32n - 1n : false,
    );
    expect(group.reach(rule, { direction: 'in', ports: Ports.ssh })).toEqual({
      open: true,
      by: ssh.peers,
    });
  });

  it('is not told of a rule by what is remembered of another', () => {
    const vague = { ...ssh, priority: gap('rule') };
    const strongest = { ...ssh, priority: 1 };
    const rules = [vague, strongest, { ...drop, priority: 2 }];
    const group = new RuleSet(rules, (_, addresses) => addresses.length > 0);
    const asked: Question = { direction: 'in', ports: Ports.ssh };
    expect([vague, strongest].map((rule) => group.reach(rule, asked).open)).toEqual([
      'unknown',
      true,
    ]);
  });

  it.each<[string, PartlyKnownRule<string>, PartlyKnownRule<string>, boolean | readonly string[]]>([
    [
      'the weakest drop, before the weakest rule',
      { ...ssh, priority: 100 },
      { ...drop, priority: gap('drop') },
      false,
    ],
    [
      'any drop, before a rule that is nearly the weakest',
      { ...ssh, priority: 99 },
      { ...drop, priority: gap('drop') },
      ['drop'],
    ],
    [
      'any drop, before the strongest rule',
      { ...ssh, priority: 1 },
      { ...drop, priority: gap('drop') },
      ['drop'],
    ],
    ['the strongest drop', { ...ssh, priority: gap('rule') }, { ...drop, priority: 1 }, false],
    [
      'a drop that is nearly the strongest',
      { ...ssh, priority: gap('rule') },
      { ...drop, priority: 2 },
      ['rule'],
    ],
    [
      'two of which neither is known',
      { ...ssh, priority: gap('rule') },
      { ...drop, priority: gap('drop') },
      ['rule', 'drop'],
    ],
    [
      'itself, should it drop',
      { ...ssh, policy: gap('policy'), priority: gap('rule') },
      { ...drop, direction: 'out' },
      ['policy'],
    ],
    [
      'a way that is not known',
      { ...ssh, direction: gap('way') },
      { ...drop, direction: 'out' },
      ['way'],
    ],
    [
      'a policy that is not',
      { ...ssh, policy: gap('policy') },
      { ...drop, direction: 'out' },
      ['policy'],
    ],
    [
      'ports that are not',
      { ...ssh, ports: gap('ports') },
      { ...drop, direction: 'out' },
      ['ports'],
    ],
    [
      'ports that are not, of which one is dropped perhaps',
      { ...ssh, ports: gap('ports') },
      { ...drop, priority: gap('drop') },
      ['ports', 'drop'],
    ],
    ['a drop whose way is not known', ssh, { ...drop, direction: gap('way') }, ['way']],
    ['a drop that may accept', ssh, { ...drop, policy: gap('policy') }, ['policy']],
    ['a drop whose ports are not known', ssh, { ...drop, ports: gap('ports') }, ['ports']],
    [
      'a drop whose addresses are not known',
      ssh,
      { ...drop, peers: [{ kind: 'unknown', families: ['ipv4'], reasons: ['list'] }] },
      ['list'],
    ],
    [
      'a drop of IPv6 whose addresses are not known',
      ssh,
      { ...drop, peers: [{ kind: 'unknown', families: ['ipv6'], reasons: ['list'] }] },
      true,
    ],
    ['a weaker drop', ssh, { ...drop, priority: 51, direction: gap('way') }, true],
    ['a drop of another port', ssh, { ...drop, ports: Ports.rdp, direction: gap('way') }, true],
    [
      'a drop that wins for sure, should it be about this',
      { ...ssh, priority: gap('rule') },
      { ...drop, priority: 1, direction: gap('way') },
      ['way'],
    ],
    ['groups, which are nobody', { ...ssh, peers: [{ kind: 'group', name: 'sg-1' }] }, drop, false],
  ])('is rightly told beside %s', (_, rule, other, expected) => {
    const answer = ask(rule, other);
    expect(answer.open === 'unknown' ? answer.reasons : answer.open).toEqual(expected);
  });
});
