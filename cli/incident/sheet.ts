import { clip, oneLine } from '../../alicloud/printable';
import {
  callerText,
  steps,
  traceKinds,
  type Commands,
  type Deed,
  type Hunt,
  type Left,
  type Subject,
} from '../../policies/incident';
import type { Command } from '../../policies/incident';

/** A part of the plan. */
export interface Section {
  /** As on the page: 9, and 9.1 for what stands below it. */
  readonly number: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly commands: readonly Command[];
  /** Lines that are a list of what happened or is there. */
  readonly list?: readonly string[];
}

/** Lines of the timeline and of each kind that the text tells; JSON has all. */
const SHOWN = 200;
const LONGEST = 120;

/** The whole plan, in the order of `steps`, with names in it. */
export function sectionsOf(
  subjects: readonly Subject[],
  found: Hunt,
  commands: Commands,
  notes: readonly string[],
  difference: readonly string[] = [],
): readonly Section[] {
  return steps.flatMap(({ id, title, text, commands: onPage }, at): Section[] => {
    const section = {
      number: String(at + 1),
      title: title.en,
      lines: [text.en],
      commands: commands[id] ?? [],
    };
    if (id === 'hunt') return [...huntSections(section, found, notes, difference)];
    if (id === 'assess') return [{ ...section, list: reachedLines(found) }];
    if (id === 'restore') {
      // The command of the page has no name in it, and is not of aliyun.
      const list = [...(onPage ?? []), ...missingLines(found)];
      return [{ ...section, list }];
    }
    if (id === 'write') return [{ ...section, list: reportLines(subjects, found) }];
    return [section];
  });
}

function huntSections(
  section: Section,
  found: Hunt,
  notes: readonly string[],
  difference: readonly string[],
): readonly Section[] {
  const { became, theirs, left, unknown, neighbours, cameBy } = found;
  const part = (title: string, lines: readonly string[], list: readonly string[]): Section[] =>
    list.length === 0 ? [] : [{ number: '', title, lines, list, commands: [] }];
  const below = [
    ...part(
      'Who they became',
      ['In order. Each is theirs from then on.'],
      became.map(({ text, by }) =>
        by === undefined ? `${text}: as asked` : `${text}: by ${by.name}, ${timeOf(by)}`,
      ),
    ),
    ...part(
      'How it may have begun',
      ['Calls of others that lead to it: were they theirs too?'],
      cameBy.map(deedLine),
    ),
    ...part(
      'From the same addresses',
      [
        'Others who called from where only they had called: run it again with each that may be theirs.',
      ],
      neighbours.map(
        ({ who, from, first, calls }) =>
          `${who} from ${from}, ${calls === 1 ? 'once' : `${calls} times`}, first ${isoOf(first)}`,
      ),
    ),
    ...part(
      'Timeline',
      [],
      shownOf(
        theirs.map(
          ({ deed, isFromUsualPlace }) =>
            `${deedLine(deed)}${isFromUsualPlace ? ' [from a usual address: theirs, or the owner’s]' : ''}`,
        ),
      ),
    ),
    ...Object.entries(traceKinds).flatMap(([kind, title]) =>
      leftSections(
        title,
        left.filter((one) => one.kind === kind),
      ),
    ),
    ...part(
      'Look at these',
      [
        'Changes of which nothing is known here. Whether they leave something, somebody has to see.',
      ],
      unknown.map(deedLine),
    ),
    ...part(
      'What is different from the snapshot before',
      ['No call in the logs made it. Who did?'],
      difference,
    ),
  ];
  return [
    { ...section, list: [...summaryOf(found), ...notes] },
    ...below.map((one, at) => ({ ...one, number: `${section.number}.${String(at + 1)}` })),
  ];
}

function leftSections(title: string, left: readonly Left[]): readonly Section[] {
  if (left.length === 0) return [];
  return [
    {
      number: '',
      title: `Left behind: ${title}`,
      lines: [],
      list: left.map(({ object, deed, ended }) => {
        const end =
          ended === undefined
            ? ''
            : `; gone: ${ended.name} by ${callerText(ended.who)}, ${timeOf(ended)}`;
        return `${clip(object, LONGEST)}: ${deed.name} by ${callerText(deed.who)}, ${timeOf(deed)}, ${deed.region}${end}`;
      }),
      commands: uniqueOf(
        left.flatMap(({ fix, ended }) => (fix === undefined || ended !== undefined ? [] : [fix])),
      ),
    },
  ];
}

/** Two events may ask for the same command. */
function uniqueOf(commands: readonly Command[]): readonly Command[] {
  return [...new Map(commands.map((one) => [JSON.stringify(one.argv), one])).values()];
}

function summaryOf({ theirs, became, left, missing, unknown }: Hunt): readonly string[] {
  const first = theirs[0]?.deed;
  const open = left.filter(({ ended }) => ended === undefined).length;
  if (first === undefined) return [];
  return [
    `${many(theirs.length, 'line')} of theirs, ${timeOf(first)} to ${isoOf(Math.max(...theirs.map(({ deed }) => deed.until ?? deed.at)))}; ${many(became.length, 'identity', 'identities')}.`,
    `${many(open, 'thing')} left behind, ${many(left.length - open, 'thing')} taken away again, ${many(missing.length, 'thing')} missing or broken, ${many(unknown.length, 'change')} to look at.`,
  ];
}

/** What they looked at and took, by service: assume that it was copied. */
function reachedLines({ theirs }: Hunt): readonly string[] {
  const services = new Map<string, { calls: number; names: Set<string>; things: Set<string> }>();
  for (const { deed } of theirs) {
    if (deed.isChange || deed.error !== undefined) continue;
    const one = services.get(deed.service) ?? { calls: 0, names: new Set(), things: new Set() };
    one.calls += deed.times ?? 1;
    one.names.add(deed.name);
    for (const { name } of deed.named) one.things.add(name);
    services.set(deed.service, one);
  }
  return [...services].map(([service, { calls, names, things }]) => {
    const about = things.size === 0 ? '' : ` about ${clip([...things].join(', '), LONGEST)}`;
    return `read ${service}: ${many(calls, 'call')} (${clip([...names].join(', '), LONGEST)})${about}`;
  });
}

const missingLines = ({ missing }: Hunt): readonly string[] =>
  missing.map((deed) => `missing or changed: ${deedLine(deed)}`);

/** To be filled in; what the logs tell is there. */
function reportLines(
  subjects: readonly Subject[],
  { theirs, left, missing }: Hunt,
): readonly string[] {
  const first = theirs[0]?.deed;
  const last = theirs.at(-1)?.deed;
  const at = (deed: Deed | undefined): string => (deed === undefined ? '____' : timeOf(deed));
  return [
    `Identity: ${subjects.map(({ kind, name }) => `${kind} ${name}`.trim()).join(', ')}`,
    'Noticed at ____ by ____, because ____',
    `First call of theirs: ${at(first)}${first === undefined ? '' : `, from ${first.from}`}`,
    `Last call of theirs: ${at(last)}`,
    'Called 95187 at ____; sign-in frozen at ____; spoke with ____; ticket ____',
    'Payment cut at ____: Alipay ____, card ____, automatic recharge ____',
    'Passwords changed at ____; second factor checked at ____; keys off at ____',
    'Sessions denied at ____; consoles closed at ____; machines isolated at ____',
    ...left.map(
      ({ object, deed }) =>
        `Back door ${clip(object, LONGEST)} (${deed.name}, ${timeOf(deed)}): closed at ____ by ____`,
    ),
    ...missing.map(
      (deed) => `Lost by ${deed.name} ${thing(deed)} (${timeOf(deed)}): restored at ____ from ____`,
    ),
    'Data reached: ____; personal data: ____; told whom, when: ____',
    'Cost: ____; police report: ____',
    'How they came in: ____; what keeps it from happening again: ____',
  ];
}

function shownOf(lines: readonly string[]): readonly string[] {
  const rest = lines.length - SHOWN;
  return rest > 0 ? [...lines.slice(0, SHOWN), `and ${rest} more: --format json`] : lines;
}

function deedLine(deed: Deed): string {
  const { service, name, who, from, region, error, alerts, times = 1 } = deed;
  return [
    timeOf(deed),
    callerText(who),
    `${service} ${name}`,
    thing(deed),
    `from ${from === '' ? 'nowhere known' : from}, ${region}`,
    ...(times > 1 ? [`(${times} times)`] : []),
    ...(error === undefined ? [] : [`[refused: ${error}]`]),
    ...(alerts.length === 0 ? [] : [`[alert: ${alerts[0] ?? ''}]`]),
  ]
    .filter((part) => part !== '')
    .map((part) => clip(part, LONGEST))
    .join('  ');
}

const thing = ({ named }: Deed): string => named.map(({ name }) => name).join(', ');
const isoOf = (at: number): string => new Date(at).toISOString().replace('.000Z', 'Z');
const timeOf = ({ at }: Deed): string => isoOf(at);
const many = (count: number, one: string, more = `${one}s`): string =>
  `${count} ${count === 1 ? one : more}`;

/** A line that is safe in a list, whatever is quoted in it. */
export const safe = (line: string): string => oneLine(line);
