import { sourcesIn } from '../../test/helpers/sources';
import { bundleOf, type Bundle } from './bundle';
import type { Area } from './areas';
import { failureOf, testsIn, type DeclaredTest } from './declared';
import { losing, type Loss } from './literals';

/** So many tests that failed last are asked before the others: a name beside one is often held by the same. */
const LATEST = 5;

export interface Losses {
  readonly all: number;
  readonly survivors: number;
}

/**
 * Loses each name of an area, one at a time, and asks its tests.
 *
 * @param root the folder of the project.
 * @param survived is told of a name that no test misses, at once: the whole takes minutes.
 * @throws {Error} where a test fails before anything is lost.
 */
export async function loseNames(
  { sources, isName, tests: paths }: Area,
  root: string,
  survived: (loss: Loss) => void,
): Promise<Losses> {
  const losses: Loss[] = [];
  const instead = new Map<string, string>();
  for (const { path, text } of sourcesIn(...sources)) {
    const changed = losing(path, text, isName, losses.length);
    losses.push(...changed.losses);
    instead.set(path, changed.text);
  }
  const bundle = await bundleOf(paths, root, instead);
  let latest: readonly string[] = [];
  const untouched = await missing(bundle, paths, latest);
  if (untouched !== undefined) throw new Error(`a test fails as things are: ${untouched}`);
  let survivors = 0;
  for (const [index, loss] of losses.entries()) {
    Object.assign(globalThis, { lost: index });
    const failing = await missing(bundle, paths, latest);
    if (failing === undefined) {
      survivors += 1;
      survived(loss);
    } else {
      latest = [...new Set([failing, ...latest])].slice(0, LATEST);
    }
  }
  Object.assign(globalThis, { lost: undefined });
  return { all: losses.length, survivors };
}

/** The first test that fails. What cannot be loaded fails too. */
async function missing(
  bundle: Bundle,
  paths: readonly string[],
  latest: readonly string[],
): Promise<string | undefined> {
  const tests: DeclaredTest[] = [];
  const unloadable = await failureOf(() => {
    const files = bundle();
    for (const path of paths) {
      for (const { name, body } of testsIn(files[path])) {
        tests.push({ name: `${path}: ${name}`, body });
      }
    }
  });
  if (unloadable !== undefined) return unloadable;
  const rank = ({ name }: DeclaredTest): number => {
    const at = latest.indexOf(name);
    return at < 0 ? LATEST : at;
  };
  for (const { name, body } of tests.sort((a, b) => rank(a) - rank(b))) {
    if ((await failureOf(body)) !== undefined) return name;
  }
  return undefined;
}
