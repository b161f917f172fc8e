/** Which sign a hyphen of the policy's name stands for. */
const SIGNS = '-._';

/**
 * The name of the policy, which may have no dots and underscores: hyphens in their place, and at the
 * end a number that tells, sign by sign, what they were, so that no two users share a policy. Where
 * all were hyphens there is no number.
 */
export function ownMfaPolicyName(userName: string): string {
  const signs = userName.match(/[-._]/g) ?? [];
  const code = signs.reduce((sum, sign) => sum * 3n + BigInt(SIGNS.indexOf(sign)), 0n);
  const name = `${userName.replace(/[._]/g, '-')}-own-mfa-device`;
  return code === 0n ? name : `${name}-${code.toString(36)}`;
}
