import { apiName, operation, type Source } from './go';

/** What a resource's code says of an object, in the API's names. */
export interface ReadObject {
  /** Value of the API's answer -> attributes that are set to it. */
  readonly attributes: ReadonlyMap<string, readonly string[]>;
  /** Attributes that an import fills. */
  readonly set: ReadonlySet<string>;
  /** Name in the request of the create -> attribute. */
  readonly requested: ReadonlyMap<string, string>;
  /** The expression that the create sets the id to. */
  readonly id: string | undefined;
}

export function readObject(source: Source, maker: string): ReadObject {
  const read = operation(source, maker, 'Read');
  const create = operation(source, maker, 'Create');
  const attributes = new Map<string, string[]>();
  const set = new Set<string>();
  for (const [, attribute = '', expression = ''] of read.matchAll(
    /d\.Set\("([a-z0-9_]+)",\s*(.+?)\)(?:;|$)/gm,
  )) {
    const from = set.has(attribute) ? undefined : apiName(expression);
    set.add(attribute);
    if (from === undefined) continue;
    attributes.set(from, [...(attributes.get(from) ?? []), attribute]);
  }
  return { attributes, set, requested: requestedBy(create), id: idOf(create) };
}

/** `request["VpcName"] = v` below `d.GetOk("vpc_name")`, and the same in one line. */
function requestedBy(create: string): Map<string, string> {
  const requested = new Map<string, string>();
  const add = (name = '', attribute = ''): void => {
    if (name !== '' && !requested.has(name)) requested.set(name, attribute);
  };
  for (const [, quoted, field, attribute] of create.matchAll(
    /\b(?:request|query|body|\*?hostMap)(?:\["(\w+)"\]|\.([A-Z]\w*))\s*=[^\n]*?d\.Get\("([a-z0-9_]+)"\)/g,
  ))
    add(quoted ?? field, attribute);
  for (const [, attribute, quoted, field] of create.matchAll(
    /d\.GetOk(?:Exists)?\("([a-z0-9_]+)"\)[^\n]*\{\n\s*(?:request|query|body)(?:\["(\w+)"\]|\.([A-Z]\w*))\s*=/g,
  ))
    add(quoted ?? field, attribute);
  return requested;
}

/** The last id that the create sets, which is the one that stays. */
function idOf(create: string): string | undefined {
  return [...create.matchAll(/\bd\.SetId\((.+)\)$/gm)]
    .map(([, expression = '']) => expression)
    .filter((expression) => expression !== '""')
    .pop();
}
