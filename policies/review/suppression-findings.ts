import type { Finding } from './report';
import type { Severity } from './severity';
import { faultOf } from './suppressions';
import type { Suppression, Suppressions } from './suppressions';

/** The names under which suppressions are reported, which are no rules and cannot be suppressed. */
export const suppressionRules = {
  'suppression-invalid': 'A suppression names a rule, an address, a reason and its last day',
  'suppression-expired': 'No suppression outlives its last day',
  'suppression-unused': 'Every suppression suppresses something',
} as const;

/** What is wrong with the suppressions themselves. */
export function suppressionFindings(
  given: readonly Suppression[],
  { expired, unused }: Suppressions,
  rules: ReadonlySet<string>,
): Finding[] {
  const invalid = given.flatMap((one) => {
    const fault = faultOf(one, rules);
    return fault === undefined
      ? []
      : [
          finding(
            'suppression-invalid',
            'medium',
            one,
            `the suppression holds for nothing: ${fault}`,
          ),
        ];
  });
  return [
    ...invalid,
    ...expired
      .filter(({ leaves }) => leaves !== true)
      .map((one) =>
        finding(
          'suppression-expired',
          'medium',
          one,
          `the suppression of ${one.rule} ended on ${one.until}`,
        ),
      ),
    ...unused.map((one) =>
      finding(
        'suppression-unused',
        'low',
        one,
        `nothing is left for ${one.rule} to suppress: take the suppression away`,
      ),
    ),
  ];
}

function finding(
  rule: keyof typeof suppressionRules,
  severity: Severity,
  { address, where, rule: of }: Suppression,
  message: string,
): Finding {
  const identity = `${rule}|${address}|${of}`;
  return {
    kind: 'suppression',
    rule,
    severity,
    address,
    message,
    path: '',
    where,
    introduced: true,
    identity,
  };
}
