/**
 * The fields of an ActionTrail event that detections read, and what a result column is called. The
 * index of the log store must have each of them as a text field with statistics: a query that names
 * a field which is not indexed is an error. Source of the paths: the field page of Log Service
 * (help/en/sls/log-fields-25) and ActionTrail's pages on sign-in events.
 */
export const fields = {
  eventName: 'event_name',
  eventType: 'event_type',
  eventRW: 'read_write',
  serviceName: 'service',
  acsRegion: 'region',
  errorCode: 'error_code',
  errorMessage: 'error_message',
  sourceIpAddress: 'source_ip',
  recipientAccountId: 'account',
  requestParameterJson: 'parameters',
  resourceName: 'resource',
  resourceType: 'resource_type',
  'userIdentity.type': 'user_type',
  'userIdentity.userName': 'user_name',
  'userIdentity.principalId': 'principal',
  'userIdentity.accessKeyId': 'access_key',
  'additionalEventData.mfaChecked': 'mfa_checked',
  'additionalEventData.isMFAChecked': 'root_mfa_checked',
} as const;

/** A path below `event`. */
export type Field = keyof typeof fields;

/**
 * A field; what was touched: `target` of a detection says which parameters name it; or where the call
 * came from, with the addresses of an office or of a line at home as one.
 */
export type Column = Field | 'target' | 'sourceNetwork';

/** What the column is called in a result. */
export function aliasOf(column: Column): string {
  if (column === 'target') return column;
  return column === 'sourceNetwork' ? 'source_network' : fields[column];
}

/** The first three numbers of an IPv4 address; any other text is its own network. */
export const NETWORK_PATTERN = '^([0-9]+\\.){3}|^.*';

export const fieldNames = Object.keys(fields) as readonly Field[];

/** The text of a field: absent, null and what is no single value are the empty text. */
export function textOf(event: object, field: Field): string {
  return asText(valueAt(event, field));
}

/** A single value as Log Service keeps it, as text; nothing else has a text. */
export function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

const PATHS: ReadonlyMap<Field, readonly string[]> = new Map(
  fieldNames.map((field) => [field, field.split('.')]),
);

/** What stands at a path. No name of it is one that every object has. */
function valueAt(event: object, field: Field): unknown {
  const [first = '', second] = PATHS.get(field) ?? [];
  const value = (event as Values)[first];
  if (second === undefined) return value;
  return (value as Values | null | undefined)?.[second];
}

type Values = Readonly<Record<string, unknown>>;
