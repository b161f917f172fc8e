import { compareAccess } from '../../../../policies/ram/compare';
import type { Policy } from '../../../../policies/ram';
import { allowsMore } from './automata';

export type Agreement = 'both: none' | 'both: more' | 'undecided';

/**
 * Without conditions, without the ARNs of which not all is documented, and in small letters: those of RAM
 * are compared without regard to case, and automata know of none.
 */
export function plainly(policies: readonly Policy[]): readonly Policy[] {
  return policies.map(({ kind, statements }) => ({
    kind,
    statements: statements.map(({ effect, action, notAction, resource = ['*'] }) => {
      const on = resource.map((one) =>
        one
          .toLowerCase()
          .replace(/^acs:ram/, 'acs:r')
          .replaceAll('::', ':*:'),
      );
      return action === undefined
        ? { effect, notAction, resource: on }
        : { effect, action, resource: on };
    }),
  }));
}

/** @throws Error where the comparison and the automata do not agree. */
export function holdAgainstAutomata(
  before: readonly Policy[],
  after: readonly Policy[],
): Agreement {
  const { gained, undecided } = compareAccess(before, after);
  if (undecided.length > 0) return 'undecided';
  const more = allowsMore(before, after);
  if (more === gained.length > 0) return more ? 'both: more' : 'both: none';
  throw new Error(
    `automata: ${String(more)}, compared: ${JSON.stringify({ before, after, gained })}`,
  );
}
