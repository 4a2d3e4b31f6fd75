/** `non-teste`: nothing was looked at, for want of a setting, of a network or of a right; the detail says which. */
export type State = 'ok' | 'attention' | 'faute' | 'non-teste';

/** One line of the diagnosis. The words are French: they are read by the operator of an académie. */
export interface Finding {
  /** Stable, for machines and tests. */
  readonly id: string;
  /** What was looked at. */
  readonly what: string;
  readonly state: State;
  /** What was found, in a few words; never a secret. */
  readonly detail: string;
  /** What to do; absent when all is well. */
  readonly cure?: string;
}

/** A check's own words, before its name is put on them. */
export type Seen = Omit<Finding, 'id' | 'what'>;

export const ok = (detail: string): Seen => ({ state: 'ok', detail });
export const attention = (detail: string, cure: string): Seen => ({ state: 'attention', detail, cure });
export const faute = (detail: string, cure: string): Seen => ({ state: 'faute', detail, cure });
export const nonTeste = (detail: string, cure?: string): Seen => ({
  state: 'non-teste',
  detail,
  ...(cure === undefined ? {} : { cure }),
});
