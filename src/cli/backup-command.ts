import { systemClock } from '../clock';
import { loadConfig, toolEnvironment, type Config } from '../config';
import type { Restoring } from '../backup';
import { StorageError } from '../storage';
import { fr } from '../texts/typography';
import { storeUnread } from '../texts/unread-store';

/** Which database, which journal, and now. */
export type BackupSettings = Restoring;

export interface BackupOutput {
  readonly print: (text: string) => void;
  readonly tell: (text: string) => void;
}

type Loaded =
  { readonly ok: true; readonly settings: BackupSettings } | { readonly ok: false; readonly message: string };

/** Settings and output are those of the terminal unless given, in tests. Gives the exit code. */
export type BackupCommand = (
  args: readonly string[],
  settings?: () => Loaded,
  output?: BackupOutput,
) => Promise<number>;

interface Command<Asked> {
  readonly args: readonly string[];
  readonly settings?: () => Loaded;
  readonly output?: BackupOutput;
  readonly usage: string;
  /** What did not come of it when it is refused. */
  readonly unmade: string;
  readonly read: (args: readonly string[]) => Asked | { readonly fault: string };
  readonly act: (asked: Asked, settings: BackupSettings) => Promise<string | { readonly refused: string }>;
}

const TERMINAL: BackupOutput = {
  print: (text) => process.stdout.write(`${text}\n`),
  tell: (text) => console.error(text),
};

/** Help, faulty arguments and refusals are told alike by both commands; what is asked is done only once all is read. */
export async function commandOn<Asked>(command: Command<Asked>): Promise<number> {
  const { args, usage, read, settings = loadSettings, output = TERMINAL } = command;
  if (args.some((arg) => HELP.has(arg))) {
    output.print(usage);
    return 0;
  }
  const asked = read(args);
  const loaded = settings();
  if (isFault(asked)) output.tell(`${fr(asked.fault)}\n\n${usage}`);
  else if (!loaded.ok) output.tell(loaded.message);
  else return done(command, asked, loaded.settings, output);
  return 1;
}

const HELP = new Set(['--help', '--aide', '-h']);

async function done<Asked>(
  { act, unmade }: Command<Asked>,
  asked: Asked,
  settings: BackupSettings,
  output: BackupOutput,
): Promise<number> {
  try {
    const outcome = await act(asked, settings);
    if (typeof outcome === 'string') output.print(outcome);
    else output.tell(outcome.refused);
    return typeof outcome === 'string' ? 0 : 1;
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    output.tell(storeUnread(unmade, error, settings.dataDir));
    return 1;
  }
}

function isFault(asked: unknown): asked is { readonly fault: string } {
  return typeof asked === 'object' && asked !== null && 'fault' in asked;
}

function loadSettings(): Loaded {
  const loaded = loadConfig();
  return loaded.ok ? { ok: true, settings: settingsOf(loaded.config) } : loaded;
}

function settingsOf({ databaseUrl, dataDir, erasuresDir }: Config): BackupSettings {
  return { databaseUrl, dataDir, erasuresDir, environment: toolEnvironment(), now: systemClock() };
}
