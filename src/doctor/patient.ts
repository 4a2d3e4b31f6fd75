import { join } from 'node:path';
import { ROOT, type Config } from '../config';
import { askWithin, type Ask } from './asking';
import { microsoftOf, obtainToken, type Microsoft, type TokenOutcome } from './microsoft';

/** What the checks look at. Shared answers are asked once. */
export interface Patient {
  readonly config: Config;
  readonly clock: () => Date;
  readonly microsoft: Microsoft;
  readonly ask: Ask;
  /** Milliseconds that one question to the network or to the database may last. */
  readonly deadlineMs: number;
  /** The token for a resource, as the bot obtains its own. Only with an identity. */
  readonly token: (resource: string) => Promise<TokenOutcome>;
  /** What `npm run teams:package` writes. */
  readonly packageFile: string;
}

export interface PatientOptions {
  readonly config: Config;
  readonly clock: () => Date;
  /** Asks nothing of the Internet; the database, which is near, is looked at all the same. */
  readonly offline?: boolean;
  /** Addresses that stand for Microsoft's in tests. */
  readonly microsoft?: Microsoft;
  /** For one question to the network or to the database. */
  readonly deadlineMs?: number;
  readonly packageFile?: string;
}

const DEADLINE_MS = 5_000;
const PACKAGE_FILE = join(ROOT, 'teams-app.zip');

export function patientOf(options: PatientOptions): Patient {
  const { config, clock, offline = false, deadlineMs = DEADLINE_MS, packageFile = PACKAGE_FILE } = options;
  const { microsoft = microsoftOf(config) } = options;
  const ask = askWithin(deadlineMs, clock);
  return {
    config,
    clock,
    deadlineMs,
    ask,
    packageFile,
    microsoft: offline ? { ...microsoft, graph: undefined } : microsoft,
    token: onceEach((resource) => tokenFor(ask, config, microsoft, resource)),
  };
}

async function tokenFor(ask: Ask, config: Config, microsoft: Microsoft, resource: string): Promise<TokenOutcome> {
  const { identity, managedIdentity } = config;
  if (identity === undefined) return { kind: 'unreached', code: 'NO_IDENTITY' };
  return obtainToken(ask, identity, resource, { microsoft, managedIdentity });
}

function onceEach<T>(make: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const made = new Map<string, Promise<T>>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}
