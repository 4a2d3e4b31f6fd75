const swc = {
  jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};

/** Suites that need something more than Node: run by `npm run test:browser`, `test:install`, `test:postgres`. */
const needsMore = ['/test/browser/', '/test/install/', '\\.postgres\\.spec\\.ts$'];

module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', ...needsMore],
  /** For a test that hangs; on a busy machine the load of the whole knowledge takes more than the usual 5 s. */
  testTimeout: 30_000,
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
};
