import type { ReadConstraints, Unread } from './source/read-schema';
import type { Constraint, Constraints, NestedBlock, SchemaBlock } from './schema-files';

/** The keys that say what one part of the source says. */
const PARTS: Readonly<Record<Exclude<Unread, 'check'>, readonly string[]>> = {
  default: ['default'],
  relation: ['conflicts_with', 'exactly_one_of', 'at_least_one_of', 'required_with'],
  suppression: ['unchanged'],
};

const NO_CHECKS = new Set([
  ...Object.values(PARTS).flat(),
  ...['force_new', 'deprecated', 'removed'],
]);

/** Whether a key of a constraint says what its value must be. */
export function isCheck(key: string): boolean {
  return !NO_CHECKS.has(key);
}

/**
 * What was read of a type, and where something could not be read, what was known of it before.
 * `kept` hears of each such place: `a.b (check)`.
 */
export function fromSource(
  read: ReadConstraints,
  known: Constraints,
  block: SchemaBlock,
  kept: (place: string) => void,
): Constraints {
  const made = [...read].map(([path, { constraint, unread }]): [string, Constraint] => {
    for (const part of unread) kept(`${path} (${part})`);
    const before = Object.entries(known[path] ?? {}).filter(([key]) =>
      unread.some((part) => (part === 'check' ? isCheck(key) : PARTS[part].includes(key))),
    );
    const whole: Constraint = { ...constraint, ...Object.fromEntries(before) };
    return [path, withoutCounts(whole, nestedAt(block, path.split('.')))];
  });
  return Object.fromEntries(made.filter(([, constraint]) => Object.keys(constraint).length > 0));
}

/** How often a block may stand there is in the block, which Terraform checks itself. */
function withoutCounts(constraint: Constraint, nested: NestedBlock | undefined): Constraint {
  if (nested === undefined) return constraint;
  const { min_items: least, max_items: most, ...rest } = constraint;
  const isSaid = least === undefined || least === 1 || least === nested.min_items;
  return {
    ...rest,
    ...(!isSaid && { min_items: least }),
    ...(most !== undefined && most !== nested.max_items && { max_items: most }),
  };
}

function nestedAt(
  block: SchemaBlock,
  [name = '', ...rest]: readonly string[],
): NestedBlock | undefined {
  const nested = block.block_types?.[name];
  return rest.length === 0 || nested === undefined ? nested : nestedAt(nested.block, rest);
}

/** A data source is neither changed nor planned: what is only said of that says nothing of it. */
export function ofDataSource(constraints: Constraints): Constraints {
  const made = Object.entries(constraints).map(([path, constraint]): [string, Constraint] => {
    const rest = Object.entries(constraint).filter(
      ([key]) => !['force_new', 'default', 'unchanged'].includes(key),
    );
    return [path, Object.fromEntries(rest)];
  });
  return Object.fromEntries(made.filter(([, constraint]) => Object.keys(constraint).length > 0));
}
