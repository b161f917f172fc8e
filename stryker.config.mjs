import { readFileSync } from 'node:fs';
import { env } from 'node:process';

/**
 * Small changes to the logic of one folder, each of which a test has to notice. `npm run mutate`
 * says which folder by `MUTATE`; what is data there, and which tests are to notice, stands in
 * `scripts/mutate/folders.json`.
 */
const folder = env.MUTATE ?? '';
const folders = JSON.parse(readFileSync('scripts/mutate/folders.json', 'utf8'));
const { data } = folders[folder] ?? { data: [] };
const made = `.stryker/${folder.replaceAll('/', '-')}`;

export default {
  mutate: [`${folder}/**/*.ts`, ...data.map((part) => `!${folder}/${part}`)],
  // A text that is told is held by the tests of what tells it; names of the API by tests by hand.
  mutator: { excludedMutations: ['StringLiteral'] },
  plugins: ['./scripts/mutate/test-runner.ts'],
  testRunner: 'in-process',
  coverageAnalysis: 'perTest',
  // What runs for ever is counted and ends by itself; a clock would take a busy machine for a change that was noticed.
  timeoutMS: 60_000,
  dryRunTimeoutMinutes: 30,
  // What runs as a module loads is data for the most part, and each change to it needs every test anew.
  ignoreStatic: true,
  incremental: true,
  incrementalFile: `${made}.incremental.json`,
  // What tests of a folder read is copied; the bindings are thousands of files that none of them writes.
  ignorePatterns: ['/packages/provider-alicloud/lib', '/packages/provider-alicloud/src/generated'],
  tempDirName: '.stryker/copy',
  concurrency: 1,
  reporters: ['progress-append-only', 'clear-text', 'json'],
  jsonReporter: { fileName: `${made}.json` },
  clearTextReporter: { allowColor: false, reportTests: false },
};
