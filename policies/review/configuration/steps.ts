import type { Reference } from '../resource';
import type { Names } from './scope';
import { step } from './operations';
import type { Step } from './operations';
import type { Evaluated } from './value';

/** A part of a value. */
export function into({ value, ...rest }: Evaluated, steps: readonly Step[]): Evaluated {
  return { ...rest, value: steps.reduce(step, value) };
}

/** Names of which the first stand before the second. */
export function either(first: Names | undefined, second: Names): Names {
  return (head, steps) => first?.(head, steps) ?? second(head, steps);
}

/** The key of an instance as it stands in addresses. */
export function keyText(key: string | number | undefined): string {
  return key === undefined ? '' : `[${JSON.stringify(key)}]`;
}

/** What a path into a resource means; without steps the resource as a whole. */
export function referenceTo(head: string, [name, second, third]: readonly Step[]): Reference {
  const address = `${head}.${name?.kind === 'name' ? name.name : ''}`;
  const last = second?.kind === 'index' ? third : second;
  const attribute = last?.kind === 'name' ? last.name : '';
  const key = second?.kind === 'index' ? second.at : undefined;
  return typeof key === 'string' || typeof key === 'number'
    ? { address, attribute, key }
    : { address, attribute };
}
