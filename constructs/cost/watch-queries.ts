import { severityLevels } from '../../alicloud/severities';
import type { Severity } from '../../alicloud/severities';

/**
 * What the alerts ask of the lines that the program prints, in the query language of the Log
 * Service. The line is looked for inside of `message`: whatever stands before it does no harm.
 */

/** One alert: its query, over how long, and which of its rows are how bad. */
export interface WatchAlert {
  readonly id: string;
  readonly title: string;
  readonly query: string;
  readonly hours: number;
  /** Worst first; a row counts for the first that holds. */
  readonly severities: readonly { readonly severity: Severity; readonly condition: string }[];
  /** What makes two rows one alarm. */
  readonly groupedBy: readonly string[];
  readonly description: string;
}

/** Hours between two runs of the program. */
const RUN_HOURS = 6;

const field = (name: string): string => `json_extract_scalar(line, '$.${name}')`;
const FROM = `from (select regexp_extract(message, '\\{.*\\}') as line from log) where ${field('watch')} = 'budget-watch'`;
const FIELDS = ['day', 'kind', 'cycle', 'subject', 'threshold', 'text'];

/** Rows of the checks of some kinds that raise an alarm. */
function alarms(...kinds: readonly string[]): string {
  const columns = FIELDS.map((name) => `${field(name)} as ${name}`).join(', ');
  const severity = `try_cast(${field('severity')} as bigint) as severity`;
  const of = kinds.map((kind) => `'${kind}'`).join(', ');
  return `message: "budget-watch" | select ${columns}, ${severity} ${FROM} and ${field('alarm')} = 'true' and ${field('kind')} in (${of}) limit 1000`;
}

const atLeast = (severity: Severity) => ({
  severity,
  condition: `severity >= ${severityLevels[severity]}`,
});
const SAME_RING = ['day', 'kind', 'cycle', 'subject', 'threshold'];

/** A run is seen by at least one look, and by two where one of them comes late. */
const ringAlert = (
  id: string,
  title: string,
  kinds: readonly string[],
  severities: readonly Severity[],
  description: string,
): WatchAlert => ({
  id,
  title,
  query: alarms(...kinds),
  hours: RUN_HOURS,
  severities: severities.map(atLeast),
  groupedBy: SAME_RING,
  description,
});

export const watchAlerts: readonly WatchAlert[] = [
  ringAlert(
    'budget',
    'Budget',
    ['actual', 'forecast'],
    ['critical', 'high', 'medium', 'low'],
    'A threshold of a budget is passed, by what is spent or by what will be',
  ),
  ringAlert(
    'spike',
    'Cost spike',
    ['spike'],
    ['critical', 'high'],
    'A product cost unusually much in a day: often the first sign of a stolen account',
  ),
  ringAlert(
    'balance',
    'Account balance',
    ['balance'],
    ['critical', 'high'],
    'Little is left on the account',
  ),
  ringAlert(
    'bills',
    'Bills cannot be judged',
    ['currency', 'stale'],
    ['high', 'medium'],
    'Bills are in another currency, or no longer come: budgets are not watched',
  ),
  ringAlert(
    'leak',
    'An access key was found in public',
    ['leak'],
    ['critical'],
    'Security Center found an access key of the account where everybody can read it',
  ),
  {
    id: 'failed',
    title: 'The budget watch fails',
    query: `hasFunctionError: true or message: "budget-watch" | select count(1) as failures from (select hasFunctionError, regexp_extract(message, '\\{.*\\}') as line from log) where hasFunctionError = 'true' or (${field('watch')} = 'budget-watch' and ${field('ok')} = 'false')`,
    hours: RUN_HOURS,
    severities: [{ severity: 'high', condition: 'failures > 0' }],
    groupedBy: [],
    description: 'A run of the function failed: what it says is in the log store',
  },
  {
    id: 'silent',
    title: 'The budget watch is silent',
    query: `message: "budget-watch" | select count(1) as runs ${FROM} and ${field('kind')} = 'run'`,
    hours: 2 * RUN_HOURS + 1,
    severities: [{ severity: 'high', condition: 'runs < 1' }],
    groupedBy: [],
    description: 'Two runs in a row left no trace: nobody watches the budgets',
  },
];
