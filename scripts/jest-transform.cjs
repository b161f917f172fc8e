/**
 * Strips the types from a test or source file. Types are checked by `tsc`, once and not in every
 * test run; esbuild is here anyway, for the command line. What is loaded late is loaded by `require`:
 * Jest runs `import()` only with a flag of Node's.
 */
const { transformSync } = require('esbuild');

module.exports = {
  process: (source, file) =>
    transformSync(source, {
      loader: 'ts',
      format: 'cjs',
      target: 'node20.19',
      supported: { 'dynamic-import': false },
      sourcefile: file,
      sourcemap: 'inline',
    }),
};
