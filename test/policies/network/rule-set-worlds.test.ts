import fc from 'fast-check';
import { Ports, readBlock, RuleSet, Unknown } from '../../../policies/network';
import type { PartlyKnownRule, PortSpan, Question, RulePeer } from '../../../policies/network';

/**
 * A world of eight addresses and three ports, in which rules are evaluated by trying every address
 * and port, and values that are not known by trying each that they may have. It shares no code with
 * the engine, and takes no address but by its number.
 */
const ADDRESSES = [0, 1, 2, 3, 4, 5, 6, 7];
const BASE = 203 * 2 ** 24 + 113 * 2 ** 8;

interface World {
  readonly direction: 'in' | 'out';
  readonly policy: 'accept' | 'drop';
  readonly priority: number;
  /** As `tcp 1 3`, and names of protocols without ports. */
  readonly ports: string;
  /** As `4 2`: two addresses from the fourth on. */
  readonly peers: string;
}

type Field = keyof World;

const domains: { readonly [F in Field]: readonly World[F][] } = {
  direction: ['in', 'out'],
  policy: ['accept', 'drop'],
  priority: [1, 2, 3, 50, 100],
  ports: [
    ...['tcp 1 1', 'tcp 2 2', 'tcp 3 3', 'tcp 1 2', 'tcp 2 3', 'tcp 1 3', 'udp 1 3', 'udp 2 2'],
    ...['icmp', 'gre', 'all'],
  ],
  peers: [
    ...['0 0', '0 8', '0 4', '4 4', '0 2', '2 2', '4 2', '6 2'],
    ...ADDRESSES.map((address) => `${address} 1`),
  ],
};
const fields = Object.keys(domains) as Field[];

const known = fc.record<World>({
  // Most are about the question, or nothing would ever be open.
  direction: fc.constantFrom('in', 'in', 'in', 'out'),
  policy: fc.constantFrom(...domains.policy),
  priority: fc.constantFrom(...domains.priority),
  ports: fc.constantFrom(...domains.ports, 'tcp 1 3', 'tcp 1 3', 'all', 'all'),
  peers: fc.constantFrom(...domains.peers),
});

const questions = fc.constantFrom('tcp 1 1', 'tcp 2 3', 'tcp 1 3', 'udp 1 3', 'all');
const someUntrusted = fc.subarray(ADDRESSES, { minLength: 1 });

/** Everything that has a port, or none, by protocol; `esp` is one that no rule names. */
const KNOCKS = [
  ...['tcp', 'udp'].flatMap((protocol) => [1, 2, 3].map((port) => ({ protocol, port }))),
  ...['icmp', 'gre', 'esp'].map((protocol) => ({ protocol, port: 0 })),
];

function isAbout(ports: string, knock: (typeof KNOCKS)[number]): boolean {
  const [protocol, from, to] = ports.split(' ');
  if (protocol === 'all') return true;
  if (protocol !== knock.protocol) return false;
  return from === undefined || (Number(from) <= knock.port && knock.port <= Number(to));
}

function holds(peers: string, address: number): boolean {
  const [first = 0, size = 0] = peers.split(' ').map(Number);
  return first <= address && address < first + size;
}

/** Whether the first of the rules opens something. */
function isOpen(rules: readonly World[], question: string, untrusted: readonly number[]): boolean {
  const [rule] = rules;
  if (rule?.policy !== 'accept' || rule.direction !== 'in') return false;
  return KNOCKS.filter((knock) => isAbout(question, knock) && isAbout(rule.ports, knock)).some(
    (knock) =>
      untrusted.some(
        (address) =>
          holds(rule.peers, address) &&
          !rules.some(
            (drop) =>
              drop.policy === 'drop' &&
              drop.direction === 'in' &&
              drop.priority <= rule.priority &&
              isAbout(drop.ports, knock) &&
              holds(drop.peers, address),
          ),
      ),
  );
}

/** What is not known: the rule's number and the field, as `2 priority`. */
type Gaps = ReadonlySet<string>;

/** What nearly every question is about: of the others rules that drop are the more interesting. */
const rulesOf = (most: number) =>
  fc
    .tuple(known, fc.array(known, { maxLength: most - 1 }))
    .map(([first, others]) => [{ ...first, policy: 'accept' as const }, ...others]);

/** The rules with every value that what is not known may have. */
function completions(rules: readonly World[], gaps: Gaps): World[][] {
  return [...gaps].reduce<World[][]>(
    (made, gap) => {
      const [index = '', field = ''] = gap.split(' ');
      return made.flatMap((before) =>
        domains[field as Field].map((value) =>
          before.map((rule, at) => (at === Number(index) ? { ...rule, [field]: value } : rule)),
        ),
      );
    },
    [[...rules]],
  );
}

function spanOf(text: string): PortSpan {
  const [protocol = '', from, to] = text.split(' ');
  return Ports.of(protocol, from === undefined ? '-1/-1' : `${from}/${to}`);
}

function peersOf(text: string): RulePeer[] {
  const [first = 0, size = 0] = text.split(' ').map(Number);
  if (size === 0) return [];
  const block = readBlock('ipv4', `203.0.113.${first}/${32 - Math.log2(size)}`);
  return [{ kind: 'block', block }];
}

function written(rules: readonly World[], gaps: Gaps): PartlyKnownRule<string>[] {
  return rules.map((rule, index) => {
    const orUnknown = <T>(field: Field, value: T): T | Unknown<string> => {
      const gap = `${index} ${field}`;
      return gaps.has(gap) ? new Unknown([gap]) : value;
    };
    const isAnybody = gaps.has(`${index} peers`);
    return {
      direction: orUnknown('direction', rule.direction),
      policy: orUnknown('policy', rule.policy),
      priority: orUnknown('priority', rule.priority),
      ports: orUnknown('ports', spanOf(rule.ports)),
      peers: isAnybody
        ? [{ kind: 'unknown', families: ['ipv4'], reasons: [`${index} peers`] }]
        : peersOf(rule.peers),
    };
  });
}

/** What the engine says of the first rule. */
function answerOf(
  rules: readonly World[],
  gaps: Gaps,
  question: string,
  untrusted: readonly number[],
) {
  const set = written(rules, gaps);
  const group = new RuleSet(set, (_, addresses) =>
    untrusted.some((address) =>
      addresses.some(({ first, last }) => first <= BASE + address && BASE + address <= last),
    ),
  );
  const asked: Question = { direction: 'in', ports: spanOf(question) };
  // The others are asked first: what is remembered for one must not answer for another.
  const answers = set.toReversed().map((rule) => group.reach(rule, asked));
  const [answer] = answers.toReversed();
  if (answer === undefined) throw new Error('a world without rules');
  return answer;
}

describe('rules of a group, against trying every address and port', () => {
  it('are open or closed as they are, where everything is known', () => {
    const seen = { true: 0, false: 0 };
    fc.assert(
      fc.property(rulesOf(6), questions, someUntrusted, (rules, question, untrusted) => {
        const expected = isOpen(rules, question, untrusted);
        seen[`${expected}`] += 1;
        expect(answerOf(rules, new Set(), question, untrusted).open).toBe(expected);
      }),
      { numRuns: 5000 },
    );
    expect(Math.min(seen.true, seen.false)).toBeGreaterThan(500);
  });

  it('are closed only if they are so whatever is not known, open likewise, and else unknown', () => {
    const seen = { true: 0, false: 0, unknown: 0, needless: 0 };
    const gapped = fc.array(known, { minLength: 1, maxLength: 5 }).chain((rules) =>
      fc.tuple(
        fc.constant(rules),
        fc.uniqueArray(
          fc
            .tuple(fc.nat(rules.length - 1), fc.constantFrom(...fields))
            .map(([index, field]) => `${index} ${field}`),
          { minLength: 1, maxLength: 3 },
        ),
      ),
    );
    fc.assert(
      fc.property(gapped, questions, someUntrusted, ([rules, gaps], question, untrusted) => {
        const outcomes = completions(rules, new Set(gaps)).map((all) =>
          isOpen(all, question, untrusted),
        );
        const answer = answerOf(rules, new Set(gaps), question, untrusted);
        const reasons = answer.open === 'unknown' ? answer.reasons : [];
        seen[`${answer.open}`] += 1;
        // Some port is open whichever they are, but which one the engine does not ask.
        const isAnyPort = question === 'all' && gaps.includes('0 ports');
        const isDecided = new Set(outcomes).size === 1;
        if (answer.open === 'unknown' && isDecided && !isAnyPort) seen.needless += 1;
        expect(outcomes.filter((open) => ![open, 'unknown'].includes(answer.open))).toEqual([]);
        expect(reasons.filter((reason) => !gaps.includes(reason))).toEqual([]);
        // Whoever fills in what it names, and nothing else, gets an answer.
        const left = new Set(gaps.filter((gap) => !reasons.includes(gap)));
        expect(answerOf(rules, left, question, untrusted).open).not.toBe('unknown');
      }),
      { numRuns: 3000 },
    );
    expect(Math.min(seen.true, seen.false, seen.unknown)).toBeGreaterThan(80);
    // None in 20,000 when it was counted.
    expect(seen.needless / seen.unknown).toBeLessThan(0.01);
  });
});
