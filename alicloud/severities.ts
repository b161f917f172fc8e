/** How bad something is, the worst first: what Log Service calls the severities of its alerts. */
export const severities = ['critical', 'high', 'medium', 'low', 'info'] as const;

export type Severity = (typeof severities)[number];

/** The numbers that Log Service has for them: its page on the severities of alerts. */
export const severityLevels: Readonly<Record<Severity, 2 | 4 | 6 | 8 | 10>> = {
  critical: 10,
  high: 8,
  medium: 6,
  low: 4,
  info: 2,
};

/** Whether a severity is at least as bad as another. */
export function atLeast(severity: Severity, threshold: Severity): boolean {
  return severityLevels[severity] >= severityLevels[threshold];
}
