const compiler = (parser, transform) => [
  '@swc/jest',
  { jsc: { target: 'es2022', parser, transform, experimental: { keepImportAttributes: true } } },
]

// here, and not in a set-up file: so that processes that tests start have it too
process.env['COTEJO_CACHE'] = 'no'

export default {
  testEnvironment: 'node',
  /** a busy or slow machine is no failure */
  testTimeout: 30_000,
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.ts$': compiler({ syntax: 'typescript' }),
    '^.+\\.tsx$': compiler(
      { syntax: 'typescript', tsx: true },
      { react: { runtime: 'automatic', importSource: 'preact' } },
    ),
  },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  setupFiles: ['<rootDir>/test/support/seed.ts'],
  testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
}
