import { createOutageLog, type OutageLog } from '../../src/observing';
import { anActivity, startBot, type BotUnderTest } from '../bot/bot-under-test';
import { cloudAt, FIXED_CREDENTIALS, IDENTITY, openFakeMicrosoft } from '../bot/fake-microsoft';
import { aLog } from './log';

/**
 * An operator opens the log after a bad night. What happened is really made to happen: the channel over HTTP, a token
 * really refused, keys really out of reach, a person really too quick.
 */
describe('the story that an operator reads in the log', () => {
  const WHO = /jeanne|martin|29:jeanne|aad-|a:conversation|example\.org|confier mes soucis/i;
  let log: ReturnType<typeof aLog>;
  let outages: OutageLog;
  const opened: { close(): Promise<void> }[] = [];

  beforeEach(() => {
    log = aLog();
    outages = createOutageLog({ logger: log.logger, clock: () => new Date('2024-05-13T02:00:00Z') });
  });
  afterEach(async () => {
    for (const each of opened.splice(0)) await each.close();
  });

  async function start(options: Parameters<typeof startBot>[0] = {}): Promise<BotUnderTest> {
    const observer = { turn: noop, stored: noop, knowledge: noop, trouble: noop, ...outages };
    const bot = await startBot({ logger: log.logger, observer, ...options });
    opened.push(bot);
    return bot;
  }

  const noop = (): void => undefined;
  const says = (bot: BotUnderTest, n: number, headers?: Record<string, string>) =>
    bot.post(
      anActivity(bot.channel, {
        id: `m-${n}-${Math.random()}`,
        text: 'je voudrais confier mes soucis à jeanne.martin@example.org',
        from: { id: `29:jeanne-${n}`, name: 'Jeanne Martin', aadObjectId: `aad-jeanne-${n}` },
      }),
      headers,
    );

  /** Level and words of the lines that tell of an outage, turns and refusals apart. */
  const story = (): string[] =>
    log.lines
      .filter(({ msg }) => !['turn', 'an activity was refused'].includes(msg))
      .map(({ level, msg }) => `${level} ${msg}`)
      .filter((line) => !/did not say who writes|apology/.test(line));

  it('when the channel refused for a while: since when, why, how often, until when', async () => {
    const bot = await start();
    bot.channel.mood = () => ({ status: 503 });
    for (let n = 0; n < 2; n += 1) await says(bot, n);
    bot.channel.mood = () => undefined;
    await says(bot, 9);
    expect(story()).toEqual([
      'error the channel refuses or does not answer: people get no reply',
      'info the channel takes replies again',
    ]);
    expect(log.lines.find(({ msg }) => msg.startsWith('the channel takes'))).toMatchObject({ reasons: { 503: 6 } });
    expect(log.lines.filter(({ msg, level }) => msg === 'turn' && level === 'error')).toHaveLength(2);
    expect(JSON.stringify(log.lines)).not.toMatch(WHO);
  });

  it('when Microsoft gave no token: heard, not answered, and what to run', async () => {
    const microsoft = await openFakeMicrosoft();
    opened.push(microsoft);
    // Nothing listens there: Microsoft's own library fails to obtain a token, as it does in an outage.
    const cloud = { ...microsoft.cloud, loginUrl: 'https://127.0.0.1:9/tenant' };
    const bot = await start({ config: { production: false, identity: IDENTITY, cloud } });
    const authorization = `Bearer ${microsoft.token({ serviceurl: bot.channel.url })}`;
    for (let n = 0; n < 2; n += 1) await says(bot, n, { authorization });
    expect(story()).toEqual([expect.stringMatching(/^error Microsoft gives no token.*npm run diagnostic/)]);
    expect(JSON.stringify(log.lines)).not.toMatch(WHO);
  });

  it('when the keys of tokens could not be fetched: whose fault it is not', async () => {
    const config = { production: false, identity: IDENTITY, cloud: cloudAt('http://127.0.0.1:9/openid') };
    const bot = await start({ config, credentials: FIXED_CREDENTIALS });
    const microsoft = await openFakeMicrosoft();
    opened.push(microsoft);
    const authorization = `Bearer ${microsoft.token({ serviceurl: bot.channel.url })}`;
    for (let n = 0; n < 3; n += 1) expect((await says(bot, n, { authorization })).status).toBe(503);
    expect(story()).toEqual([expect.stringMatching(/^error the keys that verify tokens cannot be fetched/)]);
    expect(JSON.stringify(log.lines)).not.toMatch(WHO);
    expect(JSON.stringify(log.lines)).not.toContain(authorization.slice(7, 60));
  });

  it('when one person sent more than is kept waiting: refused with the reason, the others served', async () => {
    const bot = await start();
    let free = noop;
    const held = new Promise<void>((resolve) => (free = resolve));
    bot.assistant.reply = () => held.then(() => [{ kind: 'text', text: 'Bonjour' }]);
    const posts = Array.from({ length: 22 }, () => says(bot, 1));
    const first = await Promise.race(posts);
    free();
    const statuses = (await Promise.all(posts)).map(({ status }) => status);
    expect(first.status).toBe(429);
    expect(statuses.filter((status) => status === 429)).toHaveLength(2);
    expect(log.lines.filter(({ msg }) => msg === 'an activity was refused')).toEqual([
      expect.objectContaining({ level: 'warn', status: 429, reason: 'queue-full' }),
      expect.objectContaining({ level: 'warn', status: 429, reason: 'queue-full' }),
    ]);
    expect(JSON.stringify(log.lines)).not.toMatch(WHO);
  });

  it('when the database went away and came back', () => {
    const cause = Object.assign(new Error('connect ECONNREFUSED 10.0.0.4:5432'), {
      code: 'ECONNREFUSED',
      detail: 'Key (declarant)=(jeanne.martin@example.org)',
    });
    outages.database({ kind: 'away', cause });
    outages.database({ kind: 'back', awayMs: 12_300 });
    expect(story()).toEqual([
      'error the database is away: questions are answered, nothing is stored',
      'info the database is back',
    ]);
    expect(JSON.stringify(log.lines)).not.toMatch(WHO);
  });
});
