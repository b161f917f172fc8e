import {
  asked,
  judge,
  likeliestAction,
  type Asked,
  type OperationOn,
  type Place,
  type Verdict,
} from '../plan-access';
import { compile, type CompiledPolicies, type Context, type Policy } from '../ram';
import { bucketPolicies } from './attached';
import { requestContext, resourceContext, type Circumstances } from './context';
import type { AccountObjects } from './objects';
import { controlLevels, type Identity } from './principal';
import { kindOf } from './resource-kinds';

/** One thing that RAM is asked, and what it says. */
export interface Decided {
  /** What the call is, where no table has its action. */
  readonly action: string;
  /** Empty: the account does not tell what of it is asked about. */
  readonly resources: readonly string[];
  readonly verdict: Verdict;
}

/** What one call is about. */
export interface CallOn extends Omit<OperationOn, 'operation'> {
  readonly call: string;
  /** Whether something is made by it. */
  readonly isMade: boolean;
  readonly id: string;
  readonly region: string;
  /** The action and the resources where they are given, as `access can` takes them. */
  readonly as?: { readonly action: string; readonly resources: readonly string[] };
}

/** Types whose objects decide what others may do. */
const DECIDING = /^alicloud_(?:ram_|resource_manager_(?:control_)?policy|oss_bucket(?:_policy)?$)/;

/**
 * What somebody may do in an account, by what is in it: their policies and those of their groups or
 * their role, control policies, and of a bucket its own policy.
 */
export class Rights {
  /** Actions whose names are assumed: no page says under which RAM asks for the calls. */
  readonly assumed = new Set<string>();
  private policies: readonly Policy[] | undefined;
  private compiled = new Map<string, CompiledPolicies>();

  constructor(
    private readonly account: AccountObjects,
    private readonly identity: Identity,
    private readonly how: Circumstances,
  ) {}

  /** An object of the type changed: what hangs on it is asked again. */
  changed(type: string): void {
    if (!DECIDING.test(type)) return;
    this.policies = undefined;
    this.compiled = new Map();
  }

  /** Everything that RAM is asked for one call; the first that is not allowed decides. */
  decide(on: CallOn): readonly Decided[] {
    const place = { account: this.account.id, region: on.region };
    const all: readonly Asked[] =
      on.as === undefined
        ? asked(on.call, { ...on, unknown: [] }, place)
        : [[on.as.action, on.as.resources]];
    return all.map(([known, named]) => {
      const action = known ?? this.assume(on.call);
      const resources = named ?? (action === undefined ? undefined : kindOf(action, on, place));
      const verdict = this.verdict(on, action, resources, place);
      return { action: action ?? on.call, resources: resources ?? [], verdict };
    });
  }

  /** The likeliest name of an action that no page has, which is remembered. */
  private assume(call: string): string | undefined {
    const action = likeliestAction(call);
    if (action !== undefined) this.assumed.add(action);
    return action;
  }

  private verdict(
    on: CallOn,
    action: string | undefined,
    resources: readonly string[] | undefined,
    place: Place,
  ): Verdict {
    this.policies ??= this.identity.policies();
    const bucket = on.call.startsWith('Oss:') ? on.values['bucket'] : undefined;
    const context: Context = {
      ...resourceContext(this.policies, on.isMade, on.values, on.before),
      ...requestContext(this.how),
    };
    return judge(
      { call: on.call, action, resources },
      this.policies,
      this.compiledWith(typeof bucket === 'string' ? bucket : ''),
      place,
      { principal: this.identity.principal, context },
    );
  }

  private compiledWith(bucket: string): CompiledPolicies {
    const known = this.compiled.get(bucket);
    if (known !== undefined) return known;
    const resource = bucket === '' ? [] : bucketPolicies(bucket, this.account);
    const compiled = compile({
      identity: this.policies ?? [],
      control: controlLevels(this.account),
      ...(resource.length > 0 && { resource }),
    });
    this.compiled.set(bucket, compiled);
    return compiled;
  }
}
