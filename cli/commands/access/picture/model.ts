import { widens } from '../../../../policies/account';
import { newSteps } from '../../../../policies/account/graph/earlier';
import type { AccountGraph, Hole } from '../../../../policies/account/graph/graph';
import { goalTexts } from '../../../../policies/account/graph/goals';
import type { Goal } from '../../../../policies/account/graph/goals';
import { AccountPaths } from '../../../../policies/account/graph/paths';
import type { Path } from '../../../../policies/account/graph/paths';
import { firstOf, SHOWN } from '../../../change-lines';
import { howText, pathLines } from '../../../path-lines';
import type { Compared } from '../compared';

/** What somebody gets to: a goal, or a call that nobody was ever to make. */
export type TargetKind = Goal | 'never';

export interface PictureNode {
  readonly id: string;
  readonly kind: 'who' | 'step' | TargetKind;
  /** Whole names, one below the other. */
  readonly lines: readonly string[];
  /** All of it, in a sentence. */
  readonly title: string;
  /** Of a step: whether it could not be made before. */
  readonly isNew: boolean;
  readonly isCertain: boolean;
}

export interface PictureEdge {
  readonly from: string;
  readonly to: string;
  readonly isNew: boolean;
}

/** What is to be seen of a change, before anything has a place. */
export interface Picture {
  readonly heading: string;
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
  /** Below the graph: what is no path, is not drawn, or is not known. */
  readonly notes: readonly string[];
  /** The same as the graph, in words. */
  readonly facts: readonly string[];
}

/** More paths than this nobody can follow with the eye. */
const MOST_PATHS = 40;

/** The paths that a change newly opens, and those that break what nobody may ever do. */
export function pictureOf(difference: Compared, before: AccountGraph): Picture {
  const all = pathsOf(difference, new AccountPaths(before));
  const drawn = all.slice(0, MOST_PATHS).map((one) => ({ ...one, isNew: one.areNew() }));
  const parts = drawn.map(partsOf);
  const edges = parts.flatMap((one) => one.edges).filter(({ from, to }) => from !== to);
  const left = all.length - drawn.length;
  return {
    heading: headingOf(difference),
    nodes: byKey(
      parts.flatMap((one) => one.nodes),
      ({ id }) => id,
    ),
    edges: byKey(edges, ({ from, to }) => JSON.stringify([from, to])),
    notes: [
      ...(left > 0
        ? [`${left} more ${left === 1 ? 'path' : 'paths'} not drawn; text has all`]
        : []),
      ...notesOf(difference),
    ],
    facts: drawn.flatMap(factsOf),
  };
}

interface Target {
  readonly kind: TargetKind;
  readonly lines: readonly string[];
  readonly title: string;
}

interface Drawn {
  readonly target: Target;
  readonly path: Path;
  /** Of each step. */
  readonly isNew: readonly boolean[];
}

function pathsOf({ never, leads }: Compared, before: AccountPaths) {
  const broken = never.broken.map(({ never: call, path }) => {
    const on = `${call.action} on ${call.resource}`;
    const title = `Nobody was ever to ${on}`;
    const target: Target = { kind: 'never', lines: ['never', call.action, call.resource], title };
    return { target, path, areNew: () => newSteps(path, before, call) };
  });
  const opened = leads.map(({ goal, path }) => {
    const title = `Newly leads to ${goalTexts[goal]} (${goal})`;
    const target: Target = { kind: goal, lines: [goal, goalTexts[goal]], title };
    return { target, path, areNew: () => newSteps(path, before, goal) };
  });
  return [...broken, ...opened];
}

interface Parts {
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
}

/** Who, what they do, as whom they then do the next, and what that leads to. */
function partsOf({ target, path, isNew }: Drawn): Parts {
  const steps = [
    ...stepNodes(path, isNew),
    ...(isNewlyLeading(target, isNew) ? [leadingNode(target, path)] : []),
  ];
  const chain = [...steps, nodeOf(target.kind, target.lines, target)];
  const edges = chain.slice(1).map((to, index): PictureEdge => {
    const from = chain[index];
    const next = from?.kind === 'step' ? from : to;
    return { from: from?.id ?? '', to: to.id, isNew: next.kind === 'step' && next.isNew };
  });
  return { nodes: chain, edges };
}

/** As where a role that was entered before now holds more. */
function isNewlyLeading({ kind }: Target, isNew: readonly boolean[]): boolean {
  return kind !== 'never' && isNew.length > 0 && !isNew.includes(true);
}

const LEADS = 'each step could be made before; that they lead here is new';

/** Of each path its own, lest one seems to lead where another does. */
function leadingNode({ kind }: Target, path: Path): PictureNode {
  const node = nodeOf('step', ['NEW', 'that this leads there'], { title: LEADS });
  return { ...node, id: JSON.stringify([kind, path]), isNew: true };
}

function stepNodes(path: Path, isNew: readonly boolean[]): readonly PictureNode[] {
  const { from, steps } = path;
  const who = nodeOf('who', [from], { title: from });
  if (steps.length === 0) {
    const lines = ['NEW', 'holds everything already'];
    const title = `${from} holds everything already`;
    return [who, { ...nodeOf('step', lines, { title }), isNew: true }];
  }
  const seen = new Map<string, number>();
  return steps.flatMap((step, index) => {
    const { as, title, action, resources, policies, decision } = step;
    const isSame = steps[index - 1]?.as === as;
    const times = (seen.get(as) ?? 0) + (isSame ? 0 : 1);
    seen.set(as, times);
    const isCertain = decision === 'allowed';
    const marks = [isNew[index] === true ? 'NEW' : 'as before', ...(isCertain ? [] : ['perhaps'])];
    const lines = [
      marks.join(', '),
      title,
      action,
      `by ${policies.join(', ')}`,
      ...(index === 0 ? [howText(path)] : []),
    ];
    const whole = `${as} ${title}: ${action} on ${resources.join(' and ')} (${policies.join(', ')})`;
    const made = nodeOf('step', lines, { title: whole });
    const node = { ...made, isNew: isNew[index] === true, isCertain };
    // Whom one comes back to stands once more, further to the right.
    const again = times > 1 ? [`again, ${times}`] : [];
    return isSame ? [node] : [nodeOf('who', [as, ...again], { title: as }), node];
  });
}

function nodeOf(
  kind: PictureNode['kind'],
  lines: readonly string[],
  { title }: Pick<PictureNode, 'title'>,
): PictureNode {
  return {
    id: JSON.stringify([kind, title, ...lines]),
    kind,
    lines,
    title,
    isNew: false,
    isCertain: true,
  };
}

function byKey<T>(all: readonly T[], keyOf: (one: T) => string): readonly T[] {
  return [...new Map(all.map((one) => [keyOf(one), one])).values()];
}

function factsOf({ target, path, isNew }: Drawn): readonly string[] {
  const fresh = isNew.flatMap((one, index) => (one ? [`${index + 1}`] : []));
  const none = isNewlyLeading(target, isNew) ? `none, ${LEADS}` : 'none';
  const told = fresh.length === 0 ? none : fresh.join(', ');
  const steps = isNew.length === 0 ? [] : [`  New steps: ${told}`];
  return [`${target.title}:`, ...pathLines(path), ...steps];
}

function headingOf(difference: Compared): string {
  const { leads, never } = difference;
  const known = unknownOf(difference).length > 0 ? ', as far as is known' : '';
  const broken = never.broken.length;
  const breaks = `${countText(broken, 'breaks', 'break')} what nobody may ever do`;
  if (leads.length > 0) {
    const opened = countText(leads.length, 'is newly opened', 'are newly opened');
    return broken > 0 ? `${opened}; ${breaks}` : opened;
  }
  const same = widens(difference) || broken > 0 ? '' : ', and nobody may do more';
  return `${broken > 0 ? `${breaks}; no` : 'No'} path is newly opened${same}${known}`;
}

function countText(count: number, one: string, several: string): string {
  return count === 1 ? `1 path ${one}` : `${count} paths ${several}`;
}

function notesOf(difference: Compared): readonly string[] {
  const { account, roles } = difference;
  const wider = roles.filter((role) => widens({ account: [], roles: [role] }));
  const names = firstOf(
    wider.map(({ role }) => role),
    SHOWN,
  );
  const unknown = unknownOf(difference);
  const more = unknown.length - SHOWN;
  return [
    ...account.filter(({ direction }) => direction !== 'narrower').map(({ text }) => text),
    ...(wider.length > 0 ? [`Newly may do more, or be entered by more: ${names}`] : []),
    ...unknown.slice(0, SHOWN).map(({ about, why }) => `Not known: ${about}: ${why}`),
    ...(more > 0 ? [`Not known: ${more} more; text has all`] : []),
  ];
}

/** What may hide more than is told. */
function unknownOf({ open, roles, never }: Compared): readonly Hole[] {
  const undecided = roles.flatMap((role) =>
    role.undecided.map(({ why, statement: { policy } }) => ({
      about: `${role.role}, ${policy.name ?? 'a policy'}`,
      why,
    })),
  );
  const unproved = never.unproved.map(({ never: { action, resource } }) => ({
    about: `that nobody may ${action} on ${resource}`,
    why: 'not proved',
  }));
  return [...open, ...undecided, ...unproved];
}
