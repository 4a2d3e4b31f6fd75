/**
 * Runs a command of the terminal: its exit code is what `command` gives, 1 after an error, whose message alone is printed.
 * A reader of its output that has seen enough (`… | head`) is no fault.
 */
export function run(command: () => Promise<number>): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
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
