const swc = {
  jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};

/** Suites that need something more than Node: run by `npm run test:browser` and `npm run test:postgres`. */
const needsMore = ['/test/browser/', '\\.postgres\\.spec\\.ts$'];

module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', ...needsMore],
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
};
