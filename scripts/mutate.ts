/**
 * Changes the logic of a folder in small ways, each of which a test has to notice:
 * `npm run mutate -- policies/network`. Exit code 1 below the least score, 3 where it did not end.
 */
import { LEAST_SCORE, mutate, mutatedFolders, scoreOf } from './mutate/mutate';

async function main(args: readonly string[]): Promise<number> {
  const [folder = 'nothing'] = args;
  if (args.length !== 1 || !mutatedFolders.includes(folder)) {
    console.error(
      `found ${args.join(' ') || 'nothing'}, allowed: one of ${mutatedFolders.join(', ')}`,
    );
    return 2;
  }
  const mutation = await mutate(folder);
  if (mutation === undefined) return 3;
  const score = scoreOf(mutation);
  console.log(mutation.survivors.join('\n'));
  console.log(`${folder}: ${score.toFixed(1)} % noticed, ${LEAST_SCORE} % wanted`);
  return score < LEAST_SCORE ? 1 : 0;
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 3;
  },
);
