/** What operators of conditions mean, as plainly as it can be said: to hold the evaluator and the comparison against. */

const globs = new Map<string, RegExp>();

/** A pattern of RAM as a regular expression. */
export function glob(pattern: string, flags: string): RegExp {
  const place = `${flags} ${pattern}`;
  const known = globs.get(place);
  if (known !== undefined) return known;
  const escaped = pattern.replace(/[.+^$()[\]{}|\\/]/g, '\\$&');
  const made = new RegExp(`^${escaped.replace(/\*+/g, '[^]*').replaceAll('?', '[^]')}$`, flags);
  globs.set(place, made);
  return made;
}

export function meets(operator: string, wanted: string, given: string): boolean {
  const order = operator.startsWith('Date')
    ? Date.parse(given) - Date.parse(wanted)
    : Number(given) - Number(wanted);
  switch (operator) {
    case 'StringEquals':
    case 'Bool':
      return given === wanted;
    case 'StringEqualsIgnoreCase':
      return given.toLowerCase() === wanted.toLowerCase();
    case 'StringLike':
      return glob(wanted, '').test(given);
    case 'IpAddress':
      return isInBlock(given, wanted);
    case 'NumericEquals':
    case 'DateEquals':
      return order === 0;
    case 'NumericLessThan':
    case 'DateLessThan':
      return order < 0;
    case 'NumericLessThanEquals':
    case 'DateLessThanEquals':
      return order <= 0;
    case 'NumericGreaterThan':
    case 'DateGreaterThan':
      return order > 0;
    case 'NumericGreaterThanEquals':
    case 'DateGreaterThanEquals':
      return order >= 0;
    default:
      throw new Error(`not in the plain rules: ${operator}`);
  }
}

/** As bits, written out: an address is in a block if it begins with the block's. */
function isInBlock(address: string, block: string): boolean {
  const [first = '', length] = block.split('/');
  const [given, wanted] = [bitsOf(address), bitsOf(first)];
  if (given.length !== wanted.length) return false;
  return given.startsWith(wanted.slice(0, length === undefined ? wanted.length : Number(length)));
}

function bitsOf(address: string): string {
  if (!address.includes(':')) {
    return address
      .split('.')
      .map((part) => Number(part).toString(2).padStart(8, '0'))
      .join('');
  }
  const [head = '', tail = ''] = address.split('::');
  const parts = (text: string): string[] => (text === '' ? [] : text.split(':'));
  const [before, behind] = [parts(head), parts(tail)];
  const zeros = Array.from({ length: 8 - before.length - behind.length }, () => '0');
  return [...before, ...zeros, ...behind]
    .map((part) => Number.parseInt(part, 16).toString(2).padStart(16, '0'))
    .join('');
}
