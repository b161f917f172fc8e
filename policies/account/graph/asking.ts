import type { Context, Decision, Policy, Principal } from '../../ram';
import { principalMatches } from '../../ram/principals';
import { Held, reasonOf } from '../../ram/compare';
import { MAYBE, NO } from '../../ram/truth';
import { policiesOf } from './graph';
import type { Grant, Hole } from './graph';

/** Something that one asks of what somebody holds. */
export interface Ask {
  readonly held: Held;
  readonly action: string;
  /** Patterns of resources, on each of which it has to be allowed. */
  readonly on: readonly string[];
  readonly given?: Context;
}

/** The call that answers it. */
export interface Answered {
  readonly action: string;
  readonly resources: readonly string[];
  readonly context: Context;
  readonly decision: Decision;
  /** The policies that allow it. */
  readonly policies: readonly string[];
}

/** Keeps what policies hold, so that those whom the same policies are given are asked once. */
export class Asking {
  readonly open = new Map<string, Hole>();
  private readonly held = new Map<string, Held>();
  private readonly ids = new Map<Grant, number>();

  keyOf(grants: readonly Grant[]): string {
    const ids = grants.map((grant) => {
      const id = this.ids.get(grant) ?? this.ids.size;
      this.ids.set(grant, id);
      return id;
    });
    return [...new Set(ids)].sort((a, b) => a - b).join();
  }

  heldBy(grants: readonly Grant[]): Held {
    return this.keep(this.keyOf(grants), () => policiesOf(grants));
  }

  /** What the trust policy of a role lets somebody do. */
  trusting(role: string, trust: Policy, principal: Principal): Held {
    return this.keep(`${role} ${principal.id}`, () => [trustFor(trust, principal)]);
  }

  private keep(key: string, policies: () => readonly Policy[]): Held {
    const known = this.held.get(key) ?? new Held(policies());
    this.held.set(key, known);
    return known;
  }

  /** None where it is allowed for no values of the condition keys. */
  ask({ held, action, on, given = {} }: Ask): Answered | undefined {
    let answer: Answered = {
      action,
      resources: [],
      context: given,
      decision: 'allowed',
      policies: [],
    };
    for (const resource of on) {
      const one = this.possible(held, action, resource, answer.context);
      if (one === undefined) return undefined;
      answer = {
        action: one.action,
        resources: [...answer.resources, one.resource],
        context: { ...answer.context, ...one.context },
        decision: one.decision === 'allowed' ? answer.decision : 'unknown',
        policies: [...new Set([...answer.policies, one.policy.name ?? 'a policy'])],
      };
    }
    return answer;
  }

  /** What cannot be decided counts as nothing here, and is kept as open. */
  private possible(
    held: Held,
    action: string,
    resource: string,
    given: Context,
  ): ReturnType<Held['possible']> {
    try {
      return held.possible(action, resource, given);
    } catch (error) {
      const about = held.policies.map(({ name }) => name ?? 'a policy').join(', ');
      this.open.set(about, { about, why: reasonOf(error) });
      return undefined;
    }
  }
}

/** What a trust policy says of one who asks, as if it were theirs. */
export function trustFor({ name, statements }: Policy, principal: Principal): Policy {
  return {
    kind: 'identity',
    ...(name !== undefined && { name }),
    statements: statements.flatMap(({ principal: stated, ...statement }) => {
      const about = principalMatches(stated, principal);
      if (about === NO) return [];
      return [about === MAYBE ? { ...statement, effect: 'unknown' as const } : statement];
    }),
  };
}
