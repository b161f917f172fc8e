/** What was found in a JSON text of a log. */
export interface Records {
  /** An event each, where ActionTrail wrote it. */
  readonly values: readonly unknown[];
  /** Whether it is a list of events, which may be empty. */
  readonly isList: boolean;
  /** Whether it says itself that it lacks some. */
  readonly isIncomplete: boolean;
}

type Values = Readonly<Record<string, unknown>>;

/** Deeper than any answer is wrapped. */
const MOST_LAYERS = 4;

/**
 * The events in a value: itself, or what an API or a service has wrapped around them. `Events` is of
 * LookupEvents, `data` of GetLogsV2 and of EventBridge, `body` of SDKs.
 */
export function recordsIn(value: unknown, layers = MOST_LAYERS): Records {
  if (!isMap(value) || Object.hasOwn(value, 'eventName') || Object.hasOwn(value, 'event')) {
    return { values: [value], isList: false, isIncomplete: false };
  }
  if (Object.hasOwn(value, 'EventName')) return single(camelCased(value));
  if (Object.hasOwn(value, 'event.eventName')) return single(unfolded(value));
  const inner = ['Events', 'data', 'body'].find(
    (key) => typeof value[key] === 'object' && value[key] !== null,
  );
  if (inner === undefined || layers === 0) return single(value);
  const within = value[inner];
  const isIncomplete = isUnfinished(value['meta']);
  if (!Array.isArray(within))
    return { ...recordsIn(within, layers - 1), ...(isIncomplete && { isIncomplete }) };
  const all = within.map((one: unknown) => recordsIn(one, layers - 1));
  return {
    values: all.flatMap(({ values }) => values),
    isList: true,
    isIncomplete: isIncomplete || all.some((one) => one.isIncomplete),
  };
}

function single(value: unknown): Records {
  return { values: [value], isList: false, isIncomplete: false };
}

/** GetLogsV2 answers `Incomplete` where a query had not looked at everything yet. */
function isUnfinished(meta: unknown): boolean {
  return isMap(meta) && meta['progress'] !== undefined && meta['progress'] !== 'Complete';
}

/** Some exports begin the names of fields with a capital. Names of parameters stay. */
function camelCased(value: Values): Values {
  const fields = lowered(value);
  const who = fields['userIdentity'];
  return isMap(who) ? { ...fields, userIdentity: lowered(who) } : fields;
}

function lowered(value: Values): Values {
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      `${key.slice(0, 1).toLowerCase()}${key.slice(1)}`,
      one,
    ]),
  );
}

const PREFIX = 'event.';

/** Columns of the index, such as `event.userIdentity.userName`, as the event that they are from. */
function unfolded(row: Values): Values {
  const top = new Map<string, unknown>();
  for (const [column, value] of Object.entries(row)) {
    if (!column.startsWith(PREFIX) || value === null) continue;
    const [name = '', ...rest] = column.slice(PREFIX.length).split('.');
    const before = top.get(name);
    top.set(
      name,
      rest.length === 0 ? value : { ...(isMap(before) ? before : {}), ...under(rest, value) },
    );
  }
  return Object.fromEntries(top);
}

/** `userIdentity.sessionContext…` has maps in maps; nothing is asked of them, and so they stay flat. */
function under(path: readonly string[], value: unknown): Values {
  return Object.fromEntries([[path.join('.'), value]]);
}

function isMap(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
