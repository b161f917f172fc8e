import js from '@eslint/js';
import jest from 'eslint-plugin-jest';
import tseslint from 'typescript-eslint';

/**
 * Imports go one way: alicloud <- settings <- policies <- constructs <- main.ts; cli sees all;
 * packages see none of it. `test/project/layers.test.ts` walks the imports and holds the same.
 */
const FRAMEWORK = ['cdktf', 'constructs', '@cdktf/*'];
const LAYERS = ['alicloud', 'settings', 'policies', 'constructs', 'cli'];
const folders = (...names) => names.flatMap((name) => [`**/${name}`, `**/${name}/**`]);
const may = (files, ...forbidden) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [{ group: forbidden }] }] },
});

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      '**/cdktf.out/',
      'coverage/',
      '.rehearsal/',
      '.sandbox/',
      '.stryker/',
      'packages/provider-alicloud/lib/',
      'packages/provider-alicloud/src/generated/',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // noPropertyAccessFromIndexSignature asks for brackets where a name is not declared.
      '@typescript-eslint/dot-notation': 'off',
      // A construct is made for what it adds to its scope.
      'no-new': 'off',
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300 }],
      'no-console': 'error',
    },
  },
  may(['alicloud/**/*.ts'], ...FRAMEWORK, ...folders(...LAYERS.slice(1))),
  may(['settings/**/*.ts'], ...FRAMEWORK, ...folders('policies', 'constructs', 'cli')),
  may(['policies/**/*.ts'], ...FRAMEWORK, ...folders('constructs', 'cli')),
  may(['constructs/**/*.ts'], 'alicloud-*', ...folders('cli')),
  may(['functions/**/*.ts'], 'alicloud-*', ...folders(...LAYERS)),
  may(['packages/**/*.ts'], 'alicloud-*', ...folders(...LAYERS)),
  {
    files: ['test/**/*.ts'],
    extends: [jest.configs['flat/recommended']],
    rules: {
      'jest/expect-expect': ['error', { assertFunctionNames: ['expect*', 'fc.assert'] }],
      'max-lines': 'off',
    },
  },
  {
    // A generated list is as long as what it lists.
    files: ['**/*.generated.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    // Programs that a person runs.
    files: ['cli/**/*.ts', 'scripts/**/*.ts', 'packages/*/scripts/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.js', '**/*.cjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { require: 'readonly', module: 'writable' } },
  },
);
