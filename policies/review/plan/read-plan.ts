import { BY_PROVISIONER } from '../configuration/programs';
import { forgottenNote } from '../forgotten';
import { InputError, kindOf } from '../input-error';
import { field, isList, isObject } from '../json';
import type { Json, JsonObject } from '../json';
import { Model } from '../model';
import { Resource } from '../resource';
import { same } from '../same';
import { templatesIn } from '../templates';
import type { UnknownReason } from '../ternary';
import { PlanConfiguration, prefixed } from './plan-configuration';
import { list, plannedValues } from './planned-values';
import { readChange } from './read-change';
import type { Change } from './read-change';

export interface PlanOptions {
  /** How errors and reports call it. */
  readonly file: string;
  /** Goes before every address, where several inputs are reviewed together. */
  readonly prefix?: string;
  readonly onRead?: ((type: string, path: string) => void) | undefined;
}

/** Both sides of a planned change. */
export interface Plan {
  readonly before: Model;
  readonly after: Model;
  /** New addresses by old ones. */
  readonly moved: ReadonlyMap<string, string>;
  /** What a reader should know, in sentences. */
  readonly notes: readonly string[];
}

/** The major version of the format; a minor one only adds. */
const VERSION = /^1\.\d+$/;

/**
 * Reads what `terraform show -json` prints of a plan.
 *
 * @throws InputError where it is none, is of another format, or contradicts itself.
 */
export function readPlan(plan: Json, options: PlanOptions): Plan {
  const { file } = options;
  if (!isObject(plan)) throw new InputError(file, '', kindOf(plan), 'a Terraform plan in JSON');
  const version = field(plan, 'format_version');
  if (typeof version !== 'string' || !VERSION.test(version)) {
    const found = typeof version === 'string' ? JSON.stringify(version) : kindOf(version);
    throw new InputError(file, 'format_version', found, '1.x, as terraform show -json prints it');
  }
  if (!['planned_values', 'resource_changes'].some((name) => Object.hasOwn(plan, name))) {
    const found = Object.hasOwn(plan, 'values') ? 'a state' : 'no plan, though of its format';
    throw new InputError(file, '', found, 'what terraform show -json prints of a saved plan');
  }
  if (field(plan, 'errored') === true) {
    throw new InputError(file, 'errored', 'true', 'a plan that Terraform finished');
  }
  const changes = list(field(plan, 'resource_changes'), 'resource_changes', file)
    .map((change, index) => readChange(change, `resource_changes[${index}]`, file))
    .filter((change) => change.managed);
  refuseTwice(changes, file);
  const forgotten = changes.flatMap((change) =>
    change.forgotten && !change.deposed ? [change.address] : [],
  );
  refuseContradictions(changes, plannedValues(plan, file, new Set(forgotten)), file);
  const configuration = new PlanConfiguration(
    field(field(plan, 'configuration'), 'root_module'),
    field(plan, 'variables'),
  );
  const side = (of: 'before' | 'after', unread?: readonly UnknownReason[]): Model =>
    modelOf(changes, of, configuration, options, unread);
  const moved = changes.flatMap(({ address, previous }) =>
    previous === undefined
      ? []
      : [[`${options.prefix ?? ''}${previous}`, `${options.prefix ?? ''}${address}`] as const],
  );
  return {
    before: side('before'),
    after: side('after', [
      ...unplanned(plan, file),
      ...programsOf(changes, configuration, options),
    ]),
    moved: new Map(moved),
    notes: [...(forgotten.length > 0 ? [forgottenNote(file, forgotten)] : [])],
  };
}

/** What a plan says that it does not plan. */
function unplanned(plan: JsonObject, file: string): readonly UnknownReason[] {
  const deferred = field(plan, 'deferred_changes');
  const put = (isList(deferred) ? deferred : []).map((one) => {
    const address = field(field(one, 'resource_change'), 'address');
    return {
      address: typeof address === 'string' ? address : file,
      path: '',
      reason: 'is put off to a later plan',
    };
  });
  const reason = 'is a plan that leaves resources out, such as by -target';
  return field(plan, 'complete') === false ? [{ address: file, path: '', reason }, ...put] : put;
}

/** Of what is made: what it runs then, which no plan tells. */
function programsOf(
  changes: readonly Change[],
  configuration: PlanConfiguration,
  { prefix = '' }: PlanOptions,
): readonly UnknownReason[] {
  return changes
    .filter(({ before, after, replaced }) => after !== null && (before === null || replaced))
    .filter(({ module, type, name }) => configuration.hasProvisioner(module, `${type}.${name}`))
    .map(({ address }) => ({ address: `${prefix}${address}`, path: '', reason: BY_PROVISIONER }));
}

function refuseTwice(changes: readonly Change[], file: string): void {
  const seen = new Set<string>();
  for (const { address, deposed } of changes) {
    if (deposed) continue;
    if (seen.has(address)) {
      throw new InputError(file, 'resource_changes', `${address} twice`, 'each address once');
    }
    seen.add(address);
  }
}

/** Half of a plan that was cut or edited would be reviewed as if it were all. */
function refuseContradictions(
  changes: readonly Change[],
  planned: ReadonlyMap<string, Json> | undefined,
  file: string,
): void {
  if (planned === undefined) return;
  const allowed = 'a plan as Terraform printed it';
  let kept = 0;
  for (const { address, after, place } of changes) {
    if (after === null) continue;
    kept += 1;
    if (!same(planned.get(address), after)) {
      throw new InputError(
        file,
        place,
        `values of ${address} that differ from planned_values`,
        allowed,
      );
    }
  }
  if (kept === planned.size) return;
  const changed = new Set(
    changes.filter(({ after }) => after !== null).map(({ address }) => address),
  );
  const missing = [...planned.keys()].find((address) => !changed.has(address));
  throw new InputError(file, 'resource_changes', `no change of ${missing ?? ''}`, allowed);
}

function modelOf(
  changes: readonly Change[],
  side: 'before' | 'after',
  configuration: PlanConfiguration,
  options: PlanOptions,
  unread: readonly UnknownReason[] = [],
): Model {
  const resources = changes.flatMap((change) => {
    const values = change[side];
    return values === null || change.deposed
      ? []
      : [toResource(change, side, configuration, options)];
  });
  return new Model(
    resources.sort((a, b) => (a.address < b.address ? -1 : 1)),
    [...unread, ...templatesIn(resources)],
  );
}

function toResource(
  change: Change,
  side: 'before' | 'after',
  configuration: PlanConfiguration,
  { onRead, prefix = '' }: PlanOptions,
): Resource {
  const { address, type, name, key, module } = change;
  const written = `${type}.${name}`;
  const after = side === 'after';
  return new Resource({
    address: `${prefix}${after ? address : (change.previous ?? address)}`,
    configAddress: `${prefix}${prefixed(module, written)}`,
    type,
    name,
    ...(key === undefined ? {} : { key }),
    where: module === '' ? {} : { module },
    // What comes in the place of another is new, with all that is wrong with it.
    target: after && change.replaced ? 'replaced' : '',
    trees: after
      ? {
          values: change.after,
          unknown: unknownOf(change, configuration),
          sensitive: change.afterSensitive,
        }
      : { values: change.before, unknown: undefined, sensitive: change.beforeSensitive },
    references: (argument) =>
      (after ? configuration.references(module, written, argument) : []).map((one) => ({
        ...one,
        address: `${prefix}${one.address}`,
      })),
    constant: (argument) => (after ? configuration.constant(module, written, argument) : undefined),
    leftToProvider: (argument) => after && configuration.leavesOut(module, written, argument),
    onRead,
  });
}

/** A plan that somebody stripped of what is unknown: what was written and has no value is. */
function unknownOf(change: Change, configuration: PlanConfiguration): Json {
  if (change.afterUnknown !== undefined) return change.afterUnknown;
  const written = configuration.argumentsOf(change.module, `${change.type}.${change.name}`);
  const lost = written.filter((argument) => field(change.after ?? {}, argument) === undefined);
  return Object.fromEntries(lost.map((argument) => [argument, true]));
}
