import { createHash } from 'node:crypto';
import { printableJson } from '../../../alicloud/printable';
import type { Severity } from '../../../policies/review';
import { STANDARD_INPUT } from '../shown';
import type { Outcome } from '../outcome';

const SEVERITIES: Readonly<Record<Severity, string>> = {
  critical: 'blocker',
  high: 'critical',
  medium: 'major',
  low: 'minor',
};

/** What GitLab reads as a report of code quality. */
export function renderGitlab({ findings, anchor }: Outcome): string {
  return printableJson(
    findings.map(({ rule, severity, address, message, where, identity }) => {
      const isPlaced = where.file !== undefined && where.file !== STANDARD_INPUT;
      return {
        description: `${address}: ${message}`,
        check_name: rule,
        fingerprint: createHash('sha256').update(identity).digest('hex'),
        severity: SEVERITIES[severity],
        location: {
          path: isPlaced ? where.file : anchor,
          lines: { begin: (isPlaced ? where.line : undefined) ?? 1 },
        },
      };
    }),
  );
}
