import { truth } from '../../review';
import type { Block, Resource, Ternary } from '../../review';

/** Whether an argument has one of some words, in any case; what nothing set means is the default. */
export function isOneOf(
  resource: Block,
  path: string,
  words: readonly string[],
  absent = false,
): Ternary {
  const wanted = words.map((word) => word.toLowerCase());
  return resource.string(path).is((word) => wanted.includes(word.toLowerCase()), { absent });
}

/** Whether an argument is true; what nothing set means is the provider's default. */
export function isOn(resource: Block, path: string, absent = false): Ternary {
  return resource.boolean(path).is((on) => on, { absent });
}

/** For types that are what a rule is about by being there. */
export function byNature(resource: Resource): Ternary {
  return truth(true, resource.location);
}

/** What a plan, and a configuration, say of an attribute that the provider makes up. */
const AFTER_APPLY = 'is known after apply';
/** What a configuration says of an id that a data source has found: there is none without one. */
const ID_OF_DATA = 'is an id that is read from the account';
/** What a configuration says of a variable that whoever runs it has to give a value. */
const TO_BE_GIVEN = /^is var\.[\w-]+, which has no value here$/;

/**
 * Whether an argument is set. One that refers to an attribute of another resource is, though its
 * value is known after apply only.
 */
export function isGiven(resource: Resource, path: string): Ternary {
  const attribute = resource.string(path);
  const { found, location } = attribute;
  const reason = found.state === 'unknown' ? found.reason : '';
  const isReference = reason === AFTER_APPLY && refers(resource, path);
  return isReference || reason === ID_OF_DATA ? truth(true, location) : attribute.isSet();
}

/** Whether something is written that is wrong to write, such as a password, though its value is asked for. */
export function isWritten(resource: Block, path: string): Ternary {
  const attribute = resource.string(path);
  const { found, location } = attribute;
  const isAsked = found.state === 'unknown' && TO_BE_GIVEN.test(found.reason);
  return isAsked ? truth(true, location) : attribute.isSet();
}

/** The same for a list, which is not known as a whole where one of its elements is not. */
export function areGiven(resource: Resource, path: string): Ternary {
  const items = resource.strings(path);
  const isReference =
    items.more.length > 0 && items.more.every(({ reason }) => reason === AFTER_APPLY);
  return isReference && refers(resource, path) ? truth(true, items.location) : items.isNotEmpty();
}

function refers(resource: Resource, path: string): boolean {
  const [argument = ''] = path.split('.');
  return resource.references(argument).length > 0;
}
