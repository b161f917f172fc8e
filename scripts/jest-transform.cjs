/**
 * Strips the types from a test or source file. Types are checked by `tsc`, once and not in every
 * test run; esbuild is here anyway, for the command line.
 */
const { transformSync } = require('esbuild');

module.exports = {
  process: (source, file) =>
    transformSync(source, {
      loader: 'ts',
      format: 'cjs',
      target: 'node20.19',
      sourcefile: file,
      sourcemap: 'inline',
    }),
};
