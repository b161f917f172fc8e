import type { CompiledStatement } from './compile';
import { actionMatches, resourceMatches } from './match';
import type { Asked } from './match';
import { ALLOWED, can, DENIED } from './possible';
import type { Possible } from './possible';
import { principalMatches } from './principals';
import type { Answer, DecidingStatement, Decision, HangingStatement, Step } from './request';
import { MAYBE } from './truth';

/** What a step, or several together, came to. */
export interface Verdict {
  readonly step: Step;
  readonly possible: Possible;
  /** The Allow or the Deny behind it, where it is certain. */
  readonly statement: CompiledStatement | undefined;
  /** What it hangs on, where it is not certain. */
  readonly hanging: readonly CompiledStatement[];
}

/** The verdict of several together, told by the first that came to the same, or that held it up. */
export function together(possible: Possible, verdicts: readonly [Verdict, Verdict]): Verdict {
  const [first, second] = verdicts;
  const leading =
    verdicts.find((verdict) => verdict.possible === possible) ??
    (first.possible === ALLOWED ? second : first);
  const hanging = [...first.hanging, ...second.hanging];
  return { step: leading.step, possible, statement: leading.statement, hanging };
}

export function answerOf(verdict: Verdict, asked: readonly Asked[]): Answer {
  const decision = decisionOf(verdict.possible);
  // A statement is looked at once for each service that a call may be named by.
  const hanging = decision === 'unknown' ? [...new Set(verdict.hanging)] : [];
  const isDecided = decision === 'allowed' || decision === 'denied';
  return {
    decision,
    step: verdict.step,
    ...(isDecided && verdict.statement ? { statement: placeOf(verdict.statement) } : {}),
    hangsOn: hanging.map((statement) => hangingOn(statement, asked)),
  };
}

function decisionOf(possible: Possible): Decision {
  if (possible === ALLOWED) return 'allowed';
  if (can(possible, ALLOWED)) return 'unknown';
  return possible === DENIED ? 'denied' : 'implicitly-denied';
}

function placeOf({ step, policy, index, statement }: CompiledStatement): DecidingStatement {
  return { step, policy, index, statement };
}

function hangingOn(compiled: CompiledStatement, asked: readonly Asked[]): HangingStatement {
  const keys = asked.flatMap(({ context, action }) =>
    compiled.conditions
      .filter(({ holds }) => holds(context, action) === MAYBE)
      .map(({ key }) => key),
  );
  const doubts = asked.flatMap((one) => doubtsAbout(compiled, one));
  return { ...placeOf(compiled), keys: [...new Set(keys)], doubts: [...new Set(doubts)] };
}

function doubtsAbout(compiled: CompiledStatement, asked: Asked): readonly string[] {
  const doubts: string[] = [];
  if (compiled.uncertain) doubts.push('what of it RAM understands');
  if (actionMatches(compiled, asked) === MAYBE) {
    doubts.push('whether RAM authorises the call by an action that it names');
  }
  if (resourceMatches(compiled, asked) === MAYBE) {
    doubts.push('what an ARN means that leaves its region or account empty');
  }
  if (principalMatches(compiled.principal, asked.principal) === MAYBE) {
    doubts.push('whether it is about who asks');
  }
  if (compiled.effect === 'Deny' && asked.isExempt) {
    doubts.push('whether a Deny stops this call, which was measured to be exempt');
  }
  return doubts;
}
