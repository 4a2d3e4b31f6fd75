import type { HealthOptions } from '../../src/server';

/** A server's health where nothing is looked at. */
export const NO_CHECKS: HealthOptions = {
  versions: () => ({ program: '', knowledge: '', schema: 0 }),
  checks: {},
  essential: [],
};
