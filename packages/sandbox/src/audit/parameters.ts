import { behaviourOf } from '../behaviour/behaviour';
import { secretNames } from '../behaviour/secrets';
import type { Asked, AskedCall } from '../permissions/authority';
import { providerSchema } from '../schema/load';
import { attributesOf, blocksOf, TIMEOUTS } from '../schema/shape';
import { canonical, isKnown, isList, isObject, type Value } from '../value/value';
import names from './parameter-names.json';

/** Products whose parameters begin with a small letter. */
const SMALL = new Set(['sls', 'fc', 'cs', 'fnf', 'apig']);
/** Arguments that may hold secrets, whatever the schema says. */
const SECRET =
  /password|passwd|secret|token|private_?key|credential|user_?data|environment|plaintext|key_?material|connection_?string|access_?key$/i;
/** Rules for passwords, and names of what holds secrets, are none. */
const NO_SECRET =
  /(?:[Ll]ength|[Pp]assword_?[Aa]ge|[Pp]revention|[Rr]equired|[Aa]ttemp(?:t)?s|[Pp]olicy|_name|Name|_id|Id|_type|Type)$/;
/** As the trail writes them. */
const MASKED = '******';

const NAMES: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> = names;

/**
 * What a call is given, as far as the arguments tell: under the API's names where a table has them,
 * else as the provider's names are made from them. Secrets are masked.
 */
export function parametersOf(
  { service, isRead }: Pick<AskedCall, 'service' | 'isRead'>,
  { type, isData, operation, values, before }: Asked,
): Readonly<Record<string, unknown>> {
  const { resources, dataSources } = providerSchema();
  const schema = (isData ? dataSources : resources)[type];
  if (schema === undefined) return {};
  const secret = isData ? new Set<string>() : secretNames(schema, behaviourOf(type));
  const all = [
    ...attributesOf(schema.block).flatMap(([name, { required, optional }]) =>
      required === true || optional === true ? [name] : [],
    ),
    ...blocksOf(schema.block).map(([name]) => name),
  ];
  const given = all.filter((name) => {
    if (name === TIMEOUTS || name === 'id') return false;
    const value = values[name];
    if (value === undefined || isEmpty(value) || !isKnown(value)) return false;
    if (operation === 'create' && !isRead) return true;
    const { force_new: fixed } = schema.constraints[name] ?? {};
    if (fixed === true && typeof value === 'string') return true;
    return (
      operation === 'update' && !isRead && canonical(value) !== canonical(before[name] ?? null)
    );
  });
  const rename = (name: string): string => NAMES[type]?.[name] ?? cased(name, service);
  return Object.fromEntries(
    given.map((name) => [
      rename(name),
      secret.has(name) || isSecret(name) ? MASKED : parameter(values[name] ?? null, service),
    ]),
  );
}

/** The parameters of a call that a person makes, its secrets masked. */
export function withoutSecrets(
  given: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, isSecret(name) ? MASKED : value]),
  );
}

const isSecret = (name: string): boolean => SECRET.test(name) && !NO_SECRET.test(name);

function isEmpty(value: Value): boolean {
  return value === null || value === '' || (isList(value) && value.length === 0);
}

function parameter(value: Value, service: string): unknown {
  if (isList(value)) return value.map((each) => parameter(each, service));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) =>
      isEmpty(inner)
        ? []
        : [[cased(name, service), isSecret(name) ? MASKED : parameter(inner, service)]],
    ),
  );
}

/** `role_name` as `RoleName`, or `roleName`. */
function cased(name: string, service: string): string {
  const words = name.split('_').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  const joined = words.join('');
  return SMALL.has(service.toLowerCase())
    ? joined.charAt(0).toLowerCase() + joined.slice(1)
    : joined;
}
