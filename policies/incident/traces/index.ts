import { call, CHANGES_NOTHING, type Command, type Parameters } from '../command';
import { textIn, type Deed } from '../deed';
import { computingTraces } from './computing';
import { identityTraces } from './identity';
import { openingTraces } from './openings';
import { serviceKinds, TAKES_AWAY } from './services';
import { signInTraces } from './sign-in';
import type { TraceKind, TraceRow } from './trace';

export { traceKinds } from './trace';
export type { TraceKind } from './trace';

/** What a call left behind. */
export interface Trace {
  readonly kind: TraceKind;
  readonly object: string;
  readonly deed: Deed;
  /** None: the console, and `npx cdktf deploy` for what the baseline has deployed. */
  readonly fix?: Command;
}

/** Rows by `service:Name`. */
const rows: ReadonlyMap<string, TraceRow> = new Map(
  [...identityTraces, ...signInTraces, ...computingTraces, ...openingTraces].flatMap((row) => {
    const [services = '', name = ''] = row.on.split(':');
    return services.split('|').map((service): [string, TraceRow] => [`${service}:${name}`, row]);
  }),
);

/** Each `product:Call` of a command that rows have: a test holds them to published names. */
export const fixes: readonly string[] = [
  ...new Set([...rows.values()].flatMap(({ fix }) => fix ?? [])),
];

/** Coming in leaves nothing: it is in the timeline. */
const COMES_IN = /^(?:AssumeRole|ConsoleSign|GetSession|GetFederation)/;

/** What a change is: something left, something missing, or nothing that this knows. */
export type Effect =
  | { readonly is: 'left'; readonly trace: Trace }
  | { readonly is: 'missing' }
  | { readonly is: 'unknown' };

/** What a change of theirs did; nothing for one that was refused, that reads, or that comes in. */
export function effectOf(deed: Deed): Effect | undefined {
  if (!deed.isChange || deed.error !== undefined || COMES_IN.test(deed.name)) return undefined;
  const service = deed.service.toLowerCase();
  const row = rowOf(deed);
  if (row !== undefined) {
    return row.when?.(deed) === false
      ? { is: 'missing' }
      : { is: 'left', trace: traceOf(row, deed) };
  }
  const kind = Object.hasOwn(serviceKinds, service) ? serviceKinds[service] : undefined;
  if (kind === undefined) return { is: 'unknown' };
  const isWatch = kind === 'silenced' || kind === 'organisation';
  if (TAKES_AWAY.test(deed.name) && !isWatch) return { is: 'missing' };
  return { is: 'left', trace: { kind, object: objectIn(deed), deed } };
}

function traceOf(row: TraceRow, deed: Deed): Trace {
  const fix = fixOf(row, deed);
  return {
    kind: row.kind,
    object: objectOf(row, deed),
    deed,
    ...(fix && { fix }),
  };
}

/**
 * The first later call that took away what a call left. It has to name the very same thing: one that may
 * be about another leaves this there.
 */
export function endOf(deed: Deed, later: readonly Deed[]): Deed | undefined {
  const row = rowOf(deed);
  const names = row?.endedBy?.split(' ') ?? [];
  if (row === undefined || names.length === 0) return undefined;
  const object = objectOf(row, deed);
  return later.find(
    (one) =>
      one.at >= deed.at &&
      one.error === undefined &&
      names.includes(one.name) &&
      objectOf(row, one) === object,
  );
}

function objectOf(row: TraceRow, deed: Deed): string {
  const own = row.object?.(deed) ?? '';
  return own === '' ? objectIn(deed) : own;
}

const rowOf = ({ service, name }: Deed): TraceRow | undefined =>
  rows.get(`${service.toLowerCase()}:${name}`);

/** What an event names, and what its parameters do. */
function objectIn({ named, parameters, service }: Deed): string {
  const given = Object.keys(parameters)
    .filter((key) => NAMES.test(key) && !FRAME.test(key))
    .map((key) => textIn(parameters, key));
  const all = [...new Set([...named.map(({ name }) => name), ...given])].filter(Boolean);
  return all.length === 0 ? service : all.slice(0, MOST_NAMES).join(', ');
}

const NAMES = /(?:Id|Ids|Name|Names|\.1)$/;
const FRAME = /^(?:RegionId|RequestId|HostId|stsTokenPrincipalName)$/;
const MOST_NAMES = 3;

/** RAM and what hangs on it answer from anywhere; other calls are made in the region of the event. */
const EVERYWHERE = new Set([
  ...[
    'ram',
    'ims',
    'sts',
    'cloudsso',
    'resourcemanager',
    'resourcedirectorymaster',
    'resourcesharing',
  ],
]);

function fixOf(row: TraceRow, deed: Deed): Command | undefined {
  if (row.fix === undefined) return undefined;
  const [product = '', name = ''] = row.fix.split(':');
  const region = EVERYWHERE.has(product) ? '' : deed.region;
  const parameters = parametersOf(row, deed);
  const argv =
    parameters['path'] === undefined
      ? call(product, name, parameters, region)
      : [...call(product, name, {}), parameters['path'], ...call('', '', {}, region).slice(2)];
  // Without a single name it would be about all, or about nothing.
  if (
    Object.values(parameters).every((value) => value === '') &&
    (row.copy ?? row.set) !== undefined
  )
    return undefined;
  return { argv, does: row.does ?? '', undo: undoOf(row, name, argv) };
}

function undoOf(row: TraceRow, name: string, argv: readonly string[]): Command['undo'] {
  if (/^(?:Get|List|Describe)/.test(name)) return CHANGES_NOTHING;
  const undo = row.undo ?? '';
  const other = /^([a-z]+):([A-Z]\w+)$/.exec(undo);
  return other === null ? undo : [other[1] ?? '', other[2] ?? '', ...argv.slice(2)];
}

function parametersOf({ copy = '', set = {} }: TraceRow, deed: Deed): Parameters {
  const { parameters } = deed;
  const copied = copy.split(' ').flatMap((word): [string, string][] => {
    const [from = '', to = from] = word.split('>');
    if (!from.endsWith('.*')) return [[to, textIn(parameters, from)]];
    const stem = from.slice(0, -1);
    return Object.keys(parameters)
      .filter((key) => key.startsWith(stem))
      .map((key) => [`${to.slice(0, -1)}${key.slice(stem.length)}`, textIn(parameters, key)]);
  });
  const added = Object.entries(set).map(([key, value]): [string, string] => [
    key,
    typeof value === 'string' ? value : value(deed),
  ]);
  return Object.fromEntries([...copied, ...added].filter(([key]) => key !== ''));
}
