import { anActivity, startBot, type BotUnderTest } from './bot-under-test';
import { StoreUnavailable } from '../../src/storage/unavailable';

describe('POST /api/messages', () => {
  let bot: BotUnderTest;

  beforeEach(async () => {
    bot = await startBot();
  });

  afterEach(() => bot.close());

  const incoming = () => bot.assistant.heard.map((said) => said.incoming);

  describe('a message', () => {
    it('reaches the assistant with who writes, and the answer reaches the conversation', async () => {
      const answer = await bot.post(anActivity(bot.channel, { text: ' quelles dates ? ' }));
      expect([answer.status, answer.body]).toEqual([200, '']);
      expect(incoming()).toEqual([
        {
          person: { id: 'aad-jeanne', nom: 'Jeanne Martin', courriel: 'jeanne.martin@example.org' },
          conversation: 'a:conversation',
          scope: 'personal',
          text: 'quelles dates ?',
          hasAttachments: false,
        },
      ]);
      expect(bot.channel.messages()).toEqual([expect.objectContaining({ text: 'Bonjour', textFormat: 'markdown' })]);
    });

    it('asks the channel once who a person is', async () => {
      await bot.post(anActivity(bot.channel));
      await bot.post(anActivity(bot.channel));
      expect(bot.channel.calls.filter(({ method }) => method === 'GET')).toHaveLength(1);
    });

    it('is taken when the channel does not say who writes, under the name that it bears', async () => {
      bot.channel.mood = ({ method }) => (method === 'GET' ? { status: 403 } : undefined);
      await bot.post(anActivity(bot.channel));
      expect(incoming()[0]!.person).toEqual({ id: 'aad-jeanne', nom: 'Jeanne' });
    });

    it('does not ask for the members of a channel', async () => {
      const conversation = { id: '19:channel', conversationType: 'channel' };
      await bot.post(anActivity(bot.channel, { conversation }));
      expect(bot.channel.calls.filter(({ method }) => method === 'GET')).toEqual([]);
      expect(bot.conversations.references.size).toBe(0);
    });

    it('stores where the person can be reached, once as long as it does not change', async () => {
      await bot.post(anActivity(bot.channel));
      await bot.post(anActivity(bot.channel));
      expect(bot.conversations.writes).toBe(1);
      expect(JSON.parse(bot.conversations.references.get('aad-jeanne')!)).toMatchObject({
        serviceUrl: bot.channel.url,
        conversation: { id: 'a:conversation' },
        user: { id: '29:jeanne' },
        bot: { id: '28:bot' },
      });
    });

    it('that comes again is answered once', async () => {
      const activity = anActivity(bot.channel);
      expect((await bot.post(activity)).status).toBe(200);
      expect((await bot.post(activity)).status).toBe(200);
      expect(incoming()).toHaveLength(1);
    });

    it('waits for the one before it of the same person, not for those of others', async () => {
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      const order: string[] = [];
      bot.assistant.reply = async ({ text }) => {
        order.push(`${text} begins`);
        if (text === 'un') await held;
        order.push(`${text} ends`);
        return [];
      };
      const first = bot.post(anActivity(bot.channel, { text: 'un' }));
      while (order.length === 0) await new Promise(setImmediate);
      const second = bot.post(anActivity(bot.channel, { text: 'deux' }));
      await bot.post(anActivity(bot.channel, { text: 'autre', from: { id: '29:paul' } }));
      release();
      await Promise.all([first, second]);
      expect(order).toEqual(['un begins', 'autre begins', 'autre ends', 'un ends', 'deux begins', 'deux ends']);
    });

    it('that lasts is answered before its end, and goes on', async () => {
      await bot.close();
      bot = await startBot({ answerWithinMs: 20 });
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      bot.assistant.reply = async () => {
        await held;
        return [{ kind: 'text', text: 'enfin' }];
      };
      expect((await bot.post(anActivity(bot.channel))).status).toBe(200);
      expect(bot.channel.messages()).toEqual([]);
      release();
      await bot.idle();
      expect(bot.channel.messages()).toHaveLength(1);
    });

    it('of the bot itself is ignored', async () => {
      expect((await bot.post(anActivity(bot.channel, { from: { id: '28:bot' } }))).status).toBe(200);
      expect(bot.assistant.heard).toEqual([]);
    });
  });

  describe('a turn that breaks', () => {
    it('gives an apology with the number under which the log holds the cause, and 200', async () => {
      bot.assistant.reply = () => {
        throw new Error('database is gone');
      };
      const answer = await bot.post(anActivity(bot.channel));
      expect([answer.status, answer.body]).toEqual([200, '']);
      const failure = bot.log.find(({ outcome }) => outcome === 'failed');
      expect(failure).toMatchObject({ level: 'error', err: { message: 'database is gone' } });
      expect(bot.channel.messages()[0].text).toContain(failure.incident);
      expect(bot.channel.messages()[0].text).not.toContain('database');
      expect(bot.channel.messages()[0].text).toContain('l’équipe');
    });

    it('gives the apology of the conversation, which knows whom to tell', async () => {
      bot.assistant.reply = () => {
        throw new Error('database is gone');
      };
      Object.assign(bot.assistant, { apology: (incident: string) => `Incident ${incident}, au secrétariat.` });
      await bot.post(anActivity(bot.channel));
      const { incident } = bot.log.find(({ outcome }) => outcome === 'failed');
      expect(bot.channel.messages()[0].text).toBe(`Incident ${incident}, au secrétariat.`);
    });

    it('because the channel refuses the answer is logged, and 200: sent again it would do no better', async () => {
      bot.channel.mood = ({ method }) => (method === 'POST' ? { status: 403 } : undefined);
      expect((await bot.post(anActivity(bot.channel))).status).toBe(200);
      expect(bot.log.find(({ outcome }) => outcome === 'failed')).toMatchObject({ err: { statusCode: 403 } });
    });
  });

  describe('the log', () => {
    it('holds one event a turn, with the facts of the feature, neither the words nor the person', async () => {
      await bot.post(anActivity(bot.channel, { text: 'secret de Jeanne' }));
      expect(bot.log.filter(({ msg }) => msg === 'turn')).toEqual([
        expect.objectContaining({ type: 'message', outcome: 'answered', fiche: 'dates-stage', ms: expect.any(Number) }),
      ]);
      expect(JSON.stringify(bot.log)).not.toMatch(/secret|jeanne/i);
    });
  });

  describe('an arrival', () => {
    const installed = () => anActivity(bot.channel, { type: 'installationUpdate', action: 'add', text: undefined });
    const added = () =>
      anActivity(bot.channel, { type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }], text: undefined });

    it('is greeted once, although installing sends two activities', async () => {
      await bot.post(installed());
      await bot.post(added());
      expect(bot.assistant.heard).toEqual([{ kind: 'arrival', person: expect.objectContaining({ id: 'aad-jeanne' }) }]);
      expect(bot.channel.messages()).toHaveLength(1);
    });

    it('is greeted once without a database, and leaves no line a turn about it', async () => {
      const away = () => Promise.reject(new StoreUnavailable('unreachable', 'nothing'));
      Object.assign(bot.conversations, { find: away, remember: away, claimGreeting: away });
      await bot.post(installed());
      await bot.post(added());
      await bot.post(anActivity(bot.channel));
      expect(bot.assistant.heard.map(({ kind }) => kind)).toEqual(['arrival', 'message']);
      expect(bot.log.filter(({ level }) => level === 'warn' || level === 'error')).toEqual([]);
    });

    it('said in the name of the bot greets the other member', async () => {
      await bot.post({ ...added(), from: { id: '28:bot' }, membersAdded: [{ id: '28:bot' }, { id: '29:paul' }] });
      expect(bot.assistant.heard).toEqual([{ kind: 'arrival', person: expect.objectContaining({ id: '29:paul' }) }]);
    });

    it.each([
      ['a removal', { action: 'remove' }],
      ['an arrival in a channel', { conversation: { id: '19:channel', conversationType: 'channel' } }],
    ])('is not %s', async (_name, overrides) => {
      expect((await bot.post({ ...installed(), ...overrides })).status).toBe(200);
      expect(bot.assistant.heard).toEqual([]);
    });
  });

  describe('an invoke', () => {
    const vote = (value: unknown) =>
      anActivity(bot.channel, {
        type: 'invoke',
        name: 'message/submitAction',
        replyToId: 'sent-1',
        value,
        text: undefined,
      });

    it('of a thumb reaches the assistant and is answered {}', async () => {
      const answer = await bot.post(
        vote({ actionName: 'feedback', actionValue: { reaction: 'like', feedback: '{}' } }),
      );
      expect([answer.status, answer.body]).toEqual([200, '{}']);
      expect(bot.assistant.heard).toEqual([
        { kind: 'feedback', person: expect.anything(), reaction: 'like', replyToId: 'sent-1' },
      ]);
    });

    it('of a thumb that says nothing readable is answered {} and dropped', async () => {
      expect((await bot.post(vote({ actionValue: 'like' }))).body).toBe('{}');
      expect(bot.assistant.heard).toEqual([]);
    });

    it('of anything else is 501', async () => {
      const answer = await bot.post({ ...vote({}), name: 'task/fetch' });
      expect([answer.status, answer.body]).toEqual([501, '']);
    });
  });

  it.each(['messageReaction', 'typing', 'event', 'messageUpdate', 'endOfConversation', 'unheard-of', 'constructor'])(
    'takes an activity of type %s without a word',
    async (type) => {
      const answer = await bot.post(anActivity(bot.channel, { type }));
      expect([answer.status, answer.body]).toEqual([200, '']);
      expect([bot.assistant.heard, bot.channel.calls]).toEqual([[], []]);
    },
  );

  it.each<[string, unknown]>([
    ['nothing', ''],
    ['null', null],
    ['a list', []],
    ['a string', '"message"'],
    ['no type', { type: undefined }],
    ['a type that is no string', { type: 7 }],
    ['no channel', { channelId: undefined }],
    ['no service address', { serviceUrl: undefined }],
    ['a service address elsewhere', { serviceUrl: 'https://evil.example/' }],
    ['a service address on this machine that is no http', { serviceUrl: 'file:///etc/passwd' }],
    ['a service address that bears a password', { serviceUrl: 'https://a:b@smba.trafficmanager.net/' }],
    ['no conversation', { conversation: undefined }],
    ['a conversation without id', { conversation: {} }],
    ['an immense conversation id', { conversation: { id: 'x'.repeat(5_000) } }],
    ['no author', { from: undefined }],
    ['an author whose id is an object', { from: { id: { $gt: '' } } }],
    ['a text that is no string', { text: { toString: 'x' } }],
    ['a text over 80 KB', { text: 'x'.repeat(90_000) }],
    ['members that are no list', { type: 'conversationUpdate', membersAdded: 'all' }],
  ])('refuses %s with a bare 400', async (_name, fault) => {
    const isActivity = typeof fault === 'object' && fault !== null && !Array.isArray(fault);
    const answer = await bot.post(isActivity ? anActivity(bot.channel, fault as Record<string, unknown>) : fault);
    expect(answer.status).toBe(400);
    expect(answer.body).toBe('');
    expect(bot.assistant.heard).toEqual([]);
  });

  it('takes the nulls that .NET writes for what is absent', async () => {
    const nulls = { replyToId: null, value: null, attachments: null, entities: null, channelData: null, locale: null };
    expect((await bot.post(anActivity(bot.channel, nulls))).status).toBe(200);
    expect(incoming()).toHaveLength(1);
  });
});
