import type { Reply } from '../../../src/bot/types';
import { anActivity, startBot, type BotUnderTest } from '../bot-under-test';

const CARD = { type: 'AdaptiveCard', version: '1.2', body: [] };

describe('replies', () => {
  let bot: BotUnderTest;

  beforeEach(async () => {
    bot = await startBot();
  });

  afterEach(() => bot.close());

  async function say(replies: readonly Reply[], overrides: Record<string, unknown> = {}) {
    bot.assistant.reply = () => replies;
    await bot.post(anActivity(bot.channel, overrides));
    return bot.channel.messages();
  }

  it('are sent in order, one activity each, a card apart from a text', async () => {
    const sent = await say([
      { kind: 'text', text: 'un' },
      { kind: 'card', card: CARD, summary: 'deux' },
      { kind: 'text', text: 'trois' },
    ]);
    expect(sent.map(({ text, summary }) => text ?? summary)).toEqual(['un', 'deux', 'trois']);
    expect(sent[1].attachments).toEqual([{ contentType: 'application/vnd.microsoft.card.adaptive', content: CARD }]);
    expect(sent[1]).not.toHaveProperty('text');
  });

  const suggestions = ['a', 'b', 'c', 'd'].map((texte) => ({ titre: texte.toUpperCase(), texte }));

  it('bear the first three suggestions, which is all that Teams shows', async () => {
    const [sent] = await say([{ kind: 'text', text: 'un', suggestions }]);
    expect(sent.suggestedActions).toEqual({
      to: ['29:jeanne'],
      actions: ['A', 'B', 'C'].map((title) => ({ type: 'imBack', title, value: title.toLowerCase() })),
    });
  });

  it('that must reach the person are kept when the channel refuses them, and it is said in their place', async () => {
    bot.channel.mood = ({ activity }) => (activity?.summary === 'deux' ? { status: 500 } : undefined);
    let kept = 0;
    const onFailed = async () => `gardé ${(kept += 1)}`;
    const sent = await say([
      { kind: 'card', card: CARD, summary: 'un', onFailed },
      { kind: 'card', card: CARD, summary: 'deux', onFailed },
      { kind: 'text', text: 'trois' },
    ]);
    expect(sent.map(({ text, summary }) => text ?? summary)).toEqual(['un', 'deux', 'gardé 1', 'trois']);
  });

  it('that must reach the person leave no apology where nothing can be said', async () => {
    bot.channel.mood = () => ({ status: 500 });
    let kept = 0;
    await say([{ kind: 'card', card: CARD, summary: 'un', onFailed: async () => `gardé ${(kept += 1)}` }]);
    expect(kept).toBe(1);
    expect(bot.channel.messages().map(({ text, summary }) => text ?? summary)).toEqual(['un', 'gardé 1']);
  });

  it('bear no suggestion in a channel, where there are none', async () => {
    const conversation = { id: '19:channel', conversationType: 'channel' };
    const [sent] = await say([{ kind: 'text', text: 'un', suggestions }], { conversation });
    expect(sent).not.toHaveProperty('suggestedActions');
  });

  it('ask for thumbs where the feature wants them', async () => {
    const sent = await say([
      { kind: 'text', text: 'un', feedback: true },
      { kind: 'card', card: CARD, summary: 'deux', feedback: true },
      { kind: 'text', text: 'trois' },
    ]);
    const thumbs = { feedbackLoop: { type: 'default' } };
    expect(sent.map(({ channelData }) => channelData)).toEqual([thumbs, thumbs, undefined]);
  });

  it.each([
    { kind: 'card', card: CARD, summary: 's' },
    { kind: 'text', text: 'un' },
  ] as const)('tell the feature the id that the channel gave to its $kind', async (reply) => {
    const ids: string[] = [];
    await say([{ ...reply, onSent: async (id) => void ids.push(id) }]);
    expect(ids).toEqual([`sent-${bot.channel.calls.length}`]);
  });

  it('go on when the id cannot be kept', async () => {
    const onSent = () => Promise.reject(new Error('database is gone'));
    const sent = await say([
      { kind: 'card', card: CARD, summary: 's', onSent },
      { kind: 'text', text: 'deux' },
    ]);
    expect(sent).toHaveLength(2);
    expect(bot.log.find(({ outcome }) => outcome === 'failed')).toBeUndefined();
  });

  it('replace a card in its place', async () => {
    await say([{ kind: 'update', activityId: 'm-7', card: CARD, summary: 's' }]);
    const put = bot.channel.calls.find(({ method }) => method === 'PUT');
    expect(put).toMatchObject({
      path: expect.stringMatching(/\/activities\/m-7$/),
      activity: { id: 'm-7', summary: 's' },
    });
  });

  it('do not wait for a card to be replaced, and the turn ends once it is', async () => {
    let nextSent = (): void => undefined;
    const next = new Promise<void>((resolve) => (nextSent = resolve));
    bot.channel.mood = ({ method }) => (method === 'PUT' ? { after: next } : void nextSent());
    await say([
      { kind: 'update', activityId: 'm-7', card: CARD, summary: 's' },
      { kind: 'card', card: CARD, summary: 'la suivante' },
    ]);
    expect([...bot.channel.answered].sort()).toEqual(['la suivante', 's']);
    expect(bot.log.filter(({ level }) => level === 'warn')).toEqual([]);
  });

  it('replace the same card twice in the order told', async () => {
    bot.channel.mood = ({ activity }) => (activity?.summary === 'un' ? { waitMs: 20 } : undefined);
    await say([
      { kind: 'update', activityId: 'm-7', card: CARD, summary: 'un' },
      { kind: 'update', activityId: 'm-7', card: CARD, summary: 'deux' },
    ]);
    expect(bot.channel.answered).toEqual(['un', 'deux']);
  });

  it('that cannot be sent leave no update under way behind the turn', async () => {
    bot.channel.mood = ({ method }) => (method === 'PUT' ? { waitMs: 20 } : { status: 400 });
    await say([
      { kind: 'update', activityId: 'm-7', card: CARD, summary: 'un' },
      { kind: 'text', text: 'deux' },
    ]);
    expect(bot.channel.answered).toContain('un');
  });

  it('go on when a card cannot be replaced', async () => {
    bot.channel.mood = ({ method }) => (method === 'PUT' ? { status: 404 } : undefined);
    const sent = await say([
      { kind: 'update', activityId: 'm-7', card: CARD, summary: 's' },
      { kind: 'text', text: 'deux' },
    ]);
    expect(sent.map(({ text }) => text)).toContain('deux');
    expect(bot.log.find(({ outcome }) => outcome === 'failed')).toBeUndefined();
  });
});

describe('the sign of typing', () => {
  const isTyping = (bot: BotUnderTest) => bot.channel.calls.filter(({ activity }) => activity?.type === 'typing');

  it('is not shown when the answer comes at once', async () => {
    const bot = await startBot();
    await bot.post(anActivity(bot.channel));
    expect(isTyping(bot)).toEqual([]);
    await bot.close();
  });

  it('is shown before an answer that takes its time', async () => {
    const bot = await startBot({ typingAfterMs: 1 });
    bot.assistant.reply = async () => {
      while (isTyping(bot).length === 0) await new Promise(setImmediate);
      return [{ kind: 'text', text: 'enfin' }];
    };
    await bot.post(anActivity(bot.channel));
    expect(bot.channel.calls.map(({ activity }) => activity?.type)).toEqual([undefined, 'typing', 'message']);
    await bot.close();
  });

  it('that the channel refuses is no matter', async () => {
    const bot = await startBot({ typingAfterMs: 1 });
    bot.channel.mood = ({ activity }) => (activity?.type === 'typing' ? { status: 500 } : undefined);
    bot.assistant.reply = async () => {
      while (isTyping(bot).length === 0) await new Promise(setImmediate);
      return [{ kind: 'text', text: 'enfin' }];
    };
    await bot.post(anActivity(bot.channel));
    expect(bot.channel.messages().map(({ text }) => text)).toEqual(['enfin']);
    await bot.close();
  });
});
