import type { Check } from './schema-files';

/** An argument of a call as the source writes it, or nothing where it is no constant. */
export type Argument = string | number | boolean | readonly (string | number)[] | undefined;

/**
 * What the functions accept that the provider has written itself, as data, by the function's name
 * and its arguments. Each is held against the values that the function was seen to take and refuse
 * (test/packages/sandbox/fixtures/function-verdicts.json).
 */
export const PROVIDER_FUNCTIONS: Readonly<Record<string, (...args: Argument[]) => Check>> = {
  StringLenAtLeast: notBlank,
  ValidateFcTriggerConfig: () => ({ format: 'json_object' }),
  ValidateNullableBool: () => ({ one_of: ['', 'true', 'false'] }),
  ValidateNullableIntBetween: (min, max) =>
    orEmpty({
      pattern: '^(0|-?[1-9][0-9]*)$',
      message: 'a whole number in its shortest form',
      ...bounds(min, max),
    }),
  ValidateRFC3339TimeString: (allowEmpty) =>
    allowEmpty === true ? orEmpty({ format: 'rfc3339' }) : { format: 'rfc3339' },
  validateAllowedSplitStringValue: lastPart,
  validateCIDRNetworkAddress: () => ({ format: 'network' }),
  validateDBConnectionPort: () => orEmpty({ ...WHOLE, min: 1000, max: 5999 }),
  validateMaintainTimeRange: () => ({ one_of: wholeHours() }),
  validateNormalName: () => ({
    all: [
      { min_length: 2, max_length: 128 },
      { not_pattern: '^https?://', message: 'http:// and https:// do not start it' },
    ],
  }),
  validateOTSIndexName: identifier,
  validateOTSInstanceName: () => ({
    pattern: '^[a-zA-Z][a-zA-Z0-9-]{1,14}[a-zA-Z0-9]$',
    message: '3 to 16 letters, digits and hyphens, a letter first and no hyphen last',
  }),
  validateOTSTableName: identifier,
  validateOTSTunnelName: identifier,
  validateOnsGroupId: () => ({
    all: [
      { pattern: '^GID[-_]', message: 'GID- or GID_ starts it' },
      {
        pattern: '^[0-9A-Za-z_-]{7,64}$',
        message: '7 to 64 letters, digits, hyphens and underscores',
      },
    ],
  }),
  validateOssBucketDateTimestamp: () => ({ format: 'date' }),
  validatePolarDBDynamoItemJSON: () => ({ format: 'json_object' }),
  validateRR: () => ({
    not_pattern: '^-|-$',
    message: 'no hyphen starts or ends it',
    max_length: 253,
    separated_by: '.',
    element: { max_length: 63 },
  }),
  validateRedisConfig: () => ({ min_items: 1 }),
  validateSslVpnPortValue: (taken) => ({ min: 1, max: 65535, none_of: listed(taken) }),
  validateStringConvertInt64: () => ({ format: 'int64' }),
  validateVpnCIDRNetworkAddress: () => ({ separated_by: ',', element: { format: 'network' } }),
  validateYamlString: () => ({ format: 'yaml' }),
};

/** How Go reads a whole number in a text. */
const WHOLE = { pattern: '^[+-]?[0-9]+$', message: 'a whole number' };

function orEmpty(check: Check): Check {
  return { ...check, may_be_empty: true };
}

function bounds(min: Argument, max: Argument): Check {
  return {
    ...(typeof min === 'number' && { min }),
    ...(typeof max === 'number' && { max }),
  };
}

/** Blanks at both ends are not counted, whatever Unicode calls a blank. */
function notBlank(least: Argument): Check {
  if (least !== 1) throw new Error('a trimmed length other than 1 has no form yet');
  return { pattern: '[^\\t\\n\\v\\f\\r\\x{85}\\p{Z}]', message: 'not only blanks' };
}

function identifier(): Check {
  return {
    pattern: '^[a-zA-Z_][a-zA-Z0-9_]{0,254}$',
    message: '1 to 255 letters, digits and underscores, no digit first',
  };
}

/** The provider looks at every part and keeps what it found of the last one. */
function lastPart(allowed: Argument, separator: Argument): Check {
  if (separator !== ',') throw new Error('only a comma is known to separate');
  const values = listed(allowed);
  return {
    pattern: `(^|,)(${values.join('|')})$`,
    message: `values with commas between them, the last one of ${values.join(', ')}`,
  };
}

function wholeHours(): string[] {
  const hour = (n: number): string => `${String(n).padStart(2, '0')}:00Z`;
  return Array.from({ length: 23 }, (_, n) => `${hour(n)}-${hour(n + 1)}`);
}

function listed(argument: Argument): readonly (string | number)[] {
  if (!Array.isArray(argument)) throw new Error('a list of constants is missing');
  return argument as readonly (string | number)[];
}
