import type { CompiledStatement } from '../compile';
import type { Condition, Policy } from '../policy';
import type { DecidingStatement } from '../request';
import { isMadeUp, widestOf } from './patterns';
import { Search } from './search';
import type { Found } from './search';
import { Side } from './side';
import { reasonOf } from './undecided';
import { isSure, spellingIn, Witnesses } from './witness';
import type { Witness } from './witness';

export { partsOf } from './denied-apart';
export { Held } from './held';
export { reasonOf } from './undecided';
export type { Witness } from './witness';

/** Requests that one side allows and the other does not, told by the statement that allows them. */
export interface AccessChange {
  /** Patterns of actions, on each of the resources. */
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly condition?: Condition;
  /** The Allow that takes effect. */
  readonly allow: DecidingStatement;
  /** The Deny that no longer stands in the way of it, where that is the change. */
  readonly lifted?: DecidingStatement;
  readonly witness: Witness;
  /** Whether it is certain at both times. If not, it hangs on what RAM leaves open, or on a hole. */
  readonly isCertain: boolean;
}

export interface AccessComparison {
  readonly gained: readonly AccessChange[];
  readonly lost: readonly AccessChange[];
  /** Statements that could not be compared with all the others, and why. With none, all is told. */
  readonly undecided: readonly Undecided[];
}

export interface Undecided {
  readonly statement: DecidingStatement;
  readonly why: string;
}

/**
 * What the policies of one identity allow after a change and did not before, and the other way
 * round. Where nothing is told and nothing is undecided, there is no request for which the decision
 * is another: wildcards are compared as patterns and conditions by every value that could tell them
 * apart. Control policies, sessions and resource policies are not looked at.
 */
export function compareAccess(
  before: readonly Policy[],
  after: readonly Policy[],
): AccessComparison {
  // Most roles are the same before and after.
  if (JSON.stringify(before) === JSON.stringify(after)) {
    return { gained: [], lost: [], undecided: [] };
  }
  const [was, is] = [new Side(before), new Side(after)];
  const gained = changes(was, is);
  const lost = changes(is, was);
  return {
    gained: gained.changes,
    lost: lost.changes.map(turned),
    undecided: [...gained.undecided, ...lost.undecided, ...unfit(was), ...unfit(is)],
  };
}

/** A statement with the very characters that stand for what no statement names could hide a change. */
function unfit({ step }: Side): readonly Undecided[] {
  return step.statements
    .filter(({ statement }) => isMadeUp(JSON.stringify(statement)))
    .map((statement) => ({
      statement: placeOf(statement),
      why: 'it names characters that no action and no resource has',
    }));
}

function turned(change: AccessChange): AccessChange {
  const { witness } = change;
  return { ...change, witness: { ...witness, before: witness.after, after: witness.before } };
}

function changes(
  before: Side,
  after: Side,
): { readonly changes: readonly AccessChange[]; readonly undecided: readonly Undecided[] } {
  const search = new Search(before, after);
  const witnesses = new Witnesses(search, before, after);
  const found: Found[] = [];
  const undecided: Undecided[] = [];
  for (const allow of after.allows) {
    try {
      found.push(...search.newly(allow));
    } catch (error) {
      undecided.push({ statement: placeOf(allow.statement), why: reasonOf(error) });
    }
  }
  return { changes: grouped(found, after).map((one) => changeOf(one, witnesses)), undecided };
}

function placeOf({ step, policy, index, statement }: CompiledStatement): DecidingStatement {
  return { step, policy, index, statement };
}

/** What is told together: the same condition, on the same resources. */
interface Group {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly found: readonly Found[];
}

function grouped(found: readonly Found[], side: Side): readonly Group[] {
  const because = ({ allow, lifted }: Found): string =>
    `${side.keyOf(allow)} ${lifted === undefined ? '' : side.keyOf(lifted)}`;
  const byAction = bringTogether(found, (one) => `${because(one)} ${one.action}`).map((own) => ({
    own,
    resources: widestOf(own.map(({ resource }) => resource)).toSorted(),
  }));
  const byResources = bringTogether(
    byAction,
    ({ own, resources }) => `${own.map(because)[0]} ${resources.join()}`,
  );
  return byResources.map((same) => ({
    actions: widestOf(same.flatMap(({ own }) => own.map(({ action }) => action))),
    resources: same[0]?.resources ?? [],
    found: same.flatMap(({ own }) => own),
  }));
}

function bringTogether<T>(all: readonly T[], keyOf: (one: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

function changeOf({ actions, resources, found }: Group, witnesses: Witnesses): AccessChange {
  const { example, witness } = best(found, witnesses);
  const { condition } = example.allow.statement;
  return {
    actions: actions.map((action) => spellingIn(action, found)),
    resources,
    ...(condition && { condition }),
    allow: placeOf(example.allow),
    ...(example.lifted && { lifted: placeOf(example.lifted) }),
    witness,
    isCertain: isSure(witness),
  };
}

/** The first of which both decisions are certain, else the first. */
function best(
  found: readonly Found[],
  witnesses: Witnesses,
): { readonly example: Found; readonly witness: Witness } {
  const told: { readonly example: Found; readonly witness: Witness }[] = [];
  for (const example of found) {
    const witness = witnesses.of(example);
    told.unshift({ example, witness });
    if (isSure(witness)) break;
  }
  const [last] = told;
  if (last === undefined) throw new Error('a group has at least one request');
  return last;
}
