import { AccountEditor } from 'alicloud-sandbox';
import { field, InputError, isList, isObject, readPlan } from '../../policies/review';
import type { Json, JsonObject, Model } from '../../policies/review';
import { shown } from '../review/shown';

/** An object as Terraform's JSON or a simulated account has it. */
export interface Stored {
  readonly address: string;
  readonly type: string;
  readonly name: string;
  readonly values: JsonObject;
  /** The key of the instance, and the address of the module. */
  readonly index?: string | number;
  readonly module?: string;
  /** Of a simulated account; empty for what has none. */
  readonly region?: string;
}

/** All that is in the folder of a simulated account. */
export function objectsIn(folder: string): readonly Stored[] {
  return new AccountEditor(folder).objects().map(({ type, id, region, attributes }, index) => {
    const name = `object_${index}`;
    const values = JSON.parse(JSON.stringify({ ...attributes, id })) as JsonObject;
    return { address: `${type}.${name}`, type, name, values, region };
  });
}

/** What is in what `terraform show -json` prints of a state; none where it is no state. */
export function stateIn(json: Json): readonly Stored[] | undefined {
  const values = field(json, 'values');
  if (field(json, 'format_version') === undefined || !isObject(values)) return undefined;
  return resourcesIn(field(values, 'root_module'));
}

/** The same of a plan: what there is to be, without what nobody knows before it is made. */
export function plannedIn(json: Json): readonly Stored[] | undefined {
  const planned = field(json, 'planned_values');
  if (field(json, 'format_version') === undefined || !isObject(planned)) return undefined;
  return resourcesIn(field(planned, 'root_module'));
}

/** @throws InputError where it is the file in which Terraform itself keeps a state. */
export function refuseOwnState(json: Json, file: string): void {
  if (field(json, 'lineage') === undefined || field(json, 'terraform_version') === undefined)
    return;
  const allowed =
    'what terraform show -json prints of it: its shape is held from version to version';
  throw new InputError(file, '', 'a state as Terraform keeps it', allowed);
}

function resourcesIn(module: Json | undefined): readonly Stored[] {
  const own = field(module, 'resources');
  const inner = field(module, 'child_modules');
  const where = field(module, 'address');
  const made = (isList(own) ? own : []).flatMap((one): readonly Stored[] => {
    const [address, type, name] = ['address', 'type', 'name'].map((key) => field(one, key));
    const isManaged = field(one, 'mode') !== 'data';
    if (typeof address !== 'string' || typeof type !== 'string' || typeof name !== 'string') {
      return [];
    }
    if (!isManaged) return [];
    const [values, index] = [field(one, 'values'), field(one, 'index')];
    return [
      {
        ...{ address, type, name, values: isObject(values) ? values : {} },
        ...(typeof where === 'string' && { module: where }),
        ...((typeof index === 'string' || typeof index === 'number') && { index }),
      },
    ];
  });
  return [...made, ...(isList(inner) ? inner : []).flatMap(resourcesIn)];
}

/** What is there, as a plan that changes nothing: the same reader tells what it comes to. */
export function modelOfStored(stored: readonly Stored[], path: string): Model {
  const changes = stored.map(({ address, type, name, values, index, module }) => ({
    ...{ address, mode: 'managed', type, name },
    ...(index !== undefined && { index }),
    ...(module !== undefined && { module_address: module }),
    provider_name: 'registry.terraform.io/aliyun/alicloud',
    change: {
      actions: ['no-op'],
      before: values,
      after: values,
      after_unknown: {},
      before_sensitive: {},
      after_sensitive: {},
    },
  }));
  const plan = { format_version: '1.2', resource_changes: changes };
  return readPlan(plan, { file: shown(path) }).after;
}
