import type { Block, ResourceSchema } from '../../src/schema/types';
import type { Use } from './documents';
import type { Source } from './go';
import type { ReadObject } from './objects';

/** What of an object is left when Terraform destroys it: a line of `src/behaviour/ids.json` has these. */
export interface Kept {
  /** Destroying it makes Terraform forget it and calls nothing. */
  kept?: true;
  /** Destroying it only forgets while this attribute has this value. */
  keptWhen?: Record<string, string>;
  /** Where it is kept: the argument that names the object with which it goes. */
  goesWith?: Record<string, string>;
}

/** Read off the delete's own text: the provider says in its log what it does not destroy. */
export function readKept(
  type: string,
  { block, constraints }: ResourceSchema,
  object: ReadObject,
  { source, uses }: { readonly source: Source; readonly uses: readonly Use[] },
): Kept {
  const body = deleteOf(source, source.resources.get(type) ?? '');
  if (onlyForgets(body)) return { kept: true, ...goesWith(type, block, uses) };
  const keptWhen = conditionOf(body, object);
  if (keptWhen === undefined) return {};
  // What the API calls otherwise than the provider's own arguments do cannot be compared.
  const isComparable = Object.entries(keptWhen).every(
    ([name, value]) =>
      block.attributes?.[name] !== undefined &&
      constraints[name]?.one_of?.includes(value) !== false,
  );
  return isComparable ? { keptWhen } : {};
}

function deleteOf(source: Source, maker: string): string {
  const schema = source.functions.get(maker)?.text ?? '';
  const name = /\bDelete(?:Context)?:\s*(\w+)/.exec(schema)?.[1] ?? '';
  return source.functions.get(name)?.text ?? '';
}

const LOGGED = /log\.Printf\([^\n]*\)/;

/** Nothing but a line in the log: a delete without one forgets what never was in the account. */
function onlyForgets(body: string): boolean {
  const statements = body
    .split('\n')
    .slice(1, -1)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('//'));
  const isNothing = (line: string): boolean => line === 'return nil' || LOGGED.test(line);
  return statements.some((line) => LOGGED.test(line)) && statements.every(isNothing);
}

/** `if v == "Subscription" {`, a line in the log, `return nil`: an attribute and its value. */
function conditionOf(body: string, object: ReadObject): Record<string, string> | undefined {
  const pattern = /if ([^\n]*) \{\n\s*log\.Printf\([^\n]*destroy[^\n]*\)\n\s*return nil\n/gi;
  for (const found of body.matchAll(pattern)) {
    const [, condition = ''] = found;
    if (/\|\||!/.test(condition)) continue;
    const value = /== (?:"(\w+)"|string\((\w+)\)|(P\w+paid))$/i.exec(condition);
    const before = body.slice(0, found.index);
    const attribute =
      /d\.Get(?:Ok)?\("([a-z0-9_]+)"\)/.exec(condition)?.[1] ??
      (/\bv\b/.test(condition) ? /.*d\.GetOk\("([a-z0-9_]+)"\)/s.exec(before)?.[1] : undefined) ??
      object.attributes.get(/\["(\w+)"\]/.exec(condition)?.[1] ?? '')?.[0];
    const wanted = value?.[1] ?? value?.[2] ?? value?.[3];
    if (attribute !== undefined && wanted !== undefined) return { [attribute]: wanted };
  }
  return undefined;
}

/** The required argument to which the documentation gives the id of something else. */
function goesWith(type: string, block: Block, uses: readonly Use[]): Pick<Kept, 'goesWith'> {
  for (const { argument, value } of uses) {
    const [of, name = ''] = argument.split('.');
    const [target] = value.split('.');
    const required = block.attributes?.[name]?.required === true;
    if (of === type && required && target !== type) return { goesWith: { [name]: value } };
  }
  return {};
}
