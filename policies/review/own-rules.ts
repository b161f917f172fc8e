import type { Finding } from './report';

/** The names of findings that no rule makes, and that cannot be suppressed. */
export const ownRules: Readonly<Record<string, string>> = {
  'suppression-invalid': 'A suppression names a rule, an address, a reason and its last day',
  'suppression-expired': 'No suppression outlives its last day',
  'suppression-unused': 'Every suppression suppresses something',
  'settings-weakened': 'No setting of the baseline gets weaker unseen',
};

/**
 * What no rule says but the review itself, of what the change brings.
 *
 * @param rule - one of these names.
 * @param about - with the address: what makes it the same one.
 */
export function ownFinding(
  rule: string,
  about: string,
  given: Pick<Finding, 'kind' | 'severity' | 'address' | 'message' | 'where'>,
): Finding {
  const identity = `${rule}|${given.address}|${about}`;
  return { ...given, rule, path: '', introduced: true, identity };
}
