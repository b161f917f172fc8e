import { differences } from './differences';
import type { Difference } from './differences';
import { documented } from './documented';
import { publishedCalls } from './names';
import { products } from './products';
import type { Product } from './products';

/** A call, and by which actions RAM authorises it. */
export interface Authorisation {
  /** Each of these takes effect. */
  readonly actions: readonly string[];
  /** That these take effect is not documented for the call. */
  readonly possible: readonly string[];
  /** Asked for besides, where the call has to do with them. */
  readonly also: readonly string[];
}

/** How a call is recorded. */
export interface Recording {
  /** Values of `serviceName`, whose case differs from event to event. */
  readonly services: readonly string[];
  /** Values of `eventName`. */
  readonly names: readonly string[];
}

const byCode: ReadonlyMap<string, Product> = new Map(
  products.map((product) => [product.code, product]),
);

function productOf(code: string): Product {
  const product = byCode.get(code);
  if (product === undefined) throw new Error(`no product ${code} in alicloud/api/products.ts`);
  return product;
}

const differencesOf = new Map<string, Difference[]>();
for (const difference of differences) {
  const others = differencesOf.get(difference.product) ?? [];
  differencesOf.set(difference.product, [...others, difference]);
}

function differing(
  column: 'actions' | 'also' | 'events',
  product: string,
  call: string,
): readonly string[] | undefined {
  for (const difference of differencesOf.get(product) ?? []) {
    const names = difference[column];
    if (names !== undefined && Object.hasOwn(names, call)) return names[call];
  }
  return undefined;
}

const under = (codes: readonly string[], name: string): string[] =>
  codes.map((code) => `${code}:${name}`);

/** By which actions RAM authorises a call: the second column of the table. */
export function authorisationOf(product: string, call: string): Authorisation {
  const { ram, possible = [], seen = [] } = productOf(product);
  const actions = differing('actions', product, call) ?? under(ram, call);
  // Of an API with several codes no page says which calls have an action under which of them.
  const codes = [...possible, ...seen];
  const others = codes.length === 0 ? [] : under([...ram, ...codes], call);
  return {
    actions,
    possible: others.filter((action) => !actions.includes(action)),
    also: differing('also', product, call) ?? [],
  };
}

/** How ActionTrail records a call: the third column of the table. */
export function recordingOf(product: string, call: string): Recording {
  return {
    services: productOf(product).events ?? [product],
    names: differing('events', product, call) ?? [call],
  };
}

/** Actions that stand in the table, as they are documented. */
export function knownActions(): ReadonlySet<string> {
  const known = new Set<string>();
  for (const { product, calls } of publishedCalls) {
    for (const call of calls) {
      const { actions, possible, also } = authorisationOf(product, call);
      for (const action of [...actions, ...possible, ...also]) known.add(action);
    }
  }
  for (const { actions = [], product } of documented) {
    for (const action of actions) {
      known.add(action);
      if (product !== undefined) for (const twin of twinsOf(product, action)) known.add(twin);
    }
  }
  return known;
}

/** Patterns that stand in documents, and of which no names are published. */
export function knownPatterns(): ReadonlySet<string> {
  return new Set(documented.flatMap(({ patterns = [] }) => patterns));
}

/** An action under each of the codes of its API: which of them count is not documented. */
function twinsOf(product: string, action: string): string[] {
  const { ram, possible = [] } = productOf(product);
  return under([...ram, ...possible], action.slice(action.indexOf(':') + 1));
}

/** Names of events, by `serviceName` in small letters. */
export function knownEvents(): ReadonlyMap<string, ReadonlySet<string>> {
  const known = new Map<string, Set<string>>();
  const add = (service: string, names: readonly string[]): void => {
    const key = service.toLowerCase();
    const events = known.get(key) ?? new Set<string>();
    for (const name of names) events.add(name);
    known.set(key, events);
  };
  for (const { product, calls } of publishedCalls) {
    for (const call of calls) {
      const { services, names } = recordingOf(product, call);
      for (const service of services) add(service, names);
    }
  }
  for (const { events = {} } of documented) {
    for (const [service, names] of Object.entries(events)) add(service, names);
  }
  return known;
}
