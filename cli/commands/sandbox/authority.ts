import type { Account, Asked, AskedCall, Authority, Value } from 'alicloud-sandbox';
import { publishedCalls } from '../../../alicloud/api';
import { callsMade, refusalOf, Rights, type CallMade } from '../../../policies/authority';
import { recordingFor } from '../../../policies/plan-access';
import calls from '../../../packages/provider-alicloud/schema/calls.json';
import conditions from '../../../packages/provider-alicloud/schema/call-conditions.json';
import { circumstancesOf, signIn, type AsOptions, type Signed } from './identity';
import { SimulatedObjects } from './objects';

/** What the command has of the sandbox, which it loads when it needs it. */
interface Library {
  readonly systemPolicyDocument: (name: string) => string | undefined;
  readonly isKnown: (value: Value) => boolean;
}

/**
 * Who may do what in a simulated account, and what its calls are called. Without `--as` it is the
 * account's own user, whom nobody refuses anything.
 */
export function authorityOf(account: Account, options: AsOptions, library: Library): Authority {
  const objects = new SimulatedObjects(account, library.systemPolicyDocument);
  const how = circumstancesOf(options, () => account.clock.now());
  const isEnforced = options.as !== undefined && options.as !== 'root';
  // The account may learn its id when it is first used only.
  let signed: Signed | undefined;
  const caller = (): Signed => (signed ??= signIn(options, objects, how));
  const { entry } = isEnforced ? caller() : {};
  let rights: Rights | undefined;
  return {
    get caller() {
      return caller().caller;
    },
    ...(entry && { entry }),
    isEnforced,
    assumed: () => [...(rights?.assumed ?? [])],
    changed: (type, _, now) => {
      objects.changed(type, now);
      rights?.changed(type);
    },
    callsOf: (asked) => {
      const on = { ...asked, ...knownOf(asked, library.isKnown) };
      const made = callsMade(on, calls, conditions);
      if (!isEnforced) return made?.map(recorded);
      rights ??= new Rights(objects, caller().identity, how);
      const judge = rights;
      return made?.map((one) => {
        const isMade = asked.operation === 'create' && !one.comesAfter;
        const refusal = refusalOf(judge.decide({ ...on, call: one.call, isMade }));
        return { ...recorded(one), ...(refusal && { refusal }) };
      });
    },
  };
}

/** What is computed is not there yet where it is made. */
function knownOf(
  { values, before }: Asked,
  isKnown: Library['isKnown'],
): Pick<Asked, 'values' | 'before'> {
  const known = Object.entries(values).filter(([, value]) => isKnown(value));
  return { values: Object.fromEntries(known), before };
}

/** Versions of the APIs, by product in small letters. */
const VERSIONS: ReadonlyMap<string, string> = new Map(
  publishedCalls.map(({ product, version }) => [product.toLowerCase(), version]),
);

export function recorded({ call, isRead, isSure, comesAfter }: CallMade): AskedCall {
  const { service, event } = recordingFor(call);
  const [product = ''] = call.split(/[: ]/);
  const apiVersion = VERSIONS.get(product.toLowerCase());
  return { service, event, isRead, isSure, comesAfter, ...(apiVersion && { apiVersion }) };
}
