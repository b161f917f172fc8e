import { BaselineError } from '../../alicloud/problems';
import { allowlist, ownNetworks } from '../../settings/areas/networks';
import { PLAIN_FIXES, validateSection } from '../../settings/validate-section';
import { mustName } from './errors';

const FIX = 'Name the networks of your offices or your VPN: a limit that everybody meets is none.';

/** @throws BaselineError unless these are networks of one's own, as the settings file would take them. */
export function checkNetworks(networks: readonly string[], what: string): void {
  check(ownNetworks, networks, what);
}

/** @throws BaselineError also where nobody can come from any of them over the internet. */
export function checkAllowlist(networks: readonly string[], what: string): void {
  check(allowlist, networks, what);
}

function check(schema: typeof ownNetworks, networks: readonly string[], what: string): void {
  mustName(networks, { path: what, allowed: 'at least one address or block', fix: FIX });
  const [first] = validateSection(schema, networks);
  if (first === undefined) return;
  const fix = PLAIN_FIXES.includes(first.fix) ? FIX : first.fix;
  throw new BaselineError([{ ...first, path: what, fix }]);
}
