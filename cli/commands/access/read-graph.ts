import { readFileSync, statSync } from 'node:fs';
import { AccountEditor, isAccount } from 'alicloud-sandbox';
import { graphOf } from '../../../policies/account/graph/from-resources';
import { graphOfSettings } from '../../../policies/account/graph/from-settings';
import type { AccountGraph } from '../../../policies/account/graph/graph';
import { field, InputError, isList, isObject, readPlan } from '../../../policies/review';
import type { Json, Model } from '../../../policies/review';
import { loadSettings } from '../../../settings';
import type { Settings } from '../../../settings';
import { wrongInput } from '../../exit';
import { parseJson } from '../../review/read-file';
import { named, readInputs } from '../../review/read-input';
import { isSettingsOnly, settingsFileOf } from '../../review/settings-files';
import { shown } from '../../review/shown';
import { systemPolicies as system } from '../../system-policies';

export interface ReadAccount {
  readonly graph: AccountGraph;
  /** Where it is a settings file that tells. */
  readonly settings?: Settings;
}

/**
 * An account as settings, a plan, a state, a folder with configuration or the folder of a simulated
 * account have it.
 *
 * @throws CliError where it is none of them.
 */
export async function readAccount(path: string): Promise<ReadAccount> {
  try {
    if (isAccount(path)) return { graph: graphOf(modelOf(objectsOf(path), path), system) };
    const file = isSettingsOnly(path) ? settingsFileOf(path) : undefined;
    if (file !== undefined) {
      const settings = loadSettings(file);
      return { settings, graph: graphOfSettings(settings) };
    }
    const state = stateIn(path);
    if (state !== undefined) return { graph: graphOf(modelOf(state, path), system) };
    const [input] = await readInputs(named([path]));
    return { graph: graphOf(input.after, system) };
  } catch (error) {
    throw error instanceof InputError ? wrongInput(error.message) : error;
  }
}

interface Stored {
  readonly address: string;
  readonly type: string;
  readonly name: string;
  readonly values: Json;
}

function objectsOf(folder: string): readonly Stored[] {
  return new AccountEditor(folder).objects().map(({ type, attributes }, index) => {
    const name = `object_${index}`;
    return {
      address: `${type}.${name}`,
      type,
      name,
      values: JSON.parse(JSON.stringify(attributes)) as Json,
    };
  });
}

/** Of what `terraform show -json` prints of a state, its resources; none where it is no state. */
function stateIn(path: string): readonly Stored[] | undefined {
  if (!/\.(?:json|tfstate)$/.test(path) || !statSync(path, { throwIfNoEntry: false })?.isFile()) {
    return undefined;
  }
  const json = parseJson(readFileSync(path, 'utf8'), shown(path));
  const values = field(json, 'values');
  if (field(json, 'format_version') === undefined || !isObject(values)) return undefined;
  return resourcesIn(field(values, 'root_module'));
}

function resourcesIn(module: Json | undefined): readonly Stored[] {
  const own = field(module, 'resources');
  const inner = field(module, 'child_modules');
  const made = (isList(own) ? own : []).flatMap((one): readonly Stored[] => {
    const [address, type, name] = ['address', 'type', 'name'].map((key) => field(one, key));
    const isManaged = field(one, 'mode') !== 'data';
    if (typeof address !== 'string' || typeof type !== 'string' || typeof name !== 'string') {
      return [];
    }
    return isManaged ? [{ address, type, name, values: field(one, 'values') ?? {} }] : [];
  });
  return [...made, ...(isList(inner) ? inner : []).flatMap(resourcesIn)];
}

/** What is there, as a plan that changes nothing: the same reader tells what it comes to. */
function modelOf(stored: readonly Stored[], path: string): Model {
  const changes = stored.map(({ address, type, name, values }) => ({
    address,
    mode: 'managed',
    type,
    name,
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
