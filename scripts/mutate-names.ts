/**
 * Misspells, and drops, each name in the roles, the guardrails and the detections, one at a time, and
 * runs the tests that were written by hand against what is left: `npm run mutate:names -- [area]`.
 * A name that can be lost without a test that fails is printed; then the exit code is 1.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sourcesIn } from '../test/helpers/sources';
import { areas } from './mutation/areas';
import type { Area } from './mutation/areas';
import { Suite } from './mutation/harness';
import { mutantsOf } from './mutation/literals';
import type { Mutant } from './mutation/literals';

const root = join(__dirname, '..');

async function killer(suites: readonly Suite[], mutant: Mutant): Promise<string | undefined> {
  for (const suite of suites) {
    const failing = await suite.failing({ path: join(root, mutant.path), text: mutant.text });
    if (failing !== undefined) return failing;
  }
  return undefined;
}

/** @returns how many survived, or nothing where the tests fail as things are. */
async function run({ id, sources, isName, tests }: Area): Promise<number | undefined> {
  const paths = tests.filter((path) => existsSync(join(root, path)));
  const suites = await Promise.all(paths.map((path) => Suite.open(root, path)));
  try {
    for (const suite of suites) {
      const failing = await suite.failing();
      if (failing === undefined) continue;
      console.error(`${id}: a test fails before anything is changed: ${failing}`);
      return undefined;
    }
    const started = Date.now();
    const mutants = sourcesIn(...sources).flatMap(({ path, text }) =>
      mutantsOf(path, text, isName),
    );
    let survivors = 0;
    for (const mutant of mutants) {
      if ((await killer(suites, mutant)) !== undefined) continue;
      survivors += 1;
      // At once: the whole takes long, and may be stopped before its end.
      const { path, line, name, how } = mutant;
      console.log(`survived: ${path}:${line} ${name} ${how}`);
    }
    const killed = mutants.length - survivors;
    const minutes = ((Date.now() - started) / 60_000).toFixed(1);
    console.log(`${id}: ${killed} of ${mutants.length} killed in ${minutes} minutes`);
    return survivors;
  } finally {
    await Promise.all(suites.map((suite) => suite.close()));
  }
}

async function main(ids: readonly string[]): Promise<number> {
  const unknown = ids.filter((id) => !areas.some((area) => area.id === id));
  if (unknown.length > 0) {
    const allowed = areas.map(({ id }) => id).join(', ');
    console.error(`no area ${unknown.join(', ')}: the areas are ${allowed}`);
    return 2;
  }
  let code = 0;
  for (const area of areas) {
    if (ids.length > 0 && !ids.includes(area.id)) continue;
    const survived = await run(area);
    if (survived === undefined) return 3;
    if (survived > 0) code = 1;
  }
  return code;
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
