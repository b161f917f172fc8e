import { BaselineError } from '../../alicloud/problems';
import { formatValue } from '../../settings/format-value';
import type { Statement } from '../ram/policy';
import { policySizeLimits, policySize } from '../ram/size';

/** RAM takes 6,144; what lies between is room for a change by hand on a bad day. */
export const TARGET_SIZE = 5900;

/**
 * A statement that is too large for one policy, as several that mean the same: its actions in
 * parts, by service where that will do, then its resources.
 *
 * @param purpose - what it is part of, for the error.
 * @throws BaselineError where no parts would mean the same.
 */
export function split(statement: Statement, purpose: string): Statement[] {
  if (fitsAlone(statement)) return [statement];
  const { action, resource = [] } = statement;
  // Exceptions hold together: of two statements that each except a part, one takes in the other's.
  if (action === undefined) throw tooLarge(statement, purpose);
  const withActions = (part: readonly string[]): Statement => ({ ...statement, action: part });
  const withResources = (part: readonly string[]): Statement => ({ ...statement, resource: part });
  const services = runsOfOneService(action);
  const parts =
    services.length > 1
      ? inParts(services, withActions)
      : action.length > 1
        ? inParts(each(action), withActions)
        : inParts(each(resource), withResources);
  if (parts.length < 2) throw tooLarge(statement, purpose);
  return parts.flatMap((part) => split(part, purpose));
}

/** As few statements as hold the groups in their order. */
function inParts(
  groups: readonly (readonly string[])[],
  make: (part: readonly string[]) => Statement,
): Statement[] {
  const parts: (readonly string[])[] = [];
  for (const group of groups) {
    const joined = [...(parts.at(-1) ?? []), ...group];
    if (parts.length > 0 && fitsAlone(make(joined))) parts[parts.length - 1] = joined;
    else parts.push(group);
  }
  return parts.map(make);
}

function fitsAlone(statement: Statement): boolean {
  return policySize({ kind: 'identity', statements: [statement] }) <= TARGET_SIZE;
}

function runsOfOneService(actions: readonly string[]): string[][] {
  const runs: string[][] = [];
  for (const action of actions) {
    const run = runs.at(-1);
    if (run !== undefined && serviceOf(run[0] ?? '') === serviceOf(action)) run.push(action);
    else runs.push([action]);
  }
  return runs;
}

function serviceOf(action: string): string {
  return action.slice(0, action.indexOf(':') + 1);
}

function each(list: readonly string[]): string[][] {
  return list.map((item) => [item]);
}

function tooLarge(statement: Statement, purpose: string): BaselineError {
  const [first = 'exceptions'] = statement.action ?? [];
  return new BaselineError([
    {
      path: `a statement of ${purpose}`,
      found: `${formatValue(first)} in ${policySize({ kind: 'identity', statements: [statement] })} bytes`,
      allowed: `${TARGET_SIZE}, which leaves room under RAM's limit of ${policySizeLimits.identity ?? TARGET_SIZE}`,
      fix: 'Shorten its condition or its exceptions: actions and resources are divided by themselves, these cannot be.',
    },
  ]);
}
