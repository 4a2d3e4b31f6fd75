import { PGlite } from '@electric-sql/pglite';
import { TestEnvironment } from 'jest-environment-node';

/** PGlite loads itself by dynamic import, which jest's sandbox refuses: it is opened outside and lent to the suite. */
export default class PgliteEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    this.global.openPglite = () => PGlite.create();
  }
}
