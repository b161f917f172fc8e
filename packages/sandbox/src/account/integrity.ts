import {
  behaviourOf,
  GOING_WITH,
  referencesOf,
  typesOf,
  type Behaviour,
  type Need,
  type Reference,
} from '../behaviour/behaviour';
import { firstSet, holds, isSet, valuesAt } from '../behaviour/expression';
import { canonical, isList, textOf, type ObjectValue, type Value } from '../value/value';
import { ApiError } from './errors';
import type { Ledger, Subject } from './ledger';
import type { Store, StoredResource } from './store';

/** The other objects of the name that an object has or is to have. */
export function namesakes(
  store: Store,
  { type, id, region }: Subject,
  attributes: ObjectValue,
): StoredResource[] {
  const behaviour = behaviourOf(type);
  const unique = uniqueValues(behaviour, attributes);
  const [first, ...rest] = unique;
  if (first === undefined || !isSet(first.value)) return [];
  return store
    .with(type, first.name, first.value)
    .filter((other) => other.id !== id || other.region !== region)
    .filter((other) => behaviour.scope !== 'region' || other.region === region)
    .filter((other) =>
      rest.every((u) => canonical(other.attributes[u.name] ?? null) === canonical(u.value)),
    );
}

/** Refuses a second object of a name that must be unique. */
export function checkUnique(
  store: Store,
  ledger: Ledger,
  wanted: Subject,
  attributes: ObjectValue,
): void {
  const { type, id, region } = wanted;
  const behaviour = behaviourOf(type);
  if (behaviour.singleton || behaviour.overwrites === true) return;
  // What was made in a run that was cut off is wanted again: the create has come a second time.
  const others = [store.read(type, id, region), ...namesakes(store, wanted, attributes)];
  if (others.every((other) => other === undefined || ledger.isInterrupted(other))) return;
  throw alreadyExists(behaviour, wanted, attributes);
}

/** Refuses to give an object a name that another one has. */
export function checkRenamed(store: Store, stored: StoredResource, after: ObjectValue): void {
  const behaviour = behaviourOf(stored.type);
  const [before, now] = [stored.attributes, after].map((a) => uniqueValues(behaviour, a));
  if (JSON.stringify(before) === JSON.stringify(now)) return;
  if (namesakes(store, stored, after).length > 0) throw alreadyExists(behaviour, stored, after);
}

function alreadyExists(
  behaviour: Behaviour,
  { type, id }: Subject,
  attributes: ObjectValue,
): ApiError {
  const values = uniqueValues(behaviour, attributes);
  const named = values.map(({ value }) => (value === null ? '' : textOf(value))).join(', ');
  return new ApiError(
    `EntityAlreadyExists.${title(type)}`,
    `The ${words(type)} already exists: ${named === '' ? id : named}.`,
  );
}

function uniqueValues(
  behaviour: Behaviour,
  attributes: ObjectValue,
): { readonly name: string; readonly value: Value }[] {
  return behaviour.unique.map((names) => ({
    name: names.split('|')[0] ?? names,
    value: firstSet(names, attributes),
  }));
}

/** Refuses an object without what only the API asks for. */
export function checkNeeds(needs: readonly Need[] | undefined, attributes: ObjectValue): void {
  for (const { oneOf, says } of needs ?? []) {
    const given = oneOf.some((name) => {
      const value = attributes[name];
      return isSet(value) && !(isList(value) && value.length === 0);
    });
    if (!given) throw new ApiError('MissingParameter', says);
  }
}

/** Refuses to delete what is protected from it. */
export function checkDeletable(behaviour: Behaviour, stored: StoredResource): void {
  checkNeeds(behaviour.destroyNeeds, stored.attributes);
  const { protectedBy } = behaviour;
  if (protectedBy !== undefined && holds(protectedBy, stored.attributes)) {
    throw new ApiError(
      'OperationDenied.DeletionProtection',
      `The ${words(stored.type)} ${stored.id} is protected from deletion.`,
    );
  }
}

/** Refuses the name of something that the account does not have. */
export function checkReferences(store: Store, behaviour: Behaviour, wanted: ObjectValue): void {
  for (const path of Object.keys(behaviour.references)) {
    const named = valuesAt(wanted, path.split('.')).filter(isSet);
    if (named.length === 0) continue;
    for (const reference of referencesOf(behaviour, path)) {
      if (!applies(reference, wanted)) continue;
      for (const value of named) checkReference(store, path, reference, value, wanted);
    }
  }
}

function checkReference(
  store: Store,
  path: string,
  reference: Reference,
  value: Value,
  wanted: ObjectValue,
): void {
  const [type = '', by = 'id'] = reference.target.split('.');
  const equal = Object.entries(reference.with ?? {});
  const found = typesOf(type)
    .flatMap((each) => store.with(each, by, value))
    .some(({ attributes }) => equal.every(([own, theirs]) => wanted[own] === attributes[theirs]));
  if (found) return;
  throw new ApiError(
    `EntityNotExist.${title(type)}`,
    `${path} is ${JSON.stringify(value)}, and the account has no such ${words(type)}.`,
  );
}

/**
 * Objects that name this one keep it from being deleted. Where the object is marked to be deleted
 * by force they go with it, and are returned.
 */
export function dependentsToDelete(
  store: Store,
  behaviour: Behaviour,
  stored: StoredResource,
): StoredResource[] {
  const force = behaviour.deletedBeforeUnless;
  const cascade = force !== undefined && stored.attributes[force] === true;
  const dependents = behaviour.deletedBefore.flatMap((dependent) => {
    const [type = '', ...path] = dependent.split('.');
    return dependentsOf(store, type, path.join('.'), stored);
  });
  const [first] = dependents;
  if (first !== undefined && !cascade) {
    throw new ApiError(
      `DeleteConflict.${title(stored.type)}`,
      `The ${words(stored.type)} ${stored.id} is in use by the ${words(first.type)} ${first.id}.`,
    );
  }
  return dependents;
}

/** What Terraform does not destroy and an object takes along when it goes. */
export function keptParts(store: Store, stored: StoredResource): StoredResource[] {
  return GOING_WITH.flatMap(({ type, argument, target }) => {
    const [of = '', by = 'id'] = target.split('.');
    if (!typesOf(of).includes(stored.type)) return [];
    const value = by === 'id' ? stored.id : (stored.attributes[by] ?? null);
    return store.with(type, argument, value);
  });
}

function dependentsOf(
  store: Store,
  type: string,
  path: string,
  stored: StoredResource,
): StoredResource[] {
  const reference = referencesOf(behaviourOf(type), path).find((r) =>
    r.target.startsWith(`${stored.type}.`),
  );
  const by = reference?.target.split('.')[1] ?? 'id';
  const value = by === 'id' ? stored.id : (stored.attributes[by] ?? null);
  return store
    .with(type, path, value)
    .filter((found) => reference === undefined || applies(reference, found.attributes));
}

export function notFound(type: string, id: string): ApiError {
  return new ApiError(
    `EntityNotExist.${title(type)}`,
    `The account has no ${words(type)} ${JSON.stringify(id)}.`,
  );
}

function applies(reference: Reference, attributes: ObjectValue): boolean {
  if (reference.unless?.some((name) => isSet(attributes[name])) === true) return false;
  return reference.when === undefined || holds(reference.when, attributes);
}

/** `alicloud_ram_role` -> `RamRole`. */
function title(type: string): string {
  return words(type)
    .split(' ')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

/** `alicloud_ram_role` -> `ram role`. */
function words(type: string): string {
  return type.replace(/^alicloud_/, '').replaceAll('_', ' ');
}
