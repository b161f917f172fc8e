import { numberOf } from './numbers';
import { asNumber, asString } from './types';
import type { Value } from './value';

type Function = (given: readonly Value[]) => Value | undefined;

const text = (value: Value | undefined): string => asString(value ?? null);
/** Numbers that a double may not hold, and signs that Terraform would write otherwise. */
const UNSURE = /\d{16}|(?<!\\u00)\d[eE]|\.\d{10}|\\u(?!00[0-7])/;

/** What Go takes for blank, at either end. */
const SPACE = '[\\t-\\r \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+';
const BLANK = new RegExp(`^${SPACE}|${SPACE}$`, 'g');

/** Functions that make a text of texts, or a value of a text. */
export const textFunctions: Readonly<Record<string, Function>> = {
  base64decode: ([value]) => {
    const encoded = text(value);
    if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(encoded))
      return undefined;
    const bytes = Buffer.from(encoded, 'base64');
    const decoded = bytes.toString('utf8');
    return Buffer.from(decoded, 'utf8').equals(bytes) ? decoded.normalize('NFC') : undefined;
  },
  chomp: ([value]) => text(value).replace(/(?:\r?\n)+$/, ''),
  endswith: ([value, end]) => text(value).endsWith(text(end)),
  indent: ([by, value]) => {
    const count = asNumber(by ?? null);
    if (!Number.isInteger(count) || count < 0 || count > 1000) return undefined;
    return text(value).replaceAll('\n', `\n${' '.repeat(count)}`);
  },
  jsondecode: ([value]) => decoded(text(value)),
  startswith: ([value, start]) => text(value).startsWith(text(start)),
  strcontains: ([value, part]) => text(value).includes(text(part)),
  substr: ([value, offset, length]) => {
    const signs = [...new Intl.Segmenter().segment(text(value))].map(({ segment }) => segment);
    const [from, count] = [asNumber(offset ?? null), asNumber(length ?? null)];
    if (!Number.isInteger(from) || !Number.isInteger(count)) return undefined;
    const start = from < 0 ? signs.length + from : from;
    if (start < 0) return undefined;
    // A length below zero is all that is left, and from behind none is too.
    const isRest = count < 0 || (from < 0 && count === 0);
    return signs.slice(start, isRest ? undefined : start + count).join('');
  },
  trim: ([value, signs]) => {
    const [all, cut] = [text(value), new Set(text(signs))];
    if (!/^\p{ASCII}*$/u.test(all)) return undefined;
    let [from, to] = [0, all.length];
    while (from < to && cut.has(all.charAt(from))) from += 1;
    while (from < to && cut.has(all.charAt(to - 1))) to -= 1;
    return all.slice(from, to);
  },
  trimspace: ([value]) => text(value).replace(BLANK, ''),
};

function decoded(json: string): Value | undefined {
  if (UNSURE.test(json)) return undefined;
  try {
    return checked(JSON.parse(json) as Value);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Numbers are to be as Terraform writes them, and texts as it holds them. */
function checked(value: Value): Value | undefined {
  if (typeof value === 'string') return value.normalize('NFC');
  if (typeof value === 'number') return numberOf(String(value));
  if (typeof value !== 'object' || value === null) return value;
  const isWell = Object.values(value).every((one: Value) => checked(one) !== undefined);
  return isWell ? value : undefined;
}
