import type { z } from 'zod';
import type { IssueParams } from './fields';
import { formatValue } from './format-value';

/** What no area can see by itself. Values may be wrong in themselves: their area tells that. */
export function refineWholeFile(file: unknown, context: z.core.$RefinementCtx): void {
  const addIssue = (path: Place, message: string, params: IssueParams): void =>
    context.addIssue({ code: 'custom', path: [...path], message, params: { ...params } });
  for (const { path, name } of namesIn(file)) {
    if (typeof name !== 'string' || !(name in Object.prototype)) continue;
    const params: IssueParams = { found: formatValue(name), fix: 'Choose another.' };
    addIssue(path, 'a name that no object of JavaScript has already', params);
  }
  for (const [index, plan] of listAt(file, ['data', 'backups']).entries()) {
    const to = at(plan, ['copyTo', 'region']);
    if (typeof to !== 'string' || at(plan, ['regions']) !== undefined) continue;
    if (to !== at(file, ['region'])) continue;
    const found = `${to}, the home region, where the disks are`;
    addIssue(['data', 'backups', index, 'copyTo', 'region'], 'a region that the disks are not in', {
      found,
      fix: 'Choose a region that the disks are not in.',
    });
  }
  refineDefaultKeys(file, addIssue);
  refineIdleKeys(file, addIssue);
}

type AddIssue = (path: Place, message: string, params: IssueParams) => void;

/** KMS gives an account one key of its own in each region; the next has to be in an instance. */
function refineDefaultKeys(file: unknown, addIssue: AddIssue): void {
  const home = at(file, ['region']);
  const disks = ['data', 'diskEncryption'];
  const asked =
    at(file, ['audit', 'customerKey']) === true &&
    at(file, ['audit', 'enabled']) !== false &&
    at(file, [...disks, 'customerKeys']) === true &&
    listAt(file, [...disks, 'regions']).includes(home);
  const inInstances = [
    at(file, ['audit', 'kmsInstance']),
    typeof home === 'string' ? at(file, [...disks, 'kmsInstances', home]) : undefined,
  ];
  if (!asked || inInstances.some((instance) => instance !== undefined)) return;
  addIssue(['audit', 'customerKey'], 'one key in the home region, unless a KMS instance holds it', {
    found: 'a second one in the home region: data.diskEncryption asks for a key there too',
    fix: 'Name a KMS instance under audit.kmsInstance or data.diskEncryption.kmsInstances, or drop one of the two.',
  });
}

/** What says how keys are made, where none is. */
function refineIdleKeys(file: unknown, addIssue: AddIssue): void {
  const idle = (path: Place, name: string, isMade: unknown): void => {
    if (at(file, path) === undefined || (isMade !== undefined && isMade !== false)) return;
    addIssue(path, `it beside ${name}: true, which makes the key`, {
      found: `no key: ${name} is ${isMade === undefined ? 'left out' : 'false'}`,
      fix: `Add ${name}: true, which costs money, or drop it.`,
    });
  };
  idle(['audit', 'kmsInstance'], 'customerKey', at(file, ['audit', 'customerKey']));
  const disks = ['data', 'diskEncryption'];
  const keys = at(file, [...disks, 'customerKeys']);
  idle([...disks, 'kmsInstances'], 'customerKeys', keys);
  idle([...disks, 'rotationDays'], 'customerKeys', keys);
  const instances = at(file, [...disks, 'kmsInstances']);
  if (keys !== true || typeof instances !== 'object' || instances === null) return;
  const regions = listAt(file, [...disks, 'regions']);
  for (const region of Object.keys(instances).filter((one) => !regions.includes(one))) {
    addIssue([...disks, 'kmsInstances', region], 'regions of data.diskEncryption.regions', {
      found: `${formatValue(region)}, where no key is made`,
      fix: 'Add the region there, or drop the instance.',
    });
  }
}

type Place = readonly (string | number)[];

/** Lists and maps of what becomes a part of the plan under its own name. */
const NAMED_LISTS: readonly Place[] = [
  ['identity', 'pipelines'],
  ['network', 'vpcs'],
  ['data', 'backups'],
  ['data', 'vaults'],
  ['cost', 'quotas'],
  ['cost', 'budgets'],
];
const NAMED_MAPS: readonly Place[] = [
  ['identity', 'people'],
  ['identity', 'singleSignOn'],
  ['alerts', 'people'],
  ['alerts', 'webhooks'],
];

function namesIn(file: unknown): { readonly path: Place; readonly name: unknown }[] {
  const ofLists = NAMED_LISTS.flatMap((list) =>
    listAt(file, list).map((item, index) => ({
      path: [...list, index, 'name'],
      name: at(item, ['name']),
    })),
  );
  const ofMaps = NAMED_MAPS.flatMap((map) => {
    const found = at(file, map);
    const isMap = typeof found === 'object' && found !== null && !Array.isArray(found);
    return (isMap ? Object.keys(found) : []).map((name) => ({ path: [...map, name], name }));
  });
  return [...ofLists, ...ofMaps];
}

function listAt(value: unknown, path: Place): readonly unknown[] {
  const found = at(value, path);
  return Array.isArray(found) ? found : [];
}

function at(value: unknown, path: Place): unknown {
  return path.reduce<unknown>((of, part) => {
    if (typeof of !== 'object' || of === null) return undefined;
    return Object.getOwnPropertyDescriptor(of, part)?.value;
  }, value);
}
