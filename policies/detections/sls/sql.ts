import type { BoundDetection } from '../bind';
import { fields } from '../fields';
import type { Field } from '../fields';
import { NOTHING } from '../filter';
import type { BoundFilter, InHours, Subject, Test } from '../filter';

/** Log Service looks at no more rows of a result than this. */
const MOST_ROWS = 100;

/** The part right of the bar: it decides, whatever the part left of it let through. */
export function sqlOf({ filter, groupBy, count }: BoundDetection): string {
  const columns = groupBy.map((field) => `${column(field)} AS ${fields[field]}`);
  const counted =
    count.distinct === undefined ? 'count(*)' : `count(distinct ${column(count.distinct)})`;
  const groups = groupBy.map((_, index) => index + 1).join(', ');
  return [
    `SELECT ${[...columns, `${counted} AS cnt`].join(', ')}`,
    'FROM log',
    `WHERE ${condition(filter)}`,
    ...(groupBy.length > 0 ? [`GROUP BY ${groups}`] : []),
    ...(count.threshold > 1 ? [`HAVING ${counted} >= ${count.threshold}`] : []),
    `ORDER BY cnt DESC LIMIT ${MOST_ROWS}`,
  ].join(' ');
}

function column(field: Field): string {
  return `coalesce("event.${field}", '')`;
}

/** Two-valued: no part of it can be null, so that `not` means not. */
function condition(filter: BoundFilter): string {
  if ('all' in filter) return joined(filter.all, 'and');
  if ('any' in filter) return joined(filter.any, 'or');
  if ('not' in filter) return `(not ${condition(filter.not)})`;
  if ('networks' in filter) return inNetworks(filter.networks);
  return 'fromHour' in filter ? inHours(filter) : test(filter);
}

function joined(parts: readonly BoundFilter[], word: 'and' | 'or'): string {
  return `(${parts.map(condition).join(` ${word} `)})`;
}

function test(filter: Test): string {
  const text = `lower(${subject(filter)})`;
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

function subject(filter: Subject): string {
  return 'field' in filter
    ? column(filter.field)
    : `coalesce(json_extract_scalar("event.requestParameterJson", '$.${filter.parameter}'), '')`;
}

const list = (values: readonly string[]): string =>
  values.map((value) => literal(value.toLowerCase())).join(', ');

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

const OCTET = '(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])';

/** An IPv4 address and nothing else: what `is_subnet_of` does with other texts is not documented. */
const IPV4 = `^${OCTET}\\.${OCTET}\\.${OCTET}\\.${OCTET}$`;

function inNetworks(networks: readonly string[]): string {
  const ip = column('sourceIpAddress');
  const blocks = networks.map((network) => (network.includes('/') ? network : `${network}/32`));
  const inside = blocks.map((block) => `is_subnet_of(${literal(block)}, ${ip})`).join(' or ');
  return `(case when regexp_like(${ip}, ${literal(IPV4)}) then (${inside}) else false end)`;
}

const DAY = 86_400;

/** By arithmetic on the time of the log: it needs no clock of the service, and no zone names. */
function inHours({ fromHour, toHour, offset, days }: InHours): string {
  const local = `(__time__ ${offset < 0 ? '-' : '+'} ${Math.abs(offset)})`;
  const second = `(${local} % ${DAY})`;
  // 1 January 1970 was a Thursday, day 3.
  const weekday = `((${local} / ${DAY} + 3) % 7)`;
  const within = `${second} >= ${fromHour * 3600} and ${second} < ${toHour * 3600}`;
  return `(${within} and ${weekday} in (${days.join(', ')}))`;
}
