import { DAY } from '../../../alicloud/days';
import type { BoundDetection } from '../bind';
import { aliasOf, NETWORK_PATTERN } from '../fields';
import type { Column, Field } from '../fields';
import { MOST_READABLE, NOTHING } from '../filter';
import type { BoundFilter, InHours, Subject, Test } from '../filter';

/** Log Service looks at no more rows of a result than this. */
const MOST_ROWS = 100;

/** The part right of the bar: it decides, whatever the part left of it let through. */
export function sqlOf({ filter, groupBy, tells, target, count }: BoundDetection): string {
  const columns = groupBy.map((one) => `${grouped(one, target)} AS ${aliasOf(one)}`);
  const told = tells.map((field) => `${summary(field)} AS ${aliasOf(field)}`);
  const counted =
    count.distinct === undefined ? 'count(*)' : `count(distinct ${column(count.distinct)})`;
  const groups = groupBy.map((_, index) => index + 1).join(', ');
  return [
    `SELECT ${[...columns, ...told, `${counted} AS cnt`].join(', ')}`,
    'FROM log',
    `WHERE ${condition(filter)}`,
    ...(groupBy.length > 0 ? [`GROUP BY ${groups}`] : []),
    ...(count.threshold > 1 ? [`HAVING ${counted} >= ${count.threshold}`] : []),
    `ORDER BY cnt DESC LIMIT ${MOST_ROWS}`,
  ].join(' ');
}

export function column(field: Field): string {
  return `coalesce("event.${field}", '')`;
}

/** What was touched has the first name that there is. */
function grouped(one: Column, target: readonly string[]): string {
  if (one === 'sourceNetwork')
    return `coalesce(regexp_extract("event.sourceIpAddress", ${literal(NETWORK_PATTERN)}), '')`;
  if (one !== 'target') return column(one);
  const names = target.map((name) => `nullif(${scalar(name)}, '')`);
  return `coalesce(${[...names, '"event.resourceName"', "''"].join(', ')})`;
}

/** One value for all events of a group: the names of events, or of other fields the greatest. */
function summary(field: Field): string {
  return field === 'eventName' ? `array_agg(distinct ${column(field)})` : `max(${column(field)})`;
}

/** Two-valued: no part of it can be null, so that `not` means not. */
export function condition(filter: BoundFilter): string {
  if ('all' in filter) return joined(filter.all, 'and');
  if ('any' in filter) return joined(filter.any, 'or');
  if ('not' in filter) return `(not ${condition(filter.not)})`;
  if ('networks' in filter) return inNetworks(filter.networks);
  if ('unreadable' in filter) return UNREADABLE;
  return 'fromHour' in filter ? inHours(filter) : test(filter);
}

function joined(parts: readonly BoundFilter[], word: 'and' | 'or'): string {
  if (parts.length === 0) return word === 'and' ? 'true' : 'false';
  return `(${parts.map(condition).join(` ${word} `)})`;
}

const PARAMETERS = column('requestParameterJson');

/** The parameters in small letters, without blanks and without what escapes a sign. */
const PARAMETERS_TEXT = `replace(replace(lower(${PARAMETERS}), '\\', ''), ' ', '')`;

const UNREADABLE = `(not regexp_like(${PARAMETERS}, '\\}\\s*$') or length(${PARAMETERS}) >= ${MOST_READABLE})`;

function test(filter: Test): string {
  const text = 'parameters' in filter ? PARAMETERS_TEXT : `lower(${subject(filter)})`;
  if ('is' in filter) return `(${text} in (${list(filter.is)}))`;
  if ('pattern' in filter) return `regexp_like(${text}, ${literal(filter.pattern)})`;
  if ('empty' in filter) {
    const nothing = `(${text} in (${list(NOTHING)}))`;
    return filter.empty ? nothing : `(not ${nothing})`;
  }
  const starts = filter.startsWith.map(
    (start) => `strpos(${text}, ${literal(start.toLowerCase())}) = 1`,
  );
  return `(${starts.join(' or ')})`;
}

function subject(filter: Exclude<Subject, { readonly parameters: 'text' }>): string {
  return 'field' in filter ? column(filter.field) : `coalesce(${scalar(filter.parameter)}, '')`;
}

const scalar = (parameter: string): string =>
  `json_extract_scalar("event.requestParameterJson", '$.${parameter}')`;

const list = (values: readonly string[]): string =>
  values.map((value) => literal(value.toLowerCase())).join(', ');

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

const OCTET = '(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])';

/** An IPv4 address and nothing else: what `is_subnet_of` does with other texts is not documented. */
const IPV4 = `^(${OCTET}\\.){3}${OCTET}$`;

function inNetworks(networks: readonly string[]): string {
  const ip = column('sourceIpAddress');
  const blocks = networks.map((network) => (network.includes('/') ? network : `${network}/32`));
  const inside = blocks.map((block) => `is_subnet_of(${literal(block)}, ${ip})`).join(' or ');
  return `(case when regexp_like(${ip}, ${literal(IPV4)}) then (${inside}) else false end)`;
}

/** By arithmetic on the time of the log: it needs no clock of the service, and no zone names. */
function inHours({ fromHour, toHour, offset, days }: InHours): string {
  const local = `(__time__ ${offset < 0 ? '-' : '+'} ${Math.abs(offset)})`;
  const second = `(${local} % ${DAY})`;
  // 1 January 1970 was a Thursday, day 3.
  const weekday = `((${local} / ${DAY} + 3) % 7)`;
  const within = `${second} >= ${fromHour * 3600} and ${second} < ${toHour * 3600}`;
  return `(${within} and ${weekday} in (${days.join(', ')}))`;
}
