/**
 * Misspells, and drops, each name in the roles, the guardrails and the detections, one at a time, and
 * runs the tests that were written by hand against what is left: `npm run mutate:names -- [area]`.
 * A name that can be lost without a test that fails is printed; then the exit code is 1.
 */
import { join } from 'node:path';
import { areas, type Area } from './mutation/areas';
import { loseNames } from './mutation/names';

/** @returns how many survived. */
async function run(area: Area): Promise<number> {
  const started = Date.now();
  const { all, survivors } = await loseNames(area, join(__dirname, '..'), (loss) => {
    console.log(`survived: ${loss.path}:${loss.line} ${loss.name} ${loss.how}`);
  });
  const minutes = ((Date.now() - started) / 60_000).toFixed(1);
  console.log(`${area.id}: ${all - survivors} of ${all} killed in ${minutes} minutes`);
  return survivors;
}

async function main(ids: readonly string[]): Promise<number> {
  const unknown = ids.filter((id) => !areas.some((area) => area.id === id));
  if (unknown.length > 0) {
    const allowed = areas.map(({ id }) => id).join(', ');
    console.error(`no area ${unknown.join(', ')}: the areas are ${allowed}`);
    return 2;
  }
  let survivors = 0;
  for (const area of areas) {
    if (ids.length === 0 || ids.includes(area.id)) survivors += await run(area);
  }
  return survivors > 0 ? 1 : 0;
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 3;
  },
);
