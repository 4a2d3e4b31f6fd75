/** What the environment holds: names and their text. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** One thing to mend: the variable, and what to write in it. */
export interface Fault {
  readonly variable: string;
  readonly message: string;
}

/** A value read, and what is wrong with it. */
export interface Checked<T> {
  readonly value: T;
  readonly faults: readonly Fault[];
}

/** A fault for each variable that is not set. */
export function missing(given: Environment, variables: readonly string[], message: string): Fault[] {
  return variables.filter((variable) => given[variable] === undefined).map((variable) => ({ variable, message }));
}
