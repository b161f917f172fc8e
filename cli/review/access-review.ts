import { graphOf } from '../../policies/account/graph/from-resources';
import { diffGraphs } from '../../policies/account/graph/diff';
import type { GraphDifference } from '../../policies/account/graph/diff';
import type { AccountGraph, Hole } from '../../policies/account/graph/graph';
import { judgeNever } from '../../policies/account/graph/never';
import type { Finding, Model, Undecided } from '../../policies/review';
import type { NeverSettings } from '../../settings';
import { pathLines } from '../path-lines';
import { systemPolicies } from '../system-policies';

/** What is made of who may do what, and what of it nobody was ever to do. */
export interface AccessReview {
  readonly access: readonly GraphDifference[];
  readonly findings: readonly Finding[];
  readonly undecided: readonly Undecided[];
}

/** One side of a change, or both. */
export interface Sides {
  /** Absent where nobody knows what there was. */
  readonly before: Model | undefined;
  readonly after: Model;
}

/** A comment that is read by people is not the place for more: `access diff` compares all. */
const LIMITS = { principals: 500, followed: 10_000 } as const;

/** Of each program that may run it what the change makes of the account; the same is told once. */
export function reviewAccess(
  sides: readonly Sides[],
  never: readonly NeverSettings[],
): AccessReview {
  const graphs = sides.map(({ before, after }) => ({
    before: before && graphOf(before, systemPolicies),
    after: graphOf(after, systemPolicies),
  }));
  const access = graphs.flatMap(({ before, after }) =>
    before === undefined ? [] : [diffGraphs(before, after, LIMITS)],
  );
  const held = graphs.map(({ after }) => neverIn(never, after));
  return {
    access: distinct(access, (one) => JSON.stringify(one)),
    findings: distinct(
      held.flatMap((one) => one.findings),
      ({ identity }) => identity,
    ),
    undecided: distinct(
      [...held.flatMap((one) => one.undecided), ...graphs.flatMap(faultsOf)],
      ({ identity }) => identity,
    ),
  };
}

/** What cannot be as it stands: whoever is told nothing else of it would take it for harmless. */
function faultsOf({
  before,
  after,
}: {
  readonly before: AccountGraph | undefined;
  readonly after: AccountGraph;
}): readonly Undecided[] {
  const known = new Set(before?.holes.map(identityOf));
  return after.holes
    .filter(({ isFault }) => isFault === true)
    .map((hole): Undecided => ({
      rule: UNCLEAR,
      severity: 'critical',
      address: hole.about,
      where: {},
      reasons: [{ address: hole.about, path: '', reason: hole.why }],
      introduced: !known.has(identityOf(hole)),
      identity: identityOf(hole),
      wasJudged: false,
    }));
}

function identityOf({ about, why }: Hole): string {
  return `${UNCLEAR}|${about}|${why}`;
}

export function distinctNever(all: readonly NeverSettings[]): readonly NeverSettings[] {
  return distinct(all, (one) => JSON.stringify(one));
}

function distinct<T>(all: readonly T[], keyOf: (one: T) => string): readonly T[] {
  return [...new Map(all.map((one) => [keyOf(one), one])).values()];
}

const RULE = 'access-never';
const UNCLEAR = 'access-unclear';

/** What nobody was ever to do: it is held against what there is to be, whoever brought it. */
export function neverIn(
  never: readonly NeverSettings[],
  graph: AccountGraph,
): Pick<AccessReview, 'findings' | 'undecided'> {
  if (never.length === 0) return { findings: [], undecided: [] };
  const { broken, unproved } = judgeNever(never, graph);
  const open = [...unproved, ...broken.filter(({ path }) => !path.isCertain).map(openOf)];
  return {
    findings: broken
      .filter(({ path }) => path.isCertain)
      .map(({ never: one, path }): Finding => ({
        kind: 'violation',
        rule: RULE,
        severity: 'critical',
        address: path.from,
        message: `nobody was ever to ${callOf(one)}: ${pathLines(path)
          .map((line) => line.trim())
          .join('; ')}`,
        path: '',
        where: {},
        introduced: true,
        identity: `${RULE}|${callOf(one)}|${path.from}`,
      })),
    undecided: open.map(({ never: one, open: holes }): Undecided => ({
      rule: RULE,
      severity: 'critical',
      address: callOf(one),
      where: {},
      reasons: holes.map(({ about, why }) => ({ address: about, path: '', reason: why })),
      introduced: true,
      identity: `${RULE}|${callOf(one)}|${JSON.stringify(holes)}`,
      wasJudged: false,
    })),
  };
}

type Broken = ReturnType<typeof judgeNever>['broken'][number];

function openOf({ never, path }: Broken): ReturnType<typeof judgeNever>['unproved'][number] {
  const why = `may be able to, as far as can be told: ${pathLines(path).slice(1).join('; ')}`;
  return { never, open: [{ about: path.from, why }] };
}

function callOf({ action, resource }: NeverSettings): string {
  return `${action} on ${resource}`;
}
