import type { IConstruct } from 'constructs';
import type { Block } from '../../alicloud/addresses';
import {
  checkAcknowledgement,
  contentOf,
  fixFor,
  openings,
  openingsInWords,
  ruleInWords,
  type Acknowledgement,
  type Opening,
  type Rule,
} from '../../policies/network';
import { refused, withConstructPath } from '../errors';

/** As many as a group may have, both ways together. */
const MOST_RULES = 200;

/** As many other groups as a basic group may name. */
const MOST_GROUPS = 20;

interface Entry {
  readonly rule: Rule;
  readonly acknowledged: boolean;
}

/**
 * The rules of one group, evaluated as they come. Rules that drop excuse nothing: a rule that accepts
 * has to stand without them, so that neither the order of the code nor the loss of one matters.
 */
export class RuleBook {
  private readonly entries: Entry[] = [];
  /** What they open. */
  private open: readonly Opening[] = [];

  constructor(
    private readonly construct: IConstruct,
    private readonly trusted: readonly Block[],
    private readonly now: Date,
  ) {}

  /**
   * Takes rules in, all of them or none.
   *
   * @returns what is open that is dangerous and was acknowledged, for warning whoever synthesises.
   * @throws BaselineError for a rule that is there already, one too many, or one that opens what it must not.
   */
  add(rules: readonly Rule[], acknowledgement?: Acknowledgement): readonly Opening[] {
    if (acknowledgement !== undefined) {
      withConstructPath(this.construct, () => checkAcknowledgement(acknowledgement, this.now));
    }
    this.refuseRepeats(rules);
    this.refuseTooMany(rules);
    const acknowledged = acknowledgement !== undefined;
    const added = rules.map((rule) => ({ rule, acknowledged }));
    const all = [...this.entries, ...added];
    const open = this.evaluate(all);
    if (!acknowledged) {
      const alone = all.filter((entry) => !entry.acknowledged);
      this.refuseOpenings(alone.length < all.length ? this.evaluate(alone) : open, rules);
    }
    const acknowledgedNow = acknowledged ? openings(rules, this.trusted) : [];
    const reported = new Set([...acknowledgedNow, ...this.open].map(keyOf));
    const arisen = open.filter((one) => !reported.has(keyOf(one)));
    this.entries.push(...added);
    this.open = open;
    return [...acknowledgedNow, ...arisen];
  }

  private evaluate(entries: readonly Entry[]): readonly Opening[] {
    const accepts = entries.map(({ rule }) => rule).filter(({ policy }) => policy === 'accept');
    return openings(accepts, this.trusted);
  }

  private refuseOpenings(found: readonly Opening[], added: readonly Rule[]): void {
    const [first] = added;
    if (found.length === 0 || first === undefined) return;
    throw refused(this.construct, {
      path: added.map(ruleInWords).join(' and '),
      found: openingsInWords(found),
      allowed: 'what opens no dangerous port to anybody outside the trusted networks',
      fix: fixFor(first, found),
    });
  }

  private refuseRepeats(rules: readonly Rule[]): void {
    const there = new Set(this.entries.map(({ rule }) => contentOf(rule)));
    for (const rule of rules) {
      const content = contentOf(rule);
      if (there.has(content)) {
        throw refused(this.construct, {
          path: ruleInWords(rule),
          found: 'a second time',
          allowed: 'each rule once',
          fix: 'Drop one of the two.',
        });
      }
      there.add(content);
    }
  }

  private refuseTooMany(rules: readonly Rule[]): void {
    const all = [...this.entries.map(({ rule }) => rule), ...rules];
    if (all.length > MOST_RULES) {
      throw refused(this.construct, {
        path: 'rules of the group',
        found: `${all.length}`,
        allowed: `up to ${MOST_RULES}, both ways together`,
        fix: 'Join neighbouring blocks or ports, use a prefix list, or make a second group.',
      });
    }
    const peers = all.flatMap((rule) => rule.peers);
    const groups = new Set(peers.flatMap((peer) => (peer.kind === 'group' ? [peer.name] : [])));
    if (groups.size > MOST_GROUPS) {
      throw refused(this.construct, {
        path: 'groups that the group names',
        found: `${groups.size}`,
        allowed: `up to ${MOST_GROUPS}`,
        fix: 'Give what they stand for a group in common.',
      });
    }
  }
}

function keyOf(opening: Opening): string {
  if (opening.kind === 'all-protocols') return `${opening.direction} all`;
  if (opening.kind === 'all-ports') return `${opening.direction} ${opening.protocol}`;
  const { protocol, from, service } = opening.port;
  return `${opening.direction} ${protocol} ${from} ${service}`;
}
