import type { NeverSettings } from '../../../settings';
import { idOf } from './graph';
import type { AccountGraph, AccountPrincipal, Hole } from './graph';
import { pathsTo } from './paths';
import type { Path } from './paths';

/** A call that nobody was to make, and how somebody gets to make it. */
export interface Broken {
  readonly never: NeverSettings;
  readonly path: Path;
}

export interface NeverOutcome {
  readonly broken: readonly Broken[];
  /** Statements that nobody breaks as far as is known, and what is not. */
  readonly unproved: readonly { readonly never: NeverSettings; readonly open: readonly Hole[] }[];
}

/**
 * Whether nobody may make some calls, directly or by steps, but those who are excepted. What goes
 * through somebody excepted is theirs to answer for.
 */
export function judgeNever(all: readonly NeverSettings[], graph: AccountGraph): NeverOutcome {
  const judged = all.map((never) => {
    const principals = graph.principals.filter((one) => !isExcepted(one, never));
    const others = { ...graph, principals };
    const { action, resource } = never;
    const { paths, open } = pathsTo({ action, resource }, others);
    return { never, paths, open };
  });
  return {
    broken: judged.flatMap(({ never, paths }) => paths.map((path) => ({ never, path }))),
    unproved: judged.flatMap(({ never, paths, open }) =>
      paths.length === 0 && open.length > 0 ? [{ never, open }] : [],
    ),
  };
}

function isExcepted(one: AccountPrincipal, { except }: NeverSettings): boolean {
  return one.kind !== 'group' && (except.includes(one.name) || except.includes(idOf(one)));
}
