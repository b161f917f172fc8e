import { ownFinding } from './own-rules';
import type { Finding } from './report';
import type { Severity } from './severity';
import { faultOf } from './suppressions';
import type { Suppression, Suppressions } from './suppressions';

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
  rule: string,
  severity: Severity,
  { address, where, rule: of }: Suppression,
  message: string,
): Finding {
  return ownFinding(rule, of, { kind: 'suppression', severity, address, message, where });
}
