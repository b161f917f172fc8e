import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { TrailEvent } from '../../../../policies/detections';

/** Events that must match, or must not, alone. Invented after the documented shape, unless it says. */
export interface Sample {
  readonly title: string;
  readonly events: readonly TrailEvent[];
}

/** The default export of `<id of a detection>.samples.ts`. */
export interface Samples {
  readonly matches: readonly Sample[];
  readonly nonMatches: readonly Sample[];
}

const ENDING = '.samples.ts';
const load = createRequire(__filename);

/** The samples of every detection that has some, by its id: each file of this folder, by its name. */
export const allSamples: ReadonlyMap<string, Samples> = new Map(
  readdirSync(__dirname)
    .filter((name) => name.endsWith(ENDING))
    .map((name) => name.slice(0, -ENDING.length))
    .sort()
    .map((id) => {
      const module = load(join(__dirname, id + ENDING)) as { readonly default: Samples };
      return [id, module.default];
    }),
);

/** Throws for a detection without samples: one that nothing tests. */
export function samplesOf({ id }: { readonly id: string }): Samples {
  const samples = allSamples.get(id);
  if (samples === undefined) throw new Error(`${id} has no samples: ${id}${ENDING}`);
  return samples;
}
