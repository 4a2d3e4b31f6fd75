import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Channel } from '../bench/declaration/channel';
import { copyWithSchools } from '../bench/declaration/schools';
import { Cluster } from '../test/outages/cluster';
import { Program } from '../test/outages/program';
import { RoundRobin } from '../test/outages/round-robin';
import { SCENARIOS, type Front, type Scenario } from '../test/outages/two-instances';

/**
 * `npm run essai:deux-instances`: two processes of the built program, one PostgreSQL of their own, and a front end that
 * gives each request to the other one. Exit 1 when a conversation fails that is not known to.
 */
const OPEN_DAY = '2024-04-02T08:00:00Z';

async function main(): Promise<void> {
  const opened: (() => unknown)[] = [];
  try {
    const front = await openFront(opened);
    for (const scenario of SCENARIOS) await play(scenario, front);
  } finally {
    for (const close of opened.reverse()) await close();
  }
}

async function openFront(opened: (() => unknown)[]): Promise<Front> {
  const folder = await mkdtemp(join(tmpdir(), 'two-instances-'));
  opened.push(() => rm(folder, { recursive: true, force: true }));
  const knowledgeDir = join(folder, 'knowledge');
  const { uais } = await copyWithSchools(knowledgeDir, SCENARIOS.length);
  const cluster = await Cluster.open();
  opened.push(() => cluster.end());
  const start = { build: 'built', databaseUrl: cluster.urlAt(cluster.port), knowledgeDir, startsAt: OPEN_DAY } as const;
  const instances = await Promise.all([Program.start(start), Program.start(start)]);
  opened.push(() => Promise.all(instances.map((instance) => instance.stop())));
  const proxy = await RoundRobin.open(instances.map(({ url }) => url));
  opened.push(() => proxy.close());
  const channel = await Channel.open();
  opened.push(() => channel.close());
  const schools = [...uais];
  return { channel, url: proxy.url, nextSchool: () => schools.shift() ?? '' };
}

async function play({ title, needs, play: conversation }: Scenario, front: Front): Promise<void> {
  const failure = await conversation(front).then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message.split('\n')[0] : String(error)),
  );
  if (failure === undefined) {
    console.log(
      `passes          ${title}${needs === undefined ? '' : ` — no longer known to fail: take « ${needs} » off`}`,
    );
  } else if (needs === undefined) {
    process.exitCode = 1;
    console.log(`FAILS           ${title}: ${failure}`);
  } else {
    console.log(`known to fail   ${title}: kept in one process's memory, ${needs}`);
  }
}

void main();
