import type { BackupCommand } from '../../src/cli/backup-command';

/** Stands for the person at the terminal: what they ask is run as of `now`, what they read is kept. */
export class Terminal {
  now = new Date('2026-11-25T12:00:00.000Z');
  /** What the last command said, printed or told. */
  said = '';

  constructor(
    private readonly places: { readonly dataDir: string; readonly erasuresDir?: string; readonly databaseUrl?: string },
  ) {}

  run(command: BackupCommand, args: readonly string[], environment = toolEnvironment()): Promise<number> {
    this.said = '';
    const settings = { ...this.places, environment, now: this.now };
    const keep = (text: string): void => void (this.said += text);
    return command(args, () => ({ ok: true, settings }), { print: keep, tell: keep });
  }
}

function toolEnvironment(): Readonly<Record<string, string>> {
  return { PATH: process.env.PATH ?? '' };
}
