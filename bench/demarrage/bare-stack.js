// The least that answers Teams: the SDK's adapter behind restify, as its samples wire them. Plain JavaScript, as ours
// once built.
const { CloudAdapter, ConfigurationBotFrameworkAuthentication } = require('botbuilder');
const { createServer, plugins } = require('restify');

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const server = createServer();
server.use(plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  await adapter.process(request, response, (context) => context.sendActivity(context.activity.text));
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`http://localhost:${server.address().port}\n`));
