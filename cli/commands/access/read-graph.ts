import { readFileSync, statSync } from 'node:fs';
import { isAccount } from 'alicloud-sandbox';
import { graphOf } from '../../../policies/account/graph/from-resources';
import { graphOfSettings } from '../../../policies/account/graph/from-settings';
import type { AccountGraph } from '../../../policies/account/graph/graph';
import type { Model } from '../../../policies/review';
import { loadSettings } from '../../../settings';
import type { Settings } from '../../../settings';
import { modelOfFolder, modelOfJson } from '../../account/model';
import { parseJson } from '../../review/read-file';
import { named, readInputs } from '../../review/read-input';
import { isSettingsOnly, settingsFileOf } from '../../review/settings-files';
import { shown } from '../../review/shown';
import { systemPolicies } from '../../system-policies';

export interface ReadAccount {
  readonly graph: AccountGraph;
  /** Where it is a settings file that tells. */
  readonly settings?: Settings;
}

/**
 * An account as settings, a plan, a state, a snapshot, a folder with configuration or the folder of a simulated
 * account have it.
 *
 * @throws CliError where it is none of them.
 */
export async function readAccount(path: string): Promise<ReadAccount> {
  if (isAccount(path)) return { graph: graphOf(modelOfFolder(path), systemPolicies) };
  const file = isSettingsOnly(path) ? settingsFileOf(path) : undefined;
  if (file !== undefined) {
    const settings = loadSettings(file);
    return { settings, graph: graphOfSettings(settings) };
  }
  const model = modelIn(path);
  if (model !== undefined) return { graph: graphOf(model, systemPolicies) };
  const [input] = await readInputs(named([path]));
  return { graph: graphOf(input.after, systemPolicies) };
}

/** What the JSON in a file is of, where it is neither settings nor a configuration. */
function modelIn(path: string): Model | undefined {
  if (!/\.(?:json|tfstate)$/.test(path) || !statSync(path, { throwIfNoEntry: false })?.isFile()) {
    return undefined;
  }
  return modelOfJson(parseJson(readFileSync(path, 'utf8'), shown(path)), path);
}
