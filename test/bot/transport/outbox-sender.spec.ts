import { OutboxSender } from '../../../src/bot/transport/outbox-sender';
import { createLogger } from '../../../src/logging';
import { openStores } from '../../../src/storage';
import type { Stores } from '../../../src/storage/types';
import { minute } from '../../storage/builders';
import { anEnvoi } from '../../storage/contract-outbox';
import { startBot, type BotUnderTest } from '../bot-under-test';

const CARD = { type: 'AdaptiveCard', version: '1.2', body: [] };

describe('the outbox', () => {
  let bot: BotUnderTest;
  let stores: Stores;
  let sender: OutboxSender;
  let now: number;

  beforeEach(async () => {
    bot = await startBot({ limits: { deadlineMs: 2_000, maxAttempts: 1, firstDelayMs: 1 } });
    stores = await openStores({ dataDir: 'unused', memory: true });
    now = 0;
    sender = senderOn(stores);
    for (const person of ['alice', 'bob']) await stores.conversations.remember(person, referenceTo(person), minute(0));
  });

  afterEach(async () => {
    await sender.close();
    await stores.close();
    await bot.close();
  });

  function senderOn({ outbox, conversations }: Stores): OutboxSender {
    const { reach } = bot;
    const logger = createLogger({ level: 'silent', json: true });
    const clock = () => new Date(minute(now));
    return new OutboxSender({ outbox, conversations, reach, clock, random: () => 0.5, logger });
  }

  const referenceTo = (person: string): string =>
    JSON.stringify({
      channelId: 'msteams',
      serviceUrl: bot.channel.url,
      conversation: { id: `a:${person}`, conversationType: 'personal' },
      user: { id: person },
      bot: { id: '28:bot' },
    });

  const put = (id: string, personne: string) =>
    stores.outbox.put(anEnvoi({ id, personne, contenu: { card: CARD, summary: id } }));

  /** What the channel has taken, in order. */
  const taken: string[] = [];
  beforeEach(() => taken.splice(0));

  function refuses(conversation: string, status: number, headers: Record<string, string> = {}): void {
    bot.channel.mood = ({ path, activity }) => {
      if (path.includes(encodeURIComponent(conversation))) return { status, headers };
      taken.push(activity.summary);
      return undefined;
    };
  }

  it('reaches the person in their conversation, once, with the id of the message', async () => {
    await put('envoi-1', 'alice');
    await sender.pass();
    await sender.pass();
    expect(bot.channel.calls).toHaveLength(1);
    expect(bot.channel.calls[0]?.path).toContain(encodeURIComponent('a:alice'));
    expect(bot.channel.messages()).toMatchObject([
      { summary: 'envoi-1', channelData: { envoi: 'envoi-1' }, attachments: [{ content: CARD }] },
    ]);
  });

  it('is sent by one of two instances', async () => {
    await put('envoi-1', 'alice');
    await Promise.all([sender.pass(), senderOn(stores).pass()]);
    expect(bot.channel.calls).toHaveLength(1);
  });

  it('waits as long as the channel asks, while others receive theirs', async () => {
    refuses('a:alice', 429, { 'retry-after': '3600' });
    await put('a-1', 'alice');
    await put('a-2', 'alice');
    await put('b-1', 'bob');
    await sender.pass();
    expect(taken).toEqual(['b-1']);
    expect(bot.channel.calls).toHaveLength(2);
    now = 59;
    await sender.pass();
    expect(bot.channel.calls).toHaveLength(2);
    bot.channel.mood = () => undefined;
    now = 60;
    await sender.pass();
    expect(bot.channel.messages().slice(2)).toMatchObject([{ summary: 'a-1' }, { summary: 'a-2' }]);
  });

  it.each([403, 404, 413])('gives up on %s, which would be said again', async (status) => {
    refuses('a:alice', status);
    await put('a-1', 'alice');
    await sender.pass();
    now = 24 * 60;
    await sender.pass();
    expect(bot.channel.calls).toHaveLength(1);
  });

  it('sends again under the same id what an instance took and never noted', async () => {
    await put('envoi-1', 'alice');
    await stores.outbox.claim(minute(0), minute(1), 10);
    await sender.pass();
    expect(bot.channel.calls).toHaveLength(0);
    now = 1;
    await sender.pass();
    expect(bot.channel.messages()).toMatchObject([{ channelData: { envoi: 'envoi-1' } }]);
  });

  it('sends nothing to who erased everything', async () => {
    await put('envoi-1', 'alice');
    await stores.personalData.erase('alice', minute(0));
    await sender.pass();
    expect(bot.channel.calls).toHaveLength(0);
  });
});
