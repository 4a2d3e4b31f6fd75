const base = require('./jest.config.js');

/** Needs npm's registry (or its cache): the release is built and installed as production installs it. */
module.exports = {
  ...base,
  roots: ['<rootDir>/test/install'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 60_000,
};
