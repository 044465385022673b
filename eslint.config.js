import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import officeAddins from 'eslint-plugin-office-addins'
import ts from 'typescript-eslint'

const upward = {
  engine: ['**/pipeline/**', '**/addin/**'],
  pipeline: ['**/addin/**'],
  addin: ['**/pipeline/**'],
}

const noUpwardImports = (room, ...extra) => ({
  files: [`${room}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { group: upward[room], message: 'Data flows one way: templates, engine, then pipeline or addin.' },
          ...extra,
        ],
      },
    ],
  },
})

export default ts.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', 'resultados/'] },
  js.configs.recommended,
  ...ts.configs.strict,
  {
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        performance: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-console': 'error',
      'no-control-regex': 'off',
    },
  },
  noUpwardImports('engine', {
    group: ['node:*', 'exceljs', 'hucre'],
    message: 'The engine is pure: no Node, no Excel, no DOM.',
  }),
  {
    files: ['engine/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'process',
        'Buffer',
        'window',
        'document',
        'Excel',
        'Office',
        'require',
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date']",
          message: 'Dates are ISO strings; see engine/calendar.',
        },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'The engine has no clock.',
        },
      ],
    },
  },
  {
    files: ['engine/calendar/*.ts', 'engine/workbook/serial-date.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  noUpwardImports('pipeline'),
  noUpwardImports('addin'),
  {
    files: ['addin/**/*.{ts,tsx}'],
    plugins: { 'office-addins': officeAddins },
    rules: Object.fromEntries(
      Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, 'error']),
    ),
  },
  {
    files: ['addin/**/*.{ts,tsx}'],
    ignores: ['addin/book/excel/office.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['Excel', 'Office'].map((name) => ({
          name,
          message: 'Only addin/book/excel/office.ts names it.',
        })),
        ...['alert', 'confirm', 'prompt', 'localStorage', 'sessionStorage'].map((name) => ({
          name,
          message: 'Office.js forbids it.',
        })),
      ],
    },
  },
  {
    files: ['addin/page/*.js'],
    languageOptions: {
      ecmaVersion: 5,
      sourceType: 'script',
      globals: Object.fromEntries(
        ['window', 'document', 'navigator', 'location', 'MutationObserver'].map((name) => [name, 'readonly']),
      ),
    },
  },
  { files: ['scripts/**', 'bench/**'], rules: { 'no-console': 'off' } },
  prettier,
)
