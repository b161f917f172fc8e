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
    ['groups, which are nobody', { ...ssh, peers: [{ kind: 'group', name: 'sg-1' }] }, drop, false],
  ])('is rightly told beside %s', (_, rule, other, expected) => {
    const answer = ask(rule, other);
    expect(answer.open === 'unknown' ? answer.reasons : answer.open).toEqual(expected);
  });
});
