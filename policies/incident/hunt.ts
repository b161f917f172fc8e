import { becomes } from './becomes';
import type { Deed } from './deed';
import { follow, type Became, type Theirs } from './follow';
import { callerText, type Subject } from './handles';
import { effectOf, endOf, type Trace } from './traces';

/** Something that they left, and whether it is still there as far as the logs say. */
export interface Left extends Trace {
  /** The call that took it away. */
  readonly ended?: Deed;
}

/** Who else called from an address that only they had. */
export interface Neighbour {
  readonly who: string;
  readonly from: string;
  readonly first: number;
  readonly calls: number;
}

/** What somebody did in an account, and what is left of it. */
export interface Hunt {
  readonly theirs: readonly Theirs[];
  readonly became: readonly Became[];
  /** What is left: each is a way back in, or costs, until it is taken away. */
  readonly left: readonly Left[];
  /** What they took away or broke. */
  readonly missing: readonly Deed[];
  /** Changes of which nothing is known here: somebody has to look. */
  readonly unknown: readonly Deed[];
  /** Others from their addresses: they may be theirs too. */
  readonly neighbours: readonly Neighbour[];
  /** Who entered what was asked about, or gave it a key or password, and was not theirs. */
  readonly cameBy: readonly Deed[];
}

/** Follows somebody through calls, and says what is left. */
export function hunt(deeds: readonly Deed[], subjects: readonly Subject[], since?: number): Hunt {
  const { theirs, became, others } = follow(deeds, subjects, since);
  const effects = theirs.map(({ deed }) => ({ deed, effect: effectOf(deed) }));
  const later = [...theirs.map(({ deed }) => deed), ...others];
  return {
    theirs,
    became,
    left: effects.flatMap(({ effect }) =>
      effect?.is === 'left' ? [withEnd(effect.trace, later)] : [],
    ),
    missing: effects.flatMap(({ deed, effect }) => (effect?.is === 'missing' ? [deed] : [])),
    unknown: effects.flatMap(({ deed, effect }) => (effect?.is === 'unknown' ? [deed] : [])),
    neighbours: neighboursOf(theirs, others),
    cameBy: others.filter((deed) => leadsTo(deed, subjects)),
  };
}

function withEnd(trace: Trace, later: readonly Deed[]): Left {
  const ended = endOf(trace.deed, later);
  return ended === undefined ? trace : { ...trace, ended };
}

function neighboursOf(theirs: readonly Theirs[], others: readonly Deed[]): readonly Neighbour[] {
  const first = Math.min(...theirs.map(({ deed }) => deed.at));
  const usual = new Set(others.filter(({ at }) => at < first).map(({ from }) => from));
  const places = new Set(
    theirs.filter((one) => !one.isFromUsualPlace).map(({ deed }) => deed.from),
  );
  const found = new Map<string, Neighbour>();
  for (const { who, from, at } of others) {
    // A service of the cloud calls by its name, for everybody.
    if (at < first || !places.has(from) || usual.has(from) || !/[\d:]/.test(from)) continue;
    const key = JSON.stringify([callerText(who), from]);
    const known = found.get(key) ?? { who: callerText(who), from, first: at, calls: 0 };
    found.set(key, { ...known, calls: known.calls + 1 });
  }
  return [...found.values()];
}

/** Calls that lead to what was asked about: whoever made them may be where it began. */
function leadsTo(deed: Deed, subjects: readonly Subject[]): boolean {
  if (!deed.isChange || deed.error !== undefined) return false;
  return becomes(deed).some((handle) =>
    subjects.some(({ kind, name }) => {
      if (handle.kind === 'session' || handle.kind === 'entered')
        return kind === 'role' && handle.name.split(':')[0] === name;
      if (handle.kind === 'machine' || handle.kind === 'key')
        return handle.kind === kind && handle.name === name;
      return kind === 'user' && handle.name === name;
    }),
  );
}
