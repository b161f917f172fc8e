/**
 * Imports of ours make no circle, those of types neither: the file that two of a circle share is
 * missing. Who may import whom is held by `eslint.config.mjs` and `test/project/layers.test.ts`.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      severity: 'error',
      comment: 'Move what both need into a file of its own that imports neither.',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(node_modules|dist|lib|generated|cdktf\\.out|\\.stryker)/' },
  },
};
