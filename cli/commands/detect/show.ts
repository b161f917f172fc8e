import { bind, compile, isInactive, tunablesOf } from '../../../policies/detections';
import type { Detection, DetectionSettings, Alert, AlertGroup } from '../../../policies/detections';
import { clip, oneLine } from '../../../alicloud/printable';
import type { Location, Scan } from './scan';

/** Groups of each detection that the text tells, and places; JSON has all that were kept. */
const SHOWN = 5;
/** Of a name, in signs. */
const LONGEST = 60;

export function scanText(result: Scan, inWords: string): string {
  const { alerts, events } = result;
  const inactive = Object.values(result.inactive).filter((one) => one.off === 'needs').length;
  const lines = [
    ...alerts.flatMap(alertLines),
    `${count(events, 'event')} read, ${count(alerts.length, 'alert')}: ${inWords}.`,
    ...notes(result),
    ...(inactive > 0
      ? [`${count(inactive, 'detection')} inactive: no allowlist in the settings.`]
      : []),
  ];
  return `${lines.map(oneLine).join('\n')}\n`;
}

function alertLines({ severity, id, title, events, groups, overflow }: Alert): string[] {
  const more = groups.length - SHOWN;
  const rest = groups.slice(SHOWN).reduce((sum, group) => sum + group.events, overflow);
  return [
    `${severity.toUpperCase()} ${id}: ${title} (${count(events, 'event')})`,
    ...groups.slice(0, SHOWN).map(groupLine),
    ...(more > 0 || overflow > 0 ? [`  and ${count(rest, 'event')} of others: --format json`] : []),
    '',
  ];
}

function groupLine({ groupBy, events, first, last }: AlertGroup): string {
  const who = Object.entries(groupBy).flatMap(([name, value]) =>
    value === '' ? [] : [`${name}=${clip(value, LONGEST)}`],
  );
  const when = first === last ? (first ?? 'at an unknown time') : `${first ?? ''} to ${last ?? ''}`;
  return `  ${when}  ${who.join(' ')}${events > 1 ? `  (${events} times)` : ''}`;
}

/** What could not be judged, and what was left out: nothing where all was. */
export function notes({
  malformed,
  unrecognised,
  incomplete,
  unread,
  corrupt,
  empty,
  missingColumns,
  repeated,
  older,
  timeless,
  misshapen,
  forgotten,
}: Scan): string[] {
  const wrong = Object.entries(misshapen).map(([field, events]) => `${field} in ${events}`);
  const lost = Object.entries(forgotten).map(([id, events]) => `${id} ${events}`);
  return [
    ...(malformed > 0
      ? [`Not judged: ${count(malformed, 'line')} that are no JSON or cut short.`]
      : []),
    ...(unrecognised > 0
      ? [`Not judged: ${count(unrecognised, 'line')} that ActionTrail did not write.`]
      : []),
    ...(incomplete > 0
      ? [
          `Not judged: what ${count(incomplete, 'answer')} left out; ask again until it is complete.`,
        ]
      : []),
    ...(unread.length > 0 ? [`The first of them: ${locationsText(unread)}.`] : []),
    ...(corrupt > 0 ? [`Not judged: the rest of ${count(corrupt, 'corrupt file')}.`] : []),
    ...empty.map((file) => `No event in ${clip(file, LONGEST)}.`),
    ...Object.entries(missingColumns).map(
      ([file, fields]) =>
        `Not judged in ${clip(file, LONGEST)}: what hangs on ${fields.join(', ')}; the table has no such columns.`,
    ),
    ...(repeated > 0 ? [`Counted once: ${count(repeated, 'match')} of an event told again.`] : []),
    ...(older > 0 ? [`Left out as too old: ${count(older, 'event')}.`] : []),
    ...(timeless > 0
      ? [`Not counted in windows: ${count(timeless, 'event')} without a time.`]
      : []),
    ...(wrong.length > 0 ? [`Fields of the wrong type: ${wrong.join(', ')}.`] : []),
    ...(lost.length > 0 ? [`Forgotten before a window was over: ${lost.join(', ')}.`] : []),
  ];
}

/** `events.jsonl 7, 12; more.jsonl 1`: lines, or items of arrays. */
function locationsText(unread: readonly Location[]): string {
  const shown = unread.slice(0, SHOWN);
  const files = [...new Set(shown.map(({ file }) => file))];
  return files
    .map((name) => {
      const places = shown.filter(({ file }) => file === name).map(({ at }) => at);
      return `${clip(name, LONGEST)} ${places.join(', ')}`;
    })
    .join('; ');
}

export function count(number: number, what: string): string {
  const many = what.endsWith('ch') ? `${what}es` : `${what}s`;
  return `${number} ${number === 1 ? what : many}`;
}

/** One line for each detection: severity, id, title, and why it is inactive. */
export function listText(detections: readonly Detection[], tuning: DetectionSettings): string {
  const width = Math.max(...detections.map(({ id }) => id.length));
  const lines = detections.map((detection) => {
    const bound = bind(detection, tuning[detection.id]);
    const inactive = isInactive(bound);
    const severity = inactive ? detection.severity : bound.severity;
    const off = !inactive ? '' : bound.off === 'needs' ? ` (off: needs ${bound.needs})` : ' (off)';
    return `${severity.padEnd(9)}${detection.id.padEnd(width + 2)}${detection.title}${off}`;
  });
  return `${lines.join('\n')}\n`;
}

export function listJson(detections: readonly Detection[], tuning: DetectionSettings): object {
  return {
    version: 1,
    detections: detections.map((detection) => {
      const alert = compile(detection, tuning[detection.id]);
      const { id, title, severity, cis } = detection;
      return { id, title, severity: alert?.severity ?? severity, cis, active: alert !== undefined };
    }),
  };
}

/** All about one detection, with the query that is deployed. */
export function explainText(detection: Detection, tuning: DetectionSettings): string {
  const alert = compile(detection, tuning[detection.id]);
  const { id, title, severity, description, runbook, falsePositives, cis, sources } = detection;
  const part = (heading: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', heading, ...lines.map((line) => `  ${line}`)];
  const lines = [
    `${id}: ${title}`,
    `Severity ${alert?.severity ?? severity}. ${description}`,
    ...part(
      'Runbook',
      runbook.map((step, index) => `${index + 1}. ${step}`),
    ),
    ...part('False positives', falsePositives),
    ...part('Settings', [`detections.${id}: ${tunablesOf(detection).join(', ')}`]),
    ...part(
      'Query',
      alert === undefined
        ? ['None: it is off, or needs an allowlist in the settings.']
        : [alert.query, `over ${alert.lookBackMinutes} minutes, every ${alert.schedule.interval}`],
    ),
    ...part('From', [...cis.map((item) => `CIS ${item}`), ...sources]),
  ];
  return `${lines.map(oneLine).join('\n')}\n`;
}
