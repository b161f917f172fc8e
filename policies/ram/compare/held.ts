import type { Condition, Policy } from '../policy';
import type { Context, Decision } from '../request';
import { Search } from './search';
import { Side } from './side';
import { Witnesses } from './witness';

/** A request that somebody may make. */
export interface Possible {
  readonly action: string;
  readonly resource: string;
  /** Values of the condition keys that count. */
  readonly context: Context;
  /** `unknown` where it hangs on something. */
  readonly decision: Decision;
  /** The policy that allows it, and under what condition. */
  readonly policy: Policy;
  readonly condition?: Condition;
}

const NOBODY = new Side([]);

/** What one set of policies allows, to be asked about patterns of requests. */
export class Held {
  private readonly side: Side;
  private readonly search: Search;
  private readonly witnesses: Witnesses;
  private readonly known = new Map<string, Possible | undefined>();

  constructor(readonly policies: readonly Policy[]) {
    this.side = new Side(policies);
    this.search = new Search(NOBODY, this.side);
    this.witnesses = new Witnesses(this.search, NOBODY, this.side);
  }

  /**
   * A request of the patterns that is allowed, one that is certain before one that hangs on
   * something. None: there is none, for any values of the condition keys but those that are given.
   *
   * @throws Error where nobody can tell: `reasonOf` gives the reason in words.
   */
  possible(action: string, resource: string, given: Context = {}): Possible | undefined {
    const asked = Object.entries(given).filter(([key]) => this.side.asksFor(key));
    const place = `${action} ${resource} ${asked.length === 0 ? '' : JSON.stringify(asked)}`;
    if (this.known.has(place)) return this.known.get(place);
    const found = this.find(action, resource, Object.fromEntries(asked));
    this.known.set(place, found);
    return found;
  }

  private find(action: string, resource: string, given: Context): Possible | undefined {
    let uncertain: Possible | undefined;
    for (const found of this.search.inside({ action, resource: unplaced(resource) }, given)) {
      const { action: call, resource: on, context, after } = this.witnesses.of(found);
      if (!isArn(on)) continue;
      const { policy, statement } = found.allow;
      const { condition } = statement;
      const request = { action: call, resource: on, context };
      const possible = { ...request, decision: after, policy, ...(condition && { condition }) };
      if (after === 'allowed') return possible;
      uncertain ??= possible;
    }
    return uncertain;
  }
}

/** RAM's own resources are in no region, and a star that stands there is no wildcard. */
function unplaced(resource: string): string {
  return resource.replace(/^(acs:ram:)\*(?=:)/i, '$1');
}

/** No name of a user, group, role or policy has a colon, so that no wildcard stands for one there. */
function isArn(resource: string): boolean {
  return !/^acs:ram:/i.test(resource) || resource.split(':').length <= 5;
}
