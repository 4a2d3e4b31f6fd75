import type { AddressInfo } from 'node:net';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { createServer, plugins } from 'restify';
import { serveParent } from './child';

/** The unit of measure: the SDK's own adapter behind restify, as its samples wire them, and a message said again. */
async function start(): Promise<{ readonly url: string; close(): Promise<void> }> {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const server = createServer();
  // As long as ours: the load sends on connections that it kept while the other bots had their round.
  server.server.keepAliveTimeout = 65_000;
  server.use(plugins.bodyParser());
  server.post('/api/messages', async (request, response) => {
    await adapter.process(request, response, async (context) => {
      await context.sendActivity(`Vous avez dit : ${context.activity.text}`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port }: AddressInfo = server.address();
  return { url: `http://127.0.0.1:${port}`, close: async () => void server.close() };
}

void serveParent(start);
