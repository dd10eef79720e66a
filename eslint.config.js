import js from '@eslint/js';
import globals from 'globals';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';

/** Functions whose last bits differ between browsers: none of them may enter a result. */
const inexact =
  'exp log log1p log2 log10 expm1 pow sin cos tan asin acos atan atan2 sinh cosh tanh cbrt hypot'
    .split(' ')
    .map((property) => ({ object: 'Math', property, message: 'Not the same bits in every browser.' }));

export default ts.config(
  {
    ignores: ['dist', 'src/messages', 'node_modules', 'src/kernel/*.ts'],
  },
  js.configs.recommended,
  ...ts.configs.recommendedTypeChecked,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js'] },
        extraFileExtensions: ['.svelte'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  { files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { parser: ts.parser } } },
  { files: ['**/*.{js,mjs}'], ...ts.configs.disableTypeChecked },
  {
    files: ['src/model/**', 'src/analysis/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...inexact,
        { object: 'Math', property: 'random', message: 'Randomness is an argument.' },
      ],
      'no-restricted-globals': ['error', 'Date', 'performance', 'crypto'],
      'no-restricted-syntax': [
        'error',
        { selector: "BinaryExpression[operator='**']", message: 'Not the same bits in every browser.' },
      ],
    },
  },
);
