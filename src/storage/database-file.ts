/** The file that holds everything, while this process has it open. */
export interface DatabaseFile {
  readonly path: string;
  /** Made by this opening: nothing was there. */
  readonly created: boolean;
  /** Throws `storage.gone` once the file was removed or replaced. Each commit looks too, before anybody is answered. */
  ensureThere(): void;
  /** As `ensureThere`, and once damage was found: whether a write would be taken. Throws `StoreUnavailable`. */
  ensureWritable(): void;
  /**
   * Looks at every page, other work going on between two tables, and gives the first fault. From a fault on, each write
   * is refused with `storage.corrupt`; what can be read is still read.
   */
  findDamage(): Promise<string | undefined>;
}
