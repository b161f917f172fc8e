import { billingActions, consoleActions } from '../../alicloud/api/billing';
import { products } from '../../alicloud/api/products';
import { callsUnderRam } from '../../alicloud/api/resource-groups';
import { foldCase } from './wildcards';

/** Actions, or in the table of services their codes, by which RAM authorises an API call. */
export interface ActionNames {
  /** To allow or to deny any of these takes effect. */
  readonly certain: readonly string[];
  /** That these take effect is not documented for the call, and cannot be excluded. */
  readonly possible: readonly string[];
}

/**
 * Services whose calls are authorised under other codes than the one asked for, under the same name,
 * by product or by RAM code. Ecs has its own code alone: its second one, vpc, is for the calls that
 * are named vpc.
 */
const SERVICES: ReadonlyMap<string, ActionNames> = services();

function services(): Map<string, ActionNames> {
  const names = new Map<string, ActionNames>();
  for (const { ram, possible = [] } of products) {
    if (possible.length === 0) continue;
    const codes = [...ram, ...possible];
    for (const code of codes) {
      names.set(code, { certain: [code], possible: codes.filter((other) => other !== code) });
    }
  }
  for (const { code, ram, possible = [], seen } of products) {
    const product = foldCase(code);
    // Where no page says which code counts, the one that is asked for is all that is known.
    if (seen !== undefined) continue;
    if (possible.length > 0 || ram.some((one) => one !== product)) {
      names.set(product, { certain: ram, possible });
    }
  }
  return names;
}

/** Services whose calls count, or may, under several codes, each with all of these. */
export const servicesWithNames: ReadonlyMap<string, readonly string[]> = new Map(
  [...SERVICES]
    .map(([service, { certain, possible }]) => [service, [...certain, ...possible]] as const)
    .filter(([, codes]) => codes.length > 1),
);

/** Names that count besides what their service says, by folded action. */
const EXCEPTIONS: ReadonlyMap<string, ActionNames> = exceptions();

function exceptions(): Map<string, ActionNames> {
  const names = new Map<string, ActionNames>();
  for (const name of callsUnderRam) {
    names.set(foldCase(`resourcemanager:${name}`), {
      certain: [`ram:${name}`],
      possible: [`resourcemanager:${name}`],
    });
    names.set(foldCase(`ram:${name}`), {
      certain: [`ram:${name}`],
      possible: [`ims:${name}`, `resourcemanager:${name}`],
    });
  }
  const callsOfConsoleAction = new Map<string, string[]>();
  for (const [call, action] of Object.entries(consoleActions)) {
    const documented = billingActions[call];
    const exception = {
      certain: [`bssapi:${documented ?? call}`, `bss:${action}`],
      // Where the call's own name is not the documented one, it may count or not.
      possible: [
        ...(documented === undefined ? [] : [`bssapi:${call}`]),
        `bss:${call}`,
        `efc:${call}`,
      ],
    };
    names.set(foldCase(`bssapi:${call}`), exception);
    names.set(foldCase(`bssopenapi:${call}`), exception);
    callsOfConsoleAction.set(action, [
      ...(callsOfConsoleAction.get(action) ?? []),
      `bssapi:${call}`,
    ]);
  }
  for (const [action, calls] of callsOfConsoleAction) {
    const possible = [...new Set([...calls, `bssapi:${action}`, `efc:${action}`])];
    names.set(foldCase(`bss:${action}`), { certain: [`bss:${action}`], possible });
  }
  return names;
}

const NONE: readonly string[] = [];

/** What is certain and what is possible of `actionNames`. */
export function namesOf(action: string): ActionNames {
  const colon = action.indexOf(':');
  const services = SERVICES.get(foldCase(action.slice(0, colon)));
  if (services === undefined) return { certain: [action], possible: NONE };
  const exception = EXCEPTIONS.get(foldCase(action));
  if (exception !== undefined) return exception;
  const name = action.slice(colon);
  return {
    certain: services.certain.map((service) => service + name),
    possible: services.possible.map((service) => service + name),
  };
}

/**
 * Every action by which RAM authorises a call, or may: to guard against the call, all of them have
 * to be denied. The action itself alone where nothing else is documented.
 *
 * From RAM's documentation for Billing (a call counts under `bssapi:` and under the console's
 * `bss:` action), IMS (under `ram:` and `ims:`), Resource Manager (under `ram:`), Simple Log
 * Service (`log:`), Security Center (`yundun-sas:`, `yundun-aegis:`) and tickets.
 *
 * @param action - `<service>:<name>` with the RAM code or the product's code, in any case.
 */
export function actionNames(action: string): string[] {
  const { certain, possible } = namesOf(action);
  return [...certain, ...possible];
}

/** The calls whose names differ one by one, and not with their service: folded. */
export const callsNamedApart: readonly string[] = [...EXCEPTIONS.keys()];
