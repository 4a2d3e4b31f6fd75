const base = require('./jest.config.js');

/** Needs Debian's chromium (or CHROMIUM_PATH). */
module.exports = {
  ...base,
  roots: ['<rootDir>/test/browser'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 60_000,
};
