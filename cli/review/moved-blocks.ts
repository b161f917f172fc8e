import { field, forgottenNote, isList } from '../../policies/review';
import type { Json, Model, SourceFile } from '../../policies/review';

/** What the `moved` blocks of a configuration say: new addresses by old ones. */
export function movedIn(files: readonly SourceFile[], prefix: string): ReadonlyMap<string, string> {
  const blocks = files.flatMap(({ content }) => listOf(field(content, 'moved')));
  return new Map(
    blocks.flatMap((block) => {
      const [from, to] = [addressIn(field(block, 'from')), addressIn(field(block, 'to'))];
      return from === undefined || to === undefined
        ? []
        : [[`${prefix}${from}`, `${prefix}${to}`] as const];
    }),
  );
}

/** What the `removed` blocks of a configuration leave in the account. */
export function forgottenIn(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, content }) => {
    const left = listOf(field(content, 'removed')).flatMap((block) => {
      const address = addressIn(field(block, 'from'));
      const isLeft = listOf(field(block, 'lifecycle')).some(
        (one) => field(one, 'destroy') === false,
      );
      return isLeft && address !== undefined ? [address] : [];
    });
    return left.length === 0 ? [] : [forgottenNote(path, left)];
  });
}

function listOf(value: Json | undefined): readonly Json[] {
  if (value === undefined) return [];
  return isList(value) ? value : [value];
}

/** Addresses are written as references in HCL, as texts in JSON. */
function addressIn(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value.replace(/^\$\{(.*)\}$/s, '$1') : undefined;
}

/** Where each resource of a side has gone: moves of modules and of all keys are written out. */
export function movedFrom(
  before: Model | undefined,
  moved: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  if (before === undefined || moved.size === 0) return moved;
  const lengths = new Set([...moved.keys()].map(({ length }) => length));
  const found = new Map(moved);
  for (const { address } of before.resources) {
    const now = newAddress(address, moved, lengths);
    if (now !== address) found.set(address, now);
  }
  return found;
}

/** Nobody moves a thing more often; circles end here too. What is moved further is taken for new. */
const MOST_MOVES = 100;

/** Follows moves, and moves of what was moved. */
function newAddress(
  address: string,
  moved: ReadonlyMap<string, string>,
  lengths: ReadonlySet<number>,
): string {
  let now = address;
  for (let times = 0; times < MOST_MOVES; times += 1) {
    const next = once(now, moved, lengths);
    if (next === undefined) break;
    now = next;
  }
  return now;
}

/** The longest beginning of an address that was moved is the one that counts. */
function once(
  address: string,
  moved: ReadonlyMap<string, string>,
  lengths: ReadonlySet<number>,
): string | undefined {
  for (let end = address.length; end > 0; end -= 1) {
    const sign = address[end];
    if (!lengths.has(end) || (sign !== undefined && sign !== '[' && sign !== '.')) continue;
    const to = moved.get(address.slice(0, end));
    if (to !== undefined) return `${to}${address.slice(end)}`;
  }
  return undefined;
}
