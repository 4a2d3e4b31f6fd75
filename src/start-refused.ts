/** The program cannot start for a reason that the operator can mend: `message` says it whole, without a stack. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';

  constructor(
    /** Stable, for tests. */
    readonly code: 'config' | 'knowledge' | 'address-in-use' | 'address-refused' | 'storage',
    message: string,
  ) {
    super(message);
  }
}
