const base = require('./jest.config.js');

/** Needs a real PostgreSQL: TEST_DATABASE_URL. */
module.exports = {
  ...base,
  testMatch: ['**/*.postgres.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 60_000,
};
