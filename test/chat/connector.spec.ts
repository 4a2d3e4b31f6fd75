import { ActivityTypes, CardFactory, MessageFactory, TeamsInfo, type TurnContext } from 'botbuilder';
import { PageClient } from './page-client';
import { startScriptedChat, type ScriptedChat } from './scripted-bot';

const card = (text: string) =>
  CardFactory.adaptiveCard({ type: 'AdaptiveCard', version: '1.2', body: [{ type: 'TextBlock', text }] });

describe('the stand-in for Teams, called by botbuilder', () => {
  let chat: ScriptedChat;
  let page: PageClient;

  beforeEach(async () => {
    chat = await startScriptedChat();
    page = new PageClient(chat.url);
    await page.open();
  });
  afterEach(() => chat.close());

  const onMessage = (script: (context: TurnContext) => Promise<unknown>) => {
    chat.script = script;
  };

  it('sends what a personal installation sends, once', async () => {
    await page.open();
    expect(chat.received.map(({ type }) => type)).toEqual(['installationUpdate', 'conversationUpdate']);
    expect(chat.received[1]?.membersAdded?.[0]?.aadObjectId).toBe(page.person.id);
  });

  it('gives a typed message the shape that Teams gives it', async () => {
    await page.say('bonjour <b>');
    expect(chat.received.at(-1)).toMatchObject({
      type: 'message',
      channelId: 'msteams',
      serviceUrl: chat.url,
      text: 'bonjour <b>',
      textFormat: 'plain',
      locale: 'fr-FR',
      from: { id: `29:${page.person.id}`, name: 'Ana Lopes', aadObjectId: page.person.id },
      conversation: { conversationType: 'personal', tenantId: expect.any(String) },
      recipient: { id: expect.stringContaining('28:') },
      attachments: [{ contentType: 'text/html', content: '<p>bonjour &lt;b&gt;</p>' }],
    });
  });

  it('keeps the reply after the message it answers, before the POST is answered', async () => {
    onMessage((context) => context.sendActivity('bien reçu'));
    await page.say('allô');
    expect((await page.open()).map(({ text }) => text)).toEqual(['allô', 'bien reçu']);
  });

  it('replaces an updated card in its place, and forgets a deleted message', async () => {
    onMessage(async (context) => {
      const first = await context.sendActivity(MessageFactory.attachment(card('avant')));
      const second = await context.sendActivity('à retirer');
      await context.sendActivity('fin');
      await context.updateActivity({ ...MessageFactory.attachment(card('après')), id: first?.id });
      await context.deleteActivity(second?.id ?? '');
    });
    await page.say('allez');
    const shown = await page.open();
    expect(shown.map(({ text, attachments }) => text ?? attachments?.[0]?.content.body)).toEqual([
      'allez',
      [{ type: 'TextBlock', text: 'après' }],
      'fin',
    ]);
  });

  it('takes the update of a card of the run before', async () => {
    onMessage((context) => context.updateActivity({ ...MessageFactory.attachment(card('résumé')), id: '123' }));
    await page.say('allez');
    expect((await page.open()).at(-1)).toMatchObject({ id: '123', updated: true });
  });

  it('posts a pressed card with its data and the message that holds it, and shows no message for it', async () => {
    await page.submit({ action: 'go', nom: 'Ana' }, '42');
    expect(chat.received.at(-1)).toMatchObject({
      type: 'message',
      value: { action: 'go', nom: 'Ana' },
      replyToId: '42',
    });
    expect(chat.received.at(-1)?.text).toBeUndefined();
    expect(await page.open()).toEqual([]);
  });

  it('brings a thumb as the invoke of Teams', async () => {
    chat.script = (context) =>
      context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body: {} } });
    expect((await page.vote('like', '42')).status).toBe(200);
    expect(chat.received.at(-1)).toMatchObject({
      type: 'invoke',
      name: 'message/submitAction',
      value: { actionName: 'feedback', actionValue: { reaction: 'like' } },
      replyToId: '42',
    });
  });

  it('tells who the members are, by each of the calls of TeamsInfo', async () => {
    const answers: unknown[] = [];
    onMessage(async (context) => {
      answers.push(await TeamsInfo.getMember(context, context.activity.from.id));
      answers.push((await TeamsInfo.getPagedMembers(context)).members[0]);
      answers.push((await TeamsInfo.getMembers(context))[0]);
    });
    await page.say('qui suis-je ?');
    const expected = { name: 'Ana Lopes', email: 'ana.lopes@exemple.fr', aadObjectId: page.person.id };
    expect(answers).toEqual([expected, expected, expected].map((member) => expect.objectContaining(member)));
  });

  it('refuses a stranger, an unknown conversation, a shapeless activity and one too big for Teams', async () => {
    const base = `/v3/conversations/a:${page.person.id}`;
    const status = async (path: string, body?: object) =>
      (body ? await page.post(path, body) : await fetch(chat.url + path)).status;
    expect(await status(`${base}/members/29:nobody`)).toBe(404);
    expect(await status('/v3/conversations/unknown/members')).toBe(404);
    expect(await status(`${base}/activities`, { text: 'no type' })).toBe(400);
    expect(await status(`${base}/activities`, { type: 'message', text: 'x'.repeat(90_000) })).toBe(413);
  });
});
