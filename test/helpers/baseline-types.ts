import calls from '../fixtures/provider-calls.json';

/** Types of constructs that are no part of the baseline as a whole. */
const OTHERS: ReadonlySet<string> = new Set([
  'alicloud_cms_alarm',
  'alicloud_ecs_snapshot',
  'alicloud_ram_access_key_policy',
]);

/**
 * The types that the baseline can make, in the settings that we ship and with every option on:
 * `test/policies/roles/own-stack.test.ts` synthesises both and holds this to it.
 */
export const types: readonly string[] = Object.keys(calls).filter(
  (name) => !isData(name) && !OTHERS.has(name),
);
export const dataSources: readonly string[] = Object.keys(calls)
  .filter(isData)
  .map((name) => name.slice('data.'.length));

function isData(name: string): boolean {
  return name.startsWith('data.');
}
