import { validateSection } from '../../settings';
import { mustName, RoleError } from './errors';

const FIX = 'Name the networks of your offices or your VPN: a limit that everybody meets is none.';

/** @throws RoleError unless these are networks of one's own, as the settings file would take them. */
export function checkNetworks(networks: readonly string[], what: string): void {
  check('networks', networks, what);
}

/** @throws RoleError also where nobody can come from any of them over the internet. */
export function checkAllowlist(networks: readonly string[], what: string): void {
  check('allowlist', networks, what);
}

function check(area: 'networks' | 'allowlist', networks: readonly string[], what: string): void {
  mustName(networks, { what, allowed: 'at least one address or block', fix: FIX });
  const [first] = validateSection(area, networks);
  if (first === undefined) return;
  const { found: got, allowed, fix = FIX } = first;
  throw new RoleError({ what, got, allowed, fix });
}
