import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The settings file as it is shipped. */
export const SHIPPED = 'baseline.yaml';

/** Writes the shipped file with some parts in place of others, each of which it has to have. */
export function changedSettings(
  folder: string,
  ...changes: readonly (readonly [part: string, by: string])[]
): string {
  let text = readFileSync(SHIPPED, 'utf8');
  for (const [part, by] of changes) {
    expect(text).toContain(part);
    text = text.replace(part, by);
  }
  const path = join(folder, 'baseline.yaml');
  writeFileSync(path, text);
  return path;
}
