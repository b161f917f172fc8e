import { STEPS, type Outcome } from './run';

/** Share of the examples that passed each step, and why the others did not. */
export function reportOf(kind: string, outcomes: readonly Outcome[], skipped: number): string {
  const shares = STEPS.map((_, index) => {
    const passed = outcomes.filter(
      ({ failed }) => failed === undefined || STEPS.indexOf(failed) > index,
    );
    return percent(passed.length, outcomes.length);
  });
  const passed = outcomes.filter(({ failed }) => failed === undefined);
  const taken = outcomes.filter((outcome) => refuserOf(outcome) !== 'checks');
  const lines = [
    `| | n | ${STEPS.join(' | ')} |`,
    `|---|${'---|'.repeat(STEPS.length + 1)}`,
    `| ${kind} | ${String(outcomes.length)} | ${shares.join(' | ')} |`,
    '',
    `Applied, planned without a difference and destroyed: ${percent(passed.length, outcomes.length)} of all, ${percent(passed.length, taken.length)} of the ${String(taken.length)} that Terraform and the provider's own checks take.`,
    `Every data source answered, a row that an empty list lacks aside: ${percent(outcomes.filter(({ read }) => read).length, outcomes.length)}.`,
    `Not run, because they need a variable, another provider or a registry: ${String(skipped)}.`,
    '',
    '| refused by | cause | n | for instance |',
    '|---|---|---|---|',
    ...causes(outcomes).map(
      ([cause, names]) =>
        `| ${cause} | ${String(names.length)} | ${names.slice(0, 4).join(', ')} |`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`;
}

function causes(outcomes: readonly Outcome[]): [string, string[]][] {
  const grouped = new Map<string, string[]>();
  for (const outcome of outcomes) {
    if (outcome.failed === undefined) continue;
    const cause = `${refuserOf(outcome) ?? ''} | ${outcome.failed}: ${causeOf(outcome)}`;
    const names = grouped.get(cause) ?? [];
    grouped.set(cause, [...names, outcome.name]);
  }
  return [...grouped].sort(([, a], [, b]) => b.length - a.length);
}

/**
 * Who keeps an example from passing: Terraform's language and the provider's own checks, which no
 * account can help, or what the simulated account answers. One error of the account's is enough.
 */
function refuserOf({ failed, output }: Outcome): 'checks' | 'account' | undefined {
  if (failed === undefined) return undefined;
  if (failed === 'validate') return 'checks';
  const errors = output.split(/^Error: /m).slice(1);
  const ofChecks = errors.every((error) => /^\s*Attribute [\w.]+ of alicloud_\w+\.$/m.test(error));
  return errors.length > 0 && ofChecks ? 'checks' : 'account';
}

/** The first error in a form that is the same for the same kind of fault. */
function causeOf({ failed, output }: Pick<Outcome, 'failed' | 'output'>): string {
  if (failed === 'second plan empty' && !output.includes('Error:')) {
    const [, type = '?'] = /^ {2}# (?:module\.[^ ]*\.)?([a-z0-9_]+)\./m.exec(output) ?? [];
    return `differs for ever: ${type}`;
  }
  const empty = /(?:^|\s|│\s*)(?:│ )?(data\.alicloud_[a-z0-9_]+)[^\n]* is (?:an )?empty/m.exec(
    output,
  )?.[1];
  if (empty !== undefined) return `empty list: ${empty}`;
  const [, first = output.trim().split('\n')[0] ?? ''] =
    /Error: ([^\n]*(?:\n[^\n]*)?)/.exec(output) ?? [];
  const line = first.split('\n')[0] ?? '';
  const undeclared =
    /Reference to undeclared|Unsupported argument|Missing required|Unsupported block/;
  if (undeclared.test(line)) return line.trim();
  const type = /with ((?:module\.[^ ,]*\.)?(?:data\.)?[a-z0-9_]+)/.exec(output)?.[1] ?? '';
  return `${line
    .replace(/"[^"]*"/g, '"…"')
    .replace(/\d{3,}/g, 'N')
    .trim()} ${type}`
    .trim()
    .slice(0, 150);
}
