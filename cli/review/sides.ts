import type { NeverSettings } from '../../settings';
import type { AccessReview, Sides } from './access-review';
import type { Base } from './base';
import { tools } from './file-names';
import type { Input, Inputs } from './input';
import { NOTHING } from './read-input';

/** What there was and what there is to be, as each program that may run it reads it. */
export function sidesOfEach(inputs: Inputs, base: Base | undefined): readonly InputSides[] {
  return tools.slice(0, Math.max(inputs.length, base?.inputs?.length ?? 0)).map((_, index) => {
    const input = inputs[index] ?? inputs[0];
    const old = base?.inputs?.[index] ?? base?.inputs?.[0];
    // A plan knows by itself what there was; where a base has nothing of it, all is new.
    const before =
      old?.after ?? input.before ?? (base === undefined ? undefined : NOTHING[0].after);
    return { input, before, after: input.after };
  });
}

export interface InputSides extends Sides {
  readonly input: Input;
}

/** Who reviews no user, group, role or policy waits for nothing of them. */
export async function accessOfSides(
  sides: readonly Sides[],
  never: readonly NeverSettings[],
): Promise<AccessReview> {
  const isAbout = sides.some(({ before, after }) =>
    [before, after].some((model) =>
      model?.resources.some(({ type }) => /^alicloud_(?:ram|resource_manager)_/.test(type)),
    ),
  );
  const isUnread = never.length > 0 && sides.some(({ after }) => after.unread.length > 0);
  if (!isAbout && !isUnread) return { access: [], findings: [], undecided: [] };
  const { distinctNever, reviewAccess } = await import('./access-review.js');
  return reviewAccess(sides, distinctNever(never));
}
