/**
 * Runs the examples of the provider's documentation in simulated accounts, each in one of its own,
 * with real Terraform, and prints how many pass each step and why the others do not:
 *
 *     npx tsx scripts/sandbox-examples.ts <checkout of the provider> --kind resources --sample 60
 *
 * The checkout is brought by whoever runs it and never committed. Terraform needs no provider but
 * the simulated one: results of `random_integer` and its like are replaced with a literal, and
 * examples that need any other provider, a variable or a registry are counted and not run. Exit
 * code 0 whatever passes: it measures.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { LIVED_IN } from '../packages/sandbox/src/index';
import { examplesOf, KINDS, type Example, type Kind } from './sandbox-examples/pages';
import { reportOf } from './sandbox-examples/report';
import { runExample, type Outcome } from './sandbox-examples/run';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kind: { type: 'string', default: 'resources' },
    only: { type: 'string' },
    sample: { type: 'string' },
    /** Which sample: the same number takes the same examples. */
    seed: { type: 'string', default: '1' },
    jobs: { type: 'string', default: '1' },
    account: { type: 'string', default: 'fresh' },
    /** Puts into the account what a page of a data source looks for and does not make. */
    presumed: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});

/** A sample that hangs on the seed alone. */
function sampled(examples: readonly Example[], size: number, seed: string): Example[] {
  const rank = ({ name }: Example): number => {
    let hash = 2166136261;
    for (const char of `${seed}/${name}`)
      hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619);
    return hash >>> 0;
  };
  return [...examples].sort((a, b) => rank(a) - rank(b)).slice(0, size);
}

async function main(): Promise<void> {
  const [checkout] = positionals;
  if (checkout === undefined) throw new Error('name the checkout of the provider');
  if (!(KINDS as readonly string[]).includes(options.kind))
    throw new Error(`found --kind ${options.kind}, allowed: ${KINDS.join(', ')}`);
  const only = new RegExp(options.only ?? '');
  const all = examplesOf(checkout, options.kind as Kind).filter(({ name }) => only.test(name));
  const runnable = all.filter(({ skipped }) => skipped === undefined);
  const chosen = sampled(runnable, Number(options.sample ?? runnable.length), options.seed);
  const queue = [...chosen];
  const outcomes: Outcome[] = [];
  const seed = options.account === 'lived-in' ? { seed: LIVED_IN } : {};
  const binary = process.env['TERRAFORM_BINARY_NAME'] ?? 'terraform';
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const outcome = await runExample(next, { ...seed, presumed: options.presumed }, binary);
      outcomes.push(outcome);
      if (outcome.failed) process.stderr.write(`${outcome.name}: ${outcome.failed}\n`);
    }
  };
  await Promise.all(Array.from({ length: Number(options.jobs) }, worker));
  if (options.json !== undefined) writeFileSync(options.json, JSON.stringify(outcomes, null, 1));
  process.stdout.write(reportOf(options.kind, outcomes, all.length - runnable.length));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 3;
});
