import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Authenticator } from '../../../src/bot/transport/authentication';
import { isExcepted } from '../../../src/bot/transport/proxy';
import { Wire } from '../../../src/bot/transport/wire';
import type { Proxy } from '../../../src/config';
import { CERTIFICATE } from './self-made-certificate';
import { openConnectProxy, openTlsChannel, type ConnectProxy, type TlsChannel } from './tls-channel';

const TEAMS = 'https://smba.trafficmanager.net/fr/';
const LIMITS = { deadlineMs: 2_000, maxAttempts: 3, firstDelayMs: 1 };
const CALL = { method: 'GET', path: 'v3/conversations/a/members', headers: {} };

describe('the way to Teams through a proxy', () => {
  let teams: TlsChannel;
  let proxy: ConnectProxy;

  beforeEach(async () => {
    teams = await openTlsChannel();
    proxy = await openConnectProxy(teams.port);
  });

  afterEach(async () => {
    await proxy.close();
    await teams.close();
  });

  const through = (url = proxy.url, ca?: string): Wire => new Wire({ proxy: { url, except: [] }, ca });
  const sends = async (wire: Wire, url = TEAMS) => {
    const authenticator = new Authenticator({ config: {}, limits: LIMITS, wire });
    const client = await authenticator.createConnectorFactory({ getClaimValue: () => null } as never).create(url);
    return client.conversations.sendToConversation('a:1', { type: 'message', text: 'bonjour' });
  };

  it('carries the calls within TLS, to the name asked for', async () => {
    expect(await sends(through(proxy.url, CERTIFICATE))).toMatchObject({ id: 'sent-1' });
    expect(proxy.asked).toEqual([{ host: 'smba.trafficmanager.net:443', account: undefined }]);
    expect(teams.asked).toEqual([
      { method: 'POST', url: '/fr/v3/conversations/a%3A1/activities', host: 'smba.trafficmanager.net' },
    ]);
  });

  it('is opened once for several calls', async () => {
    const line = through(proxy.url, CERTIFICATE).to(TEAMS);
    for (let call = 1; call <= 3; call += 1) await line(CALL, 2_000);
    expect([proxy.asked.length, teams.connections, teams.asked.length]).toEqual([1, 1, 3]);
  });

  it('gives the account that the proxy asks for', async () => {
    await sends(through(proxy.url.replace('//', '//service:s%C3%A9same@'), CERTIFICATE));
    const account = Buffer.from('service:sésame').toString('base64');
    expect(proxy.asked[0]).toMatchObject({ account: `Basic ${account}` });
  });

  it('is not taken when the certificate at its end is not trusted', async () => {
    await expect(sends(through())).rejects.toMatchObject({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
    expect(teams.asked).toEqual([]);
  });

  it('is not taken when the certificate at its end is another name’s', async () => {
    const other = sends(through(proxy.url, CERTIFICATE), 'https://api.botframework.com/');
    await expect(other).rejects.toMatchObject({ code: 'ERR_TLS_CERT_ALTNAME_INVALID' });
  });

  it('that the proxy refuses is told with its status, at once', async () => {
    proxy.refusal = 407;
    await expect(sends(through(proxy.url, CERTIFICATE))).rejects.toThrow(/407/);
    expect(proxy.asked).toHaveLength(1);
  });

  it('is not taken to this machine over plain HTTP', async () => {
    const server = await answering((response) => response.end('{}'));
    expect(await through().to(server.url)(CALL, 2_000)).toMatchObject({ status: 200 });
    expect(proxy.asked).toEqual([]);
    await server.close();
  });
});

describe('hosts reached without the proxy', () => {
  const proxy = (...except: string[]): Proxy => ({ url: 'http://proxy:3128', except });

  it.each([
    ['smba.trafficmanager.net', ['smba.trafficmanager.net'], true],
    ['smba.trafficmanager.net', ['.trafficmanager.net'], true],
    ['smba.trafficmanager.net', ['trafficmanager.net'], true],
    ['smba.trafficmanager.net', ['*.trafficmanager.net'], true],
    ['smba.trafficmanager.net', ['*'], true],
    ['smba.trafficmanager.net', ['manager.net', 'exemple.fr'], false],
    ['smba.trafficmanager.net', [], false],
  ])('%s with %j: %s', (host, except, isSo) => {
    expect(isExcepted(host, proxy(...except))).toBe(isSo);
  });
});

describe('a line', () => {
  it('tells an answer that is cut short, without the code after which it would be sent again', async () => {
    const server = await answering((response) => {
      response.writeHead(201, { 'content-length': 100 });
      response.write('{', () => response.destroy());
    });
    const cut = await new Wire()
      .to(server.url)(CALL, 2_000)
      .catch((error: unknown) => error);
    expect(cut).toMatchObject({ message: 'The answer (201) was cut short' });
    expect(cut).not.toHaveProperty('code');
    await server.close();
  });
});

async function answering(answer: (response: Parameters<Parameters<typeof createServer>[1] & object>[1]) => unknown) {
  const server: Server = createServer((_request, response) => void answer(response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise<void>((resolve) => void server.close(() => resolve()).closeAllConnections()),
  };
}
