import { plannedIn, type Arguments, type Planned, type StackJson } from '../preflight';
import { kindLine } from './page';
import { THREATS } from './threats';

/** What another stack makes of a resource. */
export type Becomes = 'made' | 'destroyed' | 'made anew' | 'unprotected' | 'changed' | 'renamed';

export interface Difference {
  readonly becomes: Becomes;
  /** In the stack before, but of what is made. */
  readonly address: string;
  readonly type: string;
  /** Which arguments are others. */
  readonly arguments: readonly string[];
  /** Whether a plan that would have destroyed it failed. */
  readonly wasProtected: boolean;
  readonly planned: Planned | undefined;
}

/** What a deployment of one stack over another would do, by threat, in words. */
export interface Since {
  readonly threat: string;
  readonly lines: readonly string[];
}

/** Tells Terraform what to do, and says nothing of the thing; `lifecycle` is looked at by itself. */
const STEERING = ['//', 'provider', 'lifecycle', 'depends_on'];

/** Worst first. */
const ORDER: readonly Becomes[] = [
  ...(['destroyed', 'made anew', 'unprotected', 'changed', 'renamed', 'made'] as const),
];

/**
 * What becomes of each resource where a stack is deployed over another one.
 *
 * @param replaces - the arguments of a type that cannot be changed without making it anew.
 */
export function differencesOf(
  before: StackJson,
  after: StackJson,
  replaces: (type: string) => readonly string[],
): Difference[] {
  const moved = new Map((after.moved ?? []).map(({ from, to }) => [from, to]));
  const arrived = new Set(moved.values());
  const [was, is] = [before, after].map(
    (stack) => new Map(plannedIn(stack).map((one) => [one.address, one])),
  );
  const gone = blocksOf(before).flatMap(({ type, address, block }): Difference[] => {
    const at = moved.get(address) ?? address;
    const now = blockAt(after, at);
    const wasProtected = isProtected(block);
    const planned = was?.get(address);
    const as = (becomes: Becomes, names: readonly string[] = []): Difference => {
      return { becomes, address, type, arguments: names, wasProtected, planned };
    };
    if (now === undefined) return [as('destroyed')];
    const others = [...new Set([...Object.keys(block), ...Object.keys(now)])]
      .filter((name) => !STEERING.includes(name))
      .filter((name) => told(block[name], moved) !== told(now[name], new Map()));
    const anew = others.filter((name) => replaces(type).includes(name));
    return [
      ...(anew.length > 0 ? [as('made anew', anew)] : []),
      ...(anew.length === 0 && others.length > 0 ? [as('changed', others)] : []),
      ...(wasProtected && !isProtected(now) ? [as('unprotected')] : []),
      ...(at === address ? [] : [as('renamed')]),
    ];
  });
  const made = blocksOf(after)
    .filter(({ address }) => !arrived.has(address) && blockAt(before, address) === undefined)
    .map(({ type, address }): Difference => {
      const planned = is?.get(address);
      return { becomes: 'made', address, type, arguments: [], wasProtected: false, planned };
    });
  return [...gone, ...made];
}

/** The same by threat, worst first, things of one kind on one line. */
export function sinceOf(differences: readonly Difference[]): Since[] {
  const known = new Set(THREATS.flatMap(({ types }) => types));
  const groups = [
    ...THREATS.map(
      ({ threat, types }) => [threat, (type: string) => types.includes(type)] as const,
    ),
    ['Anything else', (type: string) => !known.has(type)] as const,
  ];
  return groups.flatMap(([threat, holds]) => {
    const lines = ORDER.flatMap((becomes) =>
      linesOf(
        becomes,
        differences.filter((one) => one.becomes === becomes && holds(one.type)),
      ),
    );
    return lines.length === 0 ? [] : [{ threat, lines }];
  });
}

function linesOf(becomes: Becomes, all: readonly Difference[]): string[] {
  const kinds = new Map<string, Difference[]>();
  for (const one of all) {
    const key = `${one.type} ${one.arguments.join(', ')}`;
    kinds.set(key, [...(kinds.get(key) ?? []), one]);
  }
  return [...kinds.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const what = kindLine(
      first.type,
      same.flatMap(({ planned }) => planned ?? []),
    );
    const why = first.arguments.length === 0 ? '' : `, by ${first.arguments.join(', ')}`;
    return [`${becomes}${why}: ${what}`];
  });
}

function blocksOf({ resource = {} }: StackJson) {
  return Object.entries(resource).flatMap(([type, blocks]) =>
    Object.entries(blocks).map(([name, block]) => ({ type, address: `${type}.${name}`, block })),
  );
}

function blockAt({ resource }: StackJson, address: string): Arguments | undefined {
  const [type = '', name = ''] = address.split('.');
  return resource?.[type]?.[name];
}

/** An argument, with references to what was moved as they are now. */
function told(value: unknown, moved: ReadonlyMap<string, string>): string {
  const text = JSON.stringify(value ?? null);
  return [...moved].reduce((all, [from, to]) => all.replaceAll(`${from}.`, `${to}.`), text);
}

function isProtected({ lifecycle }: Arguments): boolean {
  return (lifecycle as { prevent_destroy?: unknown } | undefined)?.prevent_destroy === true;
}
