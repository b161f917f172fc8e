import { becomes, roleOf } from './becomes';
import { textIn, type Deed } from './deed';
import { handlesOf, handleText, idOf, type Handle, type HandleKind, type Subject } from './handles';

/** Somebody whom a thief came to be. */
export interface Became {
  readonly handle: Handle;
  readonly text: string;
  /** By which call; none: it is what was asked about. */
  readonly by?: Deed;
}

/** A call of theirs, and by what it is known to be. */
export interface Theirs {
  readonly deed: Deed;
  readonly as: Handle;
  /** It came from where this identity came from before. That it was the owner is not said. */
  readonly isFromUsualPlace: boolean;
}

export interface Followed {
  readonly theirs: readonly Theirs[];
  readonly became: readonly Became[];
  /** Calls of others, in order. */
  readonly others: readonly Deed[];
}

const KINDS: Readonly<Record<Subject['kind'], HandleKind>> = {
  user: 'user',
  role: 'role',
  key: 'key',
  machine: 'machine',
  root: 'root',
};

/**
 * Follows somebody through the calls of an account, in order of time: what they did, whom they became
 * by it, what these did, and so on. What happened before `since` tells what was usual, no more.
 */
export function follow(
  deeds: readonly Deed[],
  subjects: readonly Subject[],
  since = -Infinity,
): Followed {
  const marks = new Map<string, Became>();
  const mark = (handle: Handle, by?: Deed): void => {
    if (marks.has(idOf(handle))) return;
    marks.set(idOf(handle), { handle, text: handleText(handle), ...(by && { by }) });
  };
  for (const { kind, name } of subjects) mark({ kind: KINDS[kind], name });
  const firstUse = new Map<string, number>();
  const entered = new Set<string>();
  const places = new Map<string, Set<string>>();
  const theirs: Theirs[] = [];
  const others: Deed[] = [];
  for (const deed of [...deeds].sort((a, b) => a.at - b.at)) {
    const { who, at } = deed;
    if (who.key !== undefined && !firstUse.has(who.key)) firstUse.set(who.key, at);
    const as = handlesOf(deed, { firstUse, entered }).find((one) => marks.has(idOf(one)));
    const found = as ?? tokenOf(deed, marks);
    if (found === undefined || at < since) {
      others.push(deed);
      rememberEntry(deed, entered);
      if (found !== undefined) rememberPlace(places, found, deed.from);
      continue;
    }
    // A key that was new is theirs for good.
    if (found.kind === 'newKeys' && who.key !== undefined)
      mark({ kind: 'key', name: who.key }, marks.get(idOf(found))?.by);
    const isFromUsualPlace = places.get(idOf(found))?.has(deed.from) ?? false;
    theirs.push({ deed, as: found, isFromUsualPlace });
    if (deed.error === undefined) for (const handle of becomes(deed)) mark(handle, deed);
  }
  return { theirs, became: [...marks.values()], others };
}

/** Who shows a token of a provider that is theirs is nobody yet, and enters a role by it. */
function tokenOf(
  { name, parameters }: Deed,
  marks: ReadonlyMap<string, Became>,
): Handle | undefined {
  if (!name.startsWith('AssumeRoleWith')) return undefined;
  const arn = textIn(parameters, 'OIDCProviderArn') || textIn(parameters, 'SAMLProviderArn');
  return marks.get(idOf({ kind: 'provider', name: arn.slice(arn.lastIndexOf('/') + 1) }))?.handle;
}

function rememberEntry(deed: Deed, entered: Set<string>): void {
  const { name, who, error, parameters } = deed;
  if (!name.startsWith('AssumeRole') || error !== undefined || who.stranger !== undefined) return;
  entered.add(`${roleOf(deed)}:${textIn(parameters, 'RoleSessionName')}`);
}

function rememberPlace(places: Map<string, Set<string>>, handle: Handle, from: string): void {
  const known = places.get(idOf(handle)) ?? new Set();
  known.add(from);
  places.set(idOf(handle), known);
}
