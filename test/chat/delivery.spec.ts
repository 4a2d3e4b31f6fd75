import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deliver } from '../../src/chat/delivery';

const activity = { type: 'message', text: 'bonjour' };

describe('handing an activity to the bot', () => {
  it('tells a refusal with its status', async () => {
    const server = createServer((_request, response) => {
      response.statusCode = 503;
      response.end('busy');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    expect(await deliver(`http://127.0.0.1:${port}`, activity)).toEqual({ kind: 'refused', status: 503 });
    server.closeAllConnections();
    server.close();
  });

  it('tells a bot that is not there', async () => {
    expect(await deliver('http://127.0.0.1:9', activity)).toEqual({ kind: 'unreachable' });
  });
});
