import gate from './jest.config.mjs';

/**
 * Tests that run as long as they are let: `npm run long`, never in the gate.
 *
 * @type {import('jest').Config}
 */
export default {
  ...gate,
  testMatch: ['<rootDir>/test/**/*.long.ts'],
  testTimeout: 24 * 60 * 60_000,
};
