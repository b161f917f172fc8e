/** Actions of one service. */
export function of(service: string, ...names: readonly string[]): string[] {
  return names.map((name) => `${service}:${name}`);
}

/**
 * Identity calls under both codes by which RAM authorises them: its documentation gives `ram` and
 * `ims` for the newer API, so that a Deny under one of them may not do.
 */
export function identity(...names: readonly string[]): string[] {
  return [...of('ram', ...names), ...of('ims', ...names)];
}

/** Resource Manager's calls on policies and roles: documented as `ram`, named `resourcemanager`. */
export function managed(...names: readonly string[]): string[] {
  return [...identity(...names), ...of('resourcemanager', ...names)];
}

/**
 * Billing calls under the API's code and the console's two: of the first two either takes effect,
 * and of which call has an action under which of them no full list was published.
 */
export function billing(...names: readonly string[]): string[] {
  return [...of('bssapi', ...names), ...of('bss', ...names), ...of('efc', ...names)];
}
