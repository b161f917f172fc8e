import { field, InputError, isList, isObject, kindOf } from '../review';
import type { Json, JsonObject } from '../review';
import { same } from '../review/same';
import type { Deed } from './deed';
import type { Maker } from './makers';

/** An attribute that is no longer as Terraform left it. Of what is secret no value is told. */
export interface DriftedValue {
  readonly name: string;
  readonly before?: Json;
  readonly after?: Json;
}

/** A deployed thing that somebody changed or took away by hand. */
export interface Drift {
  readonly address: string;
  readonly type: string;
  readonly kind: 'changed' | 'gone';
  readonly values: readonly DriftedValue[];
  /** The last call that names it; none: the logs do not tell. */
  readonly by?: Deed;
}

const ALLOWED = 'a plan, as terraform show -json prints it';

/**
 * What a plan saw in the account that is no longer as it was deployed, and who did it.
 *
 * @param file - as it was given, for errors.
 * @throws InputError where it is no plan, or one that did not see all.
 */
export function driftsIn(
  plan: Json,
  file: string,
  whoMade: Maker = () => undefined,
): readonly Drift[] {
  if (!isObject(plan) || typeof field(plan, 'format_version') !== 'string') {
    throw new InputError(file, '', kindOf(plan), ALLOWED);
  }
  if (
    field(plan, 'terraform_version') === undefined ||
    (field(plan, 'resource_changes') === undefined && field(plan, 'planned_values') === undefined)
  ) {
    throw new InputError(file, '', 'a state, or something else without changes', ALLOWED);
  }
  const found = field(plan, 'resource_drift') ?? [];
  if (!isList(found)) throw new InputError(file, 'resource_drift', kindOf(found), 'a list');
  return found.flatMap((entry, at) => driftIn(entry, `resource_drift[${at}]`, file, whoMade));
}

/** Whether Terraform says itself that it could not look at everything. */
export function isUnfinished(plan: Json): boolean {
  return isObject(plan) && (field(plan, 'errored') === true || field(plan, 'complete') === false);
}

function driftIn(entry: Json, place: string, file: string, whoMade: Maker): readonly Drift[] {
  const change = isObject(entry) ? field(entry, 'change') : undefined;
  const [address, type] = isObject(entry) ? [field(entry, 'address'), field(entry, 'type')] : [];
  if (typeof address !== 'string' || typeof type !== 'string' || !isObject(change)) {
    throw new InputError(file, place, kindOf(entry), 'a change with its address and type');
  }
  const before = field(change, 'before') ?? null;
  const after = field(change, 'after') ?? null;
  if (!isObject(before)) return [];
  const hidden = [field(change, 'before_sensitive'), field(change, 'after_sensitive')];
  const values = isObject(after) ? changed(before, after, hidden) : [];
  if (isObject(after) && values.length === 0) return [];
  const kind = isObject(after) ? 'changed' : 'gone';
  const by = whoMade(kind, type, before);
  return [{ address, type, kind, values, ...(by && { by }) }];
}

function changed(
  before: JsonObject,
  after: JsonObject,
  hidden: readonly (Json | undefined)[],
): readonly DriftedValue[] {
  const isHidden = (name: string): boolean =>
    hidden.some((one) => one === true || (isObject(one ?? null) && isMarked(field(one, name))));
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].sort().flatMap((name) => {
    const [was, is] = [field(before, name) ?? null, field(after, name) ?? null];
    if (same(was, is)) return [];
    return isHidden(name) ? [{ name }] : [{ name, before: was, after: is }];
  });
}

/** Terraform marks a secret by true, and a part of a list or map by an empty list or map without one. */
function isMarked(mark: Json | undefined): boolean {
  if (mark === undefined || mark === null || mark === false) return false;
  if (isList(mark)) return mark.some(isMarked);
  return isObject(mark) ? Object.values(mark).some(isMarked) : true;
}
