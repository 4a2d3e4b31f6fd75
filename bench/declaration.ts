import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStores } from '../src/storage';
import { BotProcess } from './declaration/bot-process';
import { Channel } from './declaration/channel';
import { fillEmbedded, fillPostgres, readTraces, type Filled } from './declaration/database-size';
import { asking, chatting, declaring, Target, type Load } from './declaration/measure';
import { PostgresSchema } from './declaration/postgres-schema';
import { printSize, printSteps, printTurns } from './declaration/report';
import { copyWithSchools, type Schools } from './declaration/schools';
import { readSettings, USAGE, type Settings } from './declaration/settings';

/** Where the run takes place, and what it opened: let go of in the reverse order, whatever happens. */
interface Place {
  readonly folder: string;
  readonly schools: Schools;
  readonly channel: Channel;
  readonly opened: Opened;
}
type Opened = (() => Promise<void> | void)[];

/** The program on one of its two engines. */
interface OurBot {
  readonly target: Target;
  readonly dataDir: string;
  readonly databaseUrl?: string;
  /** Stores so many declarations like this bot's own in a new database. */
  readonly fill: (campagne: string, count: number) => Promise<Filled>;
}

const WITHOUT_POSTGRES =
  'PostgreSQL: NOT RUN. Neither TEST_DATABASE_URL nor DATABASE_URL names a server, so this half was not measured.';

async function main(): Promise<void> {
  const settings = readSettings();
  if (!settings) return console.log(USAGE);
  const opened: Opened = [];
  try {
    await run(settings, opened);
  } finally {
    for (const letGo of opened.reverse()) await letGo();
  }
}

async function run(settings: Settings, opened: Opened): Promise<void> {
  const place = await openPlace(settings, opened);
  announce(settings);
  const ours = [await embeddedBot(place)];
  if (settings.server) ours.push(await postgresBot(place, settings.server));
  await measureTurns(settings, place, ours);
  if (settings.stored > 0) await weigh(settings, place, ours);
  if (!settings.server) console.log(`\n${WITHOUT_POSTGRES}`);
}

async function weigh({ stored }: Settings, place: Place, ours: readonly OurBot[]): Promise<void> {
  console.log(`\nDatabase, drafts, history and conversation references included:\n`);
  for (const bot of ours) {
    await bot.target.bot.stop();
    printSize(bot.target.name, await bot.fill(place.schools.campagne.id, stored));
  }
}

async function openPlace({ warmUp, rounds, declarations }: Load, opened: Opened): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-declaration-'));
  opened.push(() => rm(folder, { recursive: true, force: true }));
  const channel = await Channel.open();
  opened.push(() => channel.close());
  const schools = await copyWithSchools(join(folder, 'knowledge'), warmUp + rounds * declarations);
  return { folder, schools, channel, opened };
}

function announce({ declarations, directors, warmUp, rounds, server }: Settings): void {
  const load = (loadavg()[0] ?? 0).toFixed(1);
  console.log(
    [
      `Whole declarations by cards over HTTP, and as many turns of questions: ${rounds} rounds of ${declarations}, by ${directors} directors at once, after ${warmUp} to warm up.`,
      `Node ${process.version}, ${cpus().length} cores, load average ${load} before the run. Each bot in a process of its own, in turn; CPU is its own alone.`,
      ...(server ? [] : [WITHOUT_POSTGRES]),
      '',
    ].join('\n'),
  );
}

async function embeddedBot(place: Place): Promise<OurBot> {
  const dataDir = join(place.folder, 'http');
  const target = await startOurs(place, 'embedded libsql', dataDir);
  return {
    target,
    dataDir,
    fill: async (campagne, count) => {
      const traces = await tracesOf({ target, dataDir }, campagne);
      return fillEmbedded(join(place.folder, 'filled'), traces, count);
    },
  };
}

async function postgresBot(place: Place, server: string): Promise<OurBot> {
  const schema = await openSchema(place, server);
  const { databaseUrl } = schema;
  const dataDir = join(place.folder, 'unused');
  const target = await startOurs(place, `PostgreSQL ${schema.version}`, dataDir, databaseUrl);
  return {
    target,
    dataDir,
    databaseUrl,
    fill: async (campagne, count) => {
      const traces = await tracesOf({ target, dataDir, databaseUrl }, campagne);
      return fillPostgres(await openSchema(place, server), traces, count);
    },
  };
}

async function openSchema({ opened }: Place, server: string): Promise<PostgresSchema> {
  const schema = await PostgresSchema.open(server);
  opened.push(() => schema.drop());
  return schema;
}

async function startOurs(place: Place, name: string, dataDir: string, databaseUrl?: string): Promise<Target> {
  const { folder, schools, channel, opened } = place;
  const startsAt = `${schools.campagne.declarations.ouverture}T12:00:00Z`;
  const bot = await BotProcess.ours({ dataDir, knowledgeDir: join(folder, 'knowledge'), databaseUrl, startsAt });
  opened.push(() => bot.stop());
  return new Target(name, bot, channel, declaring(schools.uais));
}

async function tracesOf({ target, dataDir, databaseUrl }: Omit<OurBot, 'fill'>, campagne: string) {
  const stores = await openStores({ dataDir, databaseUrl });
  try {
    return await readTraces(stores, campagne, target.declared);
  } finally {
    await stores.close();
  }
}

/** Round after round, the echo bot then ours: what else the machine does weighs on all. */
async function measureTurns(load: Load, { channel, opened, schools }: Place, ours: readonly OurBot[]): Promise<void> {
  const declarers = ours.map(({ target }) => target);
  let turns = 0;
  for (const target of declarers) turns = (await target.warmUp(load)) / load.warmUp;
  const asked = declarers.map(
    ({ name, bot }) => new Target(`${name}, questions`, bot, channel, asking(schools.questions, turns)),
  );
  for (const target of asked) await target.warmUp(load);
  const targets = declarers.flatMap((target, rank) => [target, asked[rank]!]);
  const bot = await BotProcess.echo();
  opened.push(() => bot.stop());
  const echo = new Target('bare echo bot', bot, channel, chatting(turns));
  await echo.warmUp(load);
  for (let round = 1; round <= load.rounds; round += 1) {
    for (const target of [echo, ...targets]) await target.measure(load);
  }
  console.log(`A declaration takes ${turns} turns; so does a visit to the echo bot, and one of questions.\n`);
  printTurns(echo, targets);
  console.log('');
  printSteps(declarers);
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  process.exitCode = 1;
});
