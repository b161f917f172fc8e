import { apiName, operation, type Source } from './go';
import { readObject, type ReadObject } from './objects';

/** What an id is made of: a text, an argument's value, or what the API answers with. */
export type Part =
  { readonly text: string } | { readonly argument: string } | { readonly made: string };

/** The id that a resource's create sets, part by part; nothing where it cannot be read. */
export function readId(source: Source, maker: string): readonly Part[] | undefined {
  const object = readObject(source, maker);
  if (object.id === undefined) return undefined;
  const create = operation(source, maker, 'Create');
  return joined(tokensOf(object.id).map((token) => partOf(token, create, object, 0)));
}

const SEPARATORS: Readonly<Record<string, string | undefined>> = {
  COLON_SEPARATED: ':',
  SLASH_SEPARATED: '/',
  COMMA_SEPARATED: ',',
};

/** `fmt.Sprintf("%v:%v", a, b)`, `fmt.Sprint(a, ":", b)` and `a + ":" + b` in pieces. */
function tokensOf(expression: string): string[] {
  const [, call = '', inside = ''] = /^fmt\.(Sprintf?)\(([\s\S]*)\)$/.exec(expression.trim()) ?? [];
  if (call === '') return split(expression, '+');
  const [first = '', ...rest] = split(inside, ',');
  if (call === 'Sprint') return [first, ...rest];
  const texts = first.replace(/^"|"$/g, '').split(/%[vsd]/);
  return texts.flatMap((text, index) => [
    ...(text === '' ? [] : [JSON.stringify(text)]),
    ...(rest[index] === undefined ? [] : [rest[index] ?? '']),
  ]);
}

/** Splits where no bracket and no quote is open. */
function split(text: string, separator: string): string[] {
  const pieces = [''];
  let depth = 0;
  let quoted = false;
  for (const char of text) {
    if (char === '"') quoted = !quoted;
    if (!quoted && '([{'.includes(char)) depth += 1;
    if (!quoted && ')]}'.includes(char)) depth -= 1;
    if (char === separator && depth === 0 && !quoted) pieces.push('');
    else pieces.push(`${pieces.pop() ?? ''}${char}`);
  }
  return pieces.map((piece) => piece.trim());
}

function partOf(token: string, create: string, object: ReadObject, depth: number): Part {
  const quoted = /^"(.*)"$/.exec(token)?.[1];
  if (quoted !== undefined) return { text: quoted };
  const separator = SEPARATORS[token];
  if (separator !== undefined) return { text: separator };
  const got = /d\.Get\("([a-z0-9_]+)"\)/.exec(token)?.[1];
  if (got !== undefined) return { argument: got };
  if (/client\.Region(Id)?\b/.test(token)) return { text: '{region}' };
  if (/\baccountId\b|AccountId\(\)/i.test(token) && !/response/i.test(token))
    return { text: '{account}' };
  const asked = /\b(?:request|query|body|hostMap|\w*Request\w*)(?:\["(\w+)"\]|\.([A-Z]\w*))/.exec(
    token,
  );
  if (asked !== null) {
    const name = asked[1] ?? asked[2] ?? '';
    const argument = object.requested.get(name);
    return argument === undefined ? { made: name } : { argument };
  }
  const variable =
    /^(?:fmt\.Sprint\(|tea\.ToString\(|strconv\.\w+\(|string\()?\*?([A-Za-z]\w*)\b(?!\[|\.)/.exec(
      token,
    )?.[1];
  const from = variable === undefined || depth > 3 ? undefined : assigned(variable, create);
  if (from !== undefined) return partOf(from, create, object, depth + 1);
  return { made: apiName(token) ?? /"\$\.(?:\w+\.)*(\w+)"/.exec(token)?.[1] ?? '' };
}

/** What a variable was last given. */
function assigned(variable: string, create: string): string | undefined {
  const pattern = new RegExp(`\\b${variable}(?:, \\w+)? :?= (.+)$`, 'gm');
  return [...create.matchAll(pattern)].pop()?.[1];
}

/** Texts that follow each other as one. */
function joined(parts: readonly Part[]): Part[] {
  const all: Part[] = [];
  for (const part of parts) {
    const last = all[all.length - 1];
    if ('text' in part && last !== undefined && 'text' in last)
      all[all.length - 1] = { text: last.text + part.text };
    else all.push(part);
  }
  return all;
}
