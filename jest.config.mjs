import { availableParallelism } from 'node:os';
import { env, execArgv } from 'node:process';

// Terraform is written in Go and spends a fifth of its time on collecting garbage: there is memory enough.
env['GOGC'] ??= '400';
// So it is for Node, in its workers too: what a suite has loaded lives as long as the suite.
execArgv.push('--max-semi-space-size=64');

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: { '^.+\\.ts$': '<rootDir>/scripts/jest-transform.cjs' },
  // What is loaded late is named as it is built, with `.js`.
  moduleNameMapper: {
    '^(?!.*node_modules)(\\.{1,2}/.*)\\.js$': '$1',
    // Nothing here reads where a token was made, and Jest would look up each line of it in the sources.
    '(?:^\\.|/private)/stack-trace$': '<rootDir>/test/helpers/no-stack-trace.ts',
    '^fast-check$': '<rootDir>/test/helpers/seeded-fast-check.ts',
  },
  // The bindings are thousands of compiled files: never walk them for module names.
  modulePathIgnorePatterns: [
    '<rootDir>/packages/provider-alicloud/lib/',
    '<rootDir>/.rehearsal/',
    '<rootDir>/.stryker/',
  ],
  // On two cores one worker would be the default, and the other core idle.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  // What a worker keeps of each suite makes the next one slower: one that has too much begins anew.
  workerIdleMemoryLimit: '1GB',
  // A test that hangs is ended; one that waits for a busy machine is not: timings belong to `npm run bench`.
  testTimeout: 300_000,
};
