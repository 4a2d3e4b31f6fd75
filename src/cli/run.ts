/**
 * Runs a command of the terminal: its exit code is what `command` gives, 1 after an error, whose message alone is printed.
 */
export function run(command: () => Promise<number>): void {
  command().then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : String(error));
      process.exitCode = 1;
    },
  );
}
