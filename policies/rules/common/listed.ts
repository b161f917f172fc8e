import { Collection } from '../../review';
import type { Attribute, Ternary } from '../../review';
import type { Options } from '../../review/options';
import type { Located, RuleContext } from '../../review/rule';
import type { Data, Verdict } from '../../review/verdict';

type Asked<M extends string> = Pick<RuleContext<M, Options>, 'pass' | 'verdict'>;

/**
 * One verdict for each of those that are named, by whether it holds. That there may be more, whom
 * nobody knows, is a verdict of its own; none at all is a pass.
 *
 * @param holds - as that it is among those that an option lists.
 */
export function eachNamed<T extends Located, M extends string>(
  { known, more, location }: Collection<T>,
  holds: (one: T) => Ternary,
  { pass, verdict }: Asked<M>,
  [message, data]: readonly [M, (one: T) => Data],
): readonly Verdict<M>[] {
  const verdicts = known.map((one) => verdict(holds(one), message, data(one), one));
  if (more.length === 0) return verdicts.length === 0 ? [pass] : verdicts;
  return [...verdicts, verdict(new Collection(location, [], more).isEmpty(), message)];
}

/** Whether a value is among those that an option lists. What is not set names nobody. */
export function isListed(one: Attribute<string>, listed: readonly string[]): Ternary {
  return one.is((value) => listed.includes(value), { absent: true });
}
