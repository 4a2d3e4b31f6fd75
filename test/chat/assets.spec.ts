import { startScriptedChat, type ScriptedChat } from './scripted-bot';

describe('the page and its files', () => {
  let chat: ScriptedChat;
  beforeAll(async () => {
    chat = await startScriptedChat();
  });
  afterAll(() => chat.close());

  const get = (path: string) => fetch(chat.url + path);

  it('lets the page load nothing from elsewhere and run no inline script', async () => {
    const policy = (await get('/')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:/);
  });

  it('serves every file that the page names, with its type', async () => {
    const html = await (await get('/')).text();
    const named = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path ?? '');
    expect(named.length).toBeGreaterThan(5);
    for (const path of named) {
      const response = await get(path);
      expect([path, response.status, response.headers.get('x-content-type-options')]).toEqual([path, 200, 'nosniff']);
      await response.arrayBuffer();
    }
  });

  it('serves nothing but the files of the page', async () => {
    for (const path of ['types.d.ts', '..%2findex.ts', 'index.html', 'absent.js']) {
      expect([path, (await get(`/chat/page/${path}`)).status]).toEqual([path, 404]);
    }
  });
});
