import { step } from './operations';
import type { Step } from './operations';
import { isUnknownValue } from './value';
import type { Evaluated, Value } from './value';

/** What `file` is resolved by: the path as an index. No expression can have a name like this. */
export const FILE = 'file()';

/** What names other than resources stand for; undefined: it is a resource, or nothing known. */
export type Names = (head: string, steps: readonly Step[]) => Evaluated | undefined;

/** What names stand for where an expression stands. */
export interface Scope {
  /** @param head - the first name, such as `var` or a resource type. */
  resolve(head: string, steps: readonly Step[]): Value;
  /** The same, for what only tells a type: its references are none of the value's. */
  readonly quiet: Scope;
}

/** A scope with more names in it. */
export function within(scope: Scope, names: ReadonlyMap<string, Value>): Scope {
  return {
    resolve: (head, steps) => {
      const value = names.get(head);
      return value === undefined ? scope.resolve(head, steps) : steps.reduce(step, value);
    },
    get quiet() {
      return within(scope.quiet, names);
    },
  };
}

/** The text of a file whose path an expression tells. */
export function fileOf(path: Node, scope: Scope): Value {
  const at = path(scope);
  return isUnknownValue(at) ? at : scope.resolve(FILE, [{ kind: 'index', at }]);
}

/** A part of an expression that has been understood. */
export type Node = (scope: Scope) => Value;

/** Thrown where an expression is not understood; it is then taken for unknown, never for nothing. */
export class NotUnderstood extends Error {}
