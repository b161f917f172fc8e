import type { Account, Asked, AskedCall, Authority, Parameters, Value } from 'alicloud-sandbox';
import { publishedCalls } from '../../../alicloud/api';
import {
  entryInto,
  entryRefused,
  refusalOf,
  requestContext,
  Rights,
  roleOf,
  type Circumstances,
  type Identity,
} from '../../../policies/authority';
import {
  authorisationFor,
  callsMade,
  isReading,
  recordingFor,
  type CallMade,
} from '../../../policies/plan-access';
import calls from '../../../packages/provider-alicloud/schema/calls.json';
import conditions from '../../../packages/provider-alicloud/schema/call-conditions.json';
import { circumstancesOf, signIn, type AsOptions, type Signed } from './identity';
import { SimulatedObjects } from './objects';

/** What the command has of the sandbox, which it loads when it needs it. */
interface Library {
  readonly systemPolicyDocument: (name: string) => string | undefined;
  readonly isKnown: (value: Value) => boolean;
}

/** A call by itself, with what it is about. */
export interface CallAbout {
  readonly call: string;
  readonly type: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly parameters: Parameters;
  readonly region: string;
  /** Named on the command line. Empty: by the parameters. */
  readonly resources: readonly string[];
}

/** The same with what calls by themselves need. */
export interface CliAuthority extends Authority {
  readonly decided: (about: CallAbout) => AskedCall;
  readonly asksForMfa: (user: string) => boolean;
}

/**
 * Who may do what in a simulated account, and what its calls are called. Without `--as` it is the
 * account's own user, whom nobody refuses anything.
 */
export function authorityOf(account: Account, options: AsOptions, library: Library): CliAuthority {
  const objects = new SimulatedObjects(account, library.systemPolicyDocument);
  const how = circumstancesOf(options, () => account.clock.now());
  const isEnforced = options.as !== undefined && options.as !== 'root';
  // The account may learn its id when it is first used only.
  let signed: Signed | undefined;
  const caller = (): Signed => (signed ??= signIn(options, objects, how));
  const { entry } = isEnforced ? caller() : {};
  let rights: Rights | undefined;
  const rightsOf = (): Rights => (rights ??= new Rights(objects, caller().identity, how));
  return {
    get caller() {
      return caller().caller;
    },
    ...(entry && { entry }),
    isEnforced,
    decided: (about) => {
      if (!isEnforced) return decidedCall(about, undefined);
      // Both sides are asked about entering a role.
      return about.call === 'Sts:AssumeRole'
        ? entering(about, caller().identity, objects, how)
        : decidedCall(about, rightsOf());
    },
    asksForMfa: (user) => asksForMfa(user, objects),
    assumed: () => [...(rights?.assumed ?? [])],
    changed: (type, _, now) => {
      objects.changed(type, now);
      rights?.changed(type);
    },
    callsOf: (asked) => {
      const on = { ...asked, ...knownOf(asked, library.isKnown) };
      const made = callsMade(on, calls, conditions);
      if (!isEnforced) return made?.map(recorded);
      return made?.map((one) => {
        const isMade = asked.operation === 'create' && !one.comesAfter;
        const refusal = refusalOf(rightsOf().decide({ ...on, call: one.call, isMade }));
        return { ...recorded(one), ...(refusal && { refusal }) };
      });
    },
  };
}

/** What a call by itself asks, and is decided. */
function decidedCall(about: CallAbout, rights: Rights | undefined): AskedCall {
  const { call, type, values, region, resources } = about;
  const [action] = resources.length === 0 ? [] : actionsOf(call);
  const on = {
    ...{ call, type, values, region, before: values, id: '', isData: false, isMade: false },
    ...(action !== undefined && { as: { action, resources } }),
  };
  const refusal = rights && refusalOf(rights.decide(on));
  const made = { call, isRead: isReading(call), isSure: true, comesAfter: false };
  return { ...recorded(made), ...(refusal && { refusal }) };
}

function entering(
  { call, parameters }: CallAbout,
  by: Identity,
  objects: SimulatedObjects,
  how: Circumstances,
): AskedCall {
  const arn = parameters['RoleArn'] ?? '';
  const [, name = ''] = /^acs:ram::\d{16}:role\/(.+)$/.exec(arn) ?? [];
  const made = recorded({ call, isRead: false, isSure: true, comesAfter: false });
  const role = roleOf(name, objects);
  if (role?.principal.id !== arn) {
    const message = `The role ${arn} is not in this account, and whom another one trusts is not known.`;
    return { ...made, refusal: { code: 'EntityNotExist.Role', message } };
  }
  const { answer, trust } = entryInto({ role, by, context: requestContext(how) }, objects);
  if (answer.decision === 'allowed') return made;
  const message = entryRefused(arn, answer, trust);
  return { ...made, refusal: { code: 'NoPermission', message } };
}

function actionsOf(call: string): readonly string[] {
  const { action } = authorisationFor(call);
  return action === undefined ? [] : [action];
}

/** Whether somebody has to show a second factor at the console. */
function asksForMfa(user: string, objects: SimulatedObjects): boolean {
  const preference = objects.list('alicloud_ram_security_preference');
  const own = objects.list('alicloud_ram_login_profile');
  return (
    preference.some(
      ({ attributes }) =>
        attributes['mfa_operation_for_login'] === 'mandatory' ||
        attributes['enforce_mfa_for_login'] === true,
    ) ||
    own.some(
      ({ attributes }) =>
        attributes['user_name'] === user && attributes['mfa_bind_required'] === true,
    )
  );
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

function recorded({ call, isRead, isSure, comesAfter }: CallMade): AskedCall {
  const { service, event } = recordingFor(call);
  const [product = ''] = call.split(/[: ]/);
  const apiVersion = VERSIONS.get(product.toLowerCase());
  return { service, event, isRead, isSure, comesAfter, ...(apiVersion && { apiVersion }) };
}
