import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { Channel } from '../../bench/declaration/channel';
import { copyWithSchools } from '../../bench/declaration/schools';
import { Cluster } from './cluster';
import { words } from './correspondent';
import { Director, type Told } from './director';
import { Program, type Build } from './program';
import { SilentProxy } from './silent-proxy';

/** `unanswered`: silent at the very commit of a declaration, which the server makes. */
export type Outage = 'stopped' | 'killed' | 'silent' | 'unanswered';
export const OUTAGES: readonly Outage[] = ['stopped', 'killed', 'silent', 'unanswered'];

export interface TrialOptions {
  readonly build: Build;
  readonly rounds: number;
  /** Declaring without a pause, each one school after another. */
  readonly directors: number;
  /** How long the database is away, in milliseconds: a silence is found after 5 s. */
  readonly awayMs: Readonly<Record<Outage, number>>;
  /** Between two outages. */
  readonly calmMs: number;
  readonly onRound?: (round: Round) => void;
}

export interface Round {
  readonly outage: Outage;
  readonly died: boolean;
  /** From the server's return to the program's readiness, in milliseconds. */
  readonly readyMs: number;
  /** Questions asked while the database was away, and those that got their answer. */
  readonly asked: number;
  readonly answered: number;
}

export interface Stored {
  readonly reference: string;
  readonly brouillon: string | null;
}

export interface Trial {
  readonly rounds: readonly Round[];
  readonly told: readonly Told[];
  /** Declarations that never came to a confirmation. */
  readonly unfinished: number;
  readonly checked: number;
  /** Events of the history. */
  readonly stored: readonly Stored[];
  readonly exitCode: number | undefined;
  /** Lines of the program's log that tell of an incident. */
  readonly incidents: readonly string[];
}

const SCHOOLS = 4_000;
const READY_WITHIN_MS = 30_000;
const OPEN_DAY = '2024-04-02T08:00:00Z';
const QUESTION = 'Qui peut être tuteur ?';

/** The program over a database that comes and goes, under busy directors; whatever it opened is closed again. */
export async function tryOutages(options: TrialOptions): Promise<Trial> {
  const opened: (() => unknown)[] = [];
  try {
    return await runTrial(options, opened);
  } finally {
    for (const close of opened.reverse()) await close();
  }
}

async function runTrial(options: TrialOptions, opened: (() => unknown)[]): Promise<Trial> {
  const folder = await mkdtemp(join(tmpdir(), 'outages-'));
  opened.push(() => rm(folder, { recursive: true, force: true }));
  const { uais } = await copyWithSchools(join(folder, 'knowledge'), SCHOOLS);
  const cluster = await Cluster.open();
  opened.push(() => cluster.end());
  const proxy = await SilentProxy.open(cluster.port);
  opened.push(() => proxy.close());
  const channel = await Channel.open();
  opened.push(() => channel.close());
  const databaseUrl = cluster.urlAt(proxy.port);
  const knowledgeDir = join(folder, 'knowledge');
  const program = await Program.start({ build: options.build, databaseUrl, knowledgeDir, startsAt: OPEN_DAY });
  opened.push(() => program.stop());
  const busy = new Busy(channel, program, uais);
  const directors = Array.from({ length: options.directors }, () => busy.declareUntilTold());
  const rounds = await allRounds(options, { cluster, proxy, channel, program });
  busy.over = true;
  await Promise.all(directors);
  const stored = await storedEvents(cluster.urlAt(cluster.port));
  // It must stop as cleanly when nothing answers it.
  proxy.goSilent();
  const incidents = program.lines.filter((line) => line.includes('incident'));
  return { ...busy.tally(), rounds, stored, incidents, exitCode: await program.stop() };
}

interface Place {
  readonly cluster: Cluster;
  readonly proxy: SilentProxy;
  readonly channel: Channel;
  readonly program: Program;
}

async function allRounds(options: TrialOptions, place: Place): Promise<Round[]> {
  const rounds: Round[] = [];
  for (let n = 0; n < options.rounds && !place.program.died; n += 1) {
    await pause(options.calmMs);
    const round = await oneRound(OUTAGES[n % OUTAGES.length]!, options, place);
    options.onRound?.(round);
    rounds.push(round);
  }
  await pause(options.calmMs);
  return rounds;
}

async function oneRound(outage: Outage, { awayMs }: TrialOptions, place: Place): Promise<Round> {
  const { cluster, proxy, channel, program } = place;
  const parent = new Director(channel, program.url);
  if (outage === 'stopped') await cluster.stop();
  else if (outage === 'killed') await cluster.kill();
  else if (outage === 'silent') proxy.goSilent();
  else await proxy.goSilentAtCommitOf('insert into "declaration_events"');
  const until = performance.now() + awayMs[outage];
  const counts = { asked: 0, answered: 0 };
  while (performance.now() < until && !program.died) {
    counts.asked += 1;
    const said = await parent.says(QUESTION).catch(() => []);
    if (words(said).includes('tuteur')) counts.answered += 1;
    await pause(200);
  }
  if (outage === 'stopped' || outage === 'killed') await cluster.start();
  else proxy.comeBack();
  const readyMs = program.died ? Infinity : await program.readyAgain(READY_WITHIN_MS);
  return { outage, died: program.died, readyMs, ...counts };
}

class Busy {
  over = false;
  private next = 0;
  private checked = 0;
  private unfinished = 0;
  private readonly told: Told[] = [];

  constructor(
    private readonly channel: Channel,
    private readonly program: Program,
    private readonly uais: readonly string[],
  ) {}

  /** A new person each time: what was told of a draft is never sent again. */
  async declareUntilTold(): Promise<void> {
    while (!this.over && !this.program.died && this.next < this.uais.length) {
      const director = new Director(this.channel, this.program.url);
      const told = await director.declares(this.uais[this.next++]!).catch(() => undefined);
      if (told === undefined) this.unfinished += 1;
      else this.told.push(told);
      this.checked += director.checked;
    }
  }

  tally(): Pick<Trial, 'told' | 'unfinished' | 'checked'> {
    return { told: this.told, unfinished: this.unfinished, checked: this.checked };
  }
}

async function storedEvents(databaseUrl: string): Promise<Stored[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<Stored>('select reference, brouillon from declaration_events');
  await client.end();
  return rows;
}

/** Receipts without a stored declaration: none may be. */
export function lost({ told, stored }: Trial): Told[] {
  const kept = new Set(stored.map(({ reference }) => reference));
  return told.filter(({ kind, reference }) => kind === 'receipt' && !kept.has(reference ?? ''));
}

/** Told « rien n'est enregistré », and stored: none may be. */
export function denied({ told, stored }: Trial): Told[] {
  const made = new Set(stored.map(({ brouillon }) => brouillon));
  return told.filter(({ kind, draft }) => kind === 'nothing' && made.has(draft));
}
