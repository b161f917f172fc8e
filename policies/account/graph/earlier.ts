import type { Context } from '../../ram';
import type { Acting } from './acting';
import { idOf } from './graph';
import { ARRIVES, SOMEWHERE, WITHOUT_MFA } from './paths';
import type { AccountPaths, Aim, Path, PathStep } from './paths';
import type { Reach } from './reach';

/** More whom somebody can make of themselves are not looked at: steps of theirs then count as new. */
const MOST_ACTINGS = 1000;

/**
 * Of each step of a path after a change, whether it could not be made before, by the same one, as
 * certainly, and with as little. What was not found before counts as new.
 */
export function newSteps(path: Path, before: AccountPaths, aim: Aim): readonly boolean[] {
  const names = new Set(path.steps.map((step) => step.as));
  const [withoutMfa, withMfa, perhaps] = before.reachesFor(aim);
  return path.steps.map((step) => {
    const certain = step.withoutMfa ? withoutMfa : withMfa;
    const reach = step.decision === 'allowed' ? certain : perhaps;
    return reach === undefined || !couldMake(step, reach, actingsOf(names, reach));
  });
}

function couldMake(step: PathStep, reach: Reach, actings: readonly Acting[]): boolean {
  return actings
    .filter(({ self }) => idOf(self) === step.as)
    .some((acting) =>
      step.title === ARRIVES
        ? acting.everything || isAllowed(step, acting, reach)
        : isAllowed(step, acting, reach) && isWay(step, acting, reach, actings),
    );
}

/** Whether the very call was allowed. */
function isAllowed({ action, resources, ...step }: PathStep, one: Acting, reach: Reach): boolean {
  const held = reach.asking.heldBy(one.grants, action);
  return givensOf(step).every(
    (given) =>
      reach.sure({ held, action, on: resources, given: { ...step.context, ...given } }) !==
      undefined,
  );
}

/** Whether the call led to the same: a role also has to trust, and a machine to run as somebody. */
function isWay(
  { title, action, ...step }: PathStep,
  acting: Acting,
  reach: Reach,
  actings: readonly Acting[],
): boolean {
  const changing = actings.flatMap((other) => reach.changing(acting, other));
  return [...changing, ...reach.from(acting)]
    .flatMap(({ steps }) => steps)
    .some(
      (one) =>
        one.title === title &&
        one.action === action &&
        givensOf(step).every((given) =>
          one.asked.every(
            (ask) => reach.sure({ ...ask, given: { ...ask.given, ...given } }) !== undefined,
          ),
        ),
    );
}

function givensOf(step: Pick<PathStep, 'withoutMfa' | 'fromAnywhere'>): readonly Context[] {
  return [{}, ...(step.withoutMfa ? [WITHOUT_MFA] : []), ...(step.fromAnywhere ? SOMEWHERE : [])];
}

/** Some people and roles, as they are and as they can make themselves. */
function actingsOf(names: ReadonlySet<string>, reach: Reach): readonly Acting[] {
  const { cast } = reach;
  const named = [...cast.users, ...cast.roles].filter((one) => names.has(idOf(one)));
  const seen = new Map(named.map((one) => cast.as(one)).map((one) => [one.key, one]));
  // What is added while it is gone through comes last.
  for (const acting of seen.values()) {
    if (acting.everything || seen.size > MOST_ACTINGS) continue;
    for (const { to } of reach.from(acting)) {
      if (names.has(idOf(to.self))) seen.set(to.key, seen.get(to.key) ?? to);
    }
  }
  return [...seen.values()];
}
