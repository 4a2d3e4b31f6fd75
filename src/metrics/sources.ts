import type { Connections } from '../storage/types';

/** What is read when the metrics are asked for, and costs nothing in between. `undefined`: not known, and not shown. */
export interface Sources {
  /** Turns under way or waiting. */
  readonly waiting: () => number;
  /** Days until the secret of the registration expires. */
  readonly secretDaysLeft: () => number | undefined;
  readonly backupAgeSeconds?: () => Promise<number | undefined>;
  /** Of the database's pool. */
  readonly connections?: () => Connections | undefined;
  readonly versions: () => { readonly program: string; readonly knowledge: string; readonly schema: number };
}
