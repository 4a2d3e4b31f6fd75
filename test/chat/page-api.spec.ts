import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { PageClient } from './page-client';
import { startScriptedChat, type Script, type ScriptedChat } from './scripted-bot';

const echo: Script = (context) => context.sendActivity(`écho ${context.activity.text}`);

describe('what the page asks of the chat', () => {
  let chat: ScriptedChat;
  let page: PageClient;

  beforeEach(async () => {
    chat = await startScriptedChat(echo);
    page = new PageClient(chat.url);
  });
  afterEach(() => chat.close());

  it('delivers one message once, however often it is posted under one key', async () => {
    const key = randomUUID();
    await page.open();
    await page.say('bonjour', key);
    await page.say('bonjour', key);
    expect(chat.received.filter(({ text }) => text === 'bonjour')).toHaveLength(1);
  });

  it('streams what a page missed, and only that', async () => {
    await page.open();
    const position = await positionAfter(page.say('un'));
    await page.say('deux');
    const missed = await page.events(2, position);
    expect(missed.map(({ activity }) => activity.text)).toEqual(['deux', 'écho deux']);
  });

  it('streams everything to a page that comes with a position of another run', async () => {
    await page.open();
    await page.say('un');
    const all = await page.events(4, '00000000.999');
    expect(all.at(-1)?.activity.text).toBe('écho un');
  });

  it('streams a reply while the page listens', async () => {
    await page.open();
    const position = await positionAfter(page.say('un'));
    const [events] = await Promise.all([page.events(2, position), page.say('deux')]);
    expect(events).toHaveLength(2);
  });

  it('says that the bot took nothing, and takes the same message again later', async () => {
    const key = randomUUID();
    await page.open();
    chat.isDown = true;
    expect((await page.say('bonjour', key)).status).toBe(502);
    expect((await page.submit({ a: 1 }, '42')).status).toBe(502);
    chat.isDown = false;
    await page.say('bonjour', key);
    expect((await page.open()).slice(-2).map(({ text }) => text)).toEqual(['bonjour', 'écho bonjour']);
    expect(chat.warnings).toHaveLength(2);
  });

  it.each([
    ['a participant without id', '/chat/conversations', { nom: 'A', courriel: 'a@exemple.fr' }],
    ['a name too long', '/chat/conversations', { id: randomUUID(), nom: 'x'.repeat(81), courriel: 'a@exemple.fr' }],
  ])('refuses %s', async (_what, path, body) => {
    expect((await page.post(path, body)).status).toBe(400);
  });

  it('refuses a message without words, and a vote that is none', async () => {
    await page.open();
    expect((await page.say('   ')).status).toBe(400);
    expect((await page.vote('love', '42')).status).toBe(400);
  });

  it('knows nothing of a conversation that was not opened', async () => {
    expect((await page.say('bonjour')).status).toBe(404);
  });

  it('refuses another site, and a name that was rebound to this machine', async () => {
    const foreign = await page.post('/chat/conversations', page.person, { origin: 'http://evil.example' });
    expect(foreign.status).toBe(403);
    expect(await statusForHost(chat.port, 'evil.example')).toBeGreaterThanOrEqual(400);
    expect(await statusForHost(chat.port, `localhost:${chat.port}`)).toBe(200);
  });
});

async function positionAfter(sending: Promise<Response>): Promise<string> {
  const { position } = (await (await sending).json()) as { position: string };
  return position;
}

function statusForHost(port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: '127.0.0.1', path: '/', headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on('error', reject);
    sent.end();
  });
}
