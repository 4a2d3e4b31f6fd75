import { PageClient } from './page-client';
import { startScriptedChat, type ScriptedChat } from './scripted-bot';

describe('the day played, at the top of the page', () => {
  let chat: ScriptedChat;
  let page: PageClient;
  let played = '2024-03-20';

  beforeAll(async () => {
    const choose = (day: string): boolean => {
      if (day === 'demain') return false;
      played = day;
      return true;
    };
    chat = await startScriptedChat(undefined, 0, { view: () => ({ line: `le ${played}`, choices: [] }), choose });
    page = new PageClient(chat.url);
  });
  afterAll(() => chat.close());

  it('is told, then chosen', async () => {
    const told = await fetch(`${chat.url}/chat/jour`);
    expect(await told.json()).toEqual({ line: 'le 2024-03-20', choices: [] });
    const chosen = await page.post('/chat/jour', { jour: '2024-06-29' });
    expect(await chosen.json()).toEqual({ line: 'le 2024-06-29', choices: [] });
  });

  it.each([{ jour: 'demain' }, { jour: 3 }, {}])('is not changed by %j', async (body) => {
    const before = played;
    expect((await page.post('/chat/jour', body)).status).toBe(400);
    expect(played).toBe(before);
  });

  it('is chosen by this page only', async () => {
    const foreign = await page.post('/chat/jour', { jour: '2024-06-29' }, { origin: 'http://exemple.fr' });
    expect(foreign.status).toBe(403);
  });
});
