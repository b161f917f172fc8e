import type { Reference } from './resource';

/** What is named often would be listed twice as often wherever that is named in turn. */
export function eachOnce(references: readonly Reference[]): readonly Reference[] {
  const byText = references.map(
    (one) => [JSON.stringify([one.address, one.attribute, one.key]), one] as const,
  );
  return [...new Map(byText).values()];
}
