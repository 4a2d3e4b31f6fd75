import type { ConnectorClient } from 'botframework-connector';
import { Authenticator } from '../../../src/bot/transport/authentication';
import type { OutboundLimits } from '../../../src/bot/transport/outbound';
import { openFakeChannel, type FakeChannel } from '../fake-channel';

const LIMITS: OutboundLimits = { deadlineMs: 2_000, maxAttempts: 4, firstDelayMs: 1 };

describe('a call to the channel', () => {
  let channel: FakeChannel;

  beforeEach(async () => {
    channel = await openFakeChannel();
  });

  afterEach(() => channel.close());

  async function client(limits: Partial<OutboundLimits> = {}, url = channel.url): Promise<ConnectorClient> {
    const authenticator = new Authenticator({ config: {}, limits: { ...LIMITS, ...limits } });
    return authenticator.createConnectorFactory({ getClaimValue: () => null } as never).create(url);
  }

  const message = { type: 'message', text: 'bonjour' };
  const post = async (limits?: Partial<OutboundLimits>) =>
    (await client(limits)).conversations.sendToConversation('a:1', message);
  const put = async () => (await client()).conversations.updateActivity('a:1', 'm-1', message);
  const failsFirst = (times: number, status: number, headers?: Record<string, string>): void => {
    channel.mood = (_call, index) => (index < times ? { status, headers } : undefined);
  };

  it.each([412, 429, 503])(
    'that posts a message is made again after %i, which says that nothing was done',
    async (status) => {
      failsFirst(2, status);
      expect(await post()).toMatchObject({ id: 'sent-3' });
    },
  );

  it.each([400, 401, 403, 404, 500, 502, 504])(
    'that posts a message is not made again after %i: it may have been posted',
    async (status) => {
      failsFirst(1, status);
      await expect(post()).rejects.toMatchObject({ statusCode: status });
      expect(channel.calls).toHaveLength(1);
    },
  );

  it.each([412, 429, 502, 503, 504])('that updates one is made again after %i: twice does no harm', async (status) => {
    failsFirst(1, status);
    await put();
    expect(channel.calls).toHaveLength(2);
  });

  it('is made so many times and no more', async () => {
    failsFirst(100, 429);
    await expect(post()).rejects.toMatchObject({ statusCode: 429 });
    expect(channel.calls).toHaveLength(LIMITS.maxAttempts);
  });

  it('is made again after the time that the channel asks for', async () => {
    failsFirst(1, 429, { 'retry-after': '0.05' });
    expect(await post()).toMatchObject({ id: 'sent-2' });
  });

  it.each(['30', new Date(Date.now() + 30_000).toUTCString()])(
    'gives up when asked to wait past its deadline (%s)',
    async (wait) => {
      failsFirst(100, 429, { 'retry-after': wait });
      await expect(post()).rejects.toMatchObject({ statusCode: 429 });
      expect(channel.calls).toHaveLength(1);
    },
  );

  it('that gets no answer ends at its deadline', async () => {
    channel.mood = () => ({ waitMs: 60_000 });
    await expect(post({ deadlineMs: 50 })).rejects.toMatchObject({ name: 'OutboundDeadline' });
  });

  it('does not follow a redirection, which could carry the token elsewhere', async () => {
    const elsewhere = await openFakeChannel();
    failsFirst(1, 307, { location: elsewhere.url });
    await expect(post()).rejects.toMatchObject({ statusCode: 307 });
    expect(elsewhere.calls).toEqual([]);
    await elsewhere.close();
  });

  it('to a channel that is not there fails with its cause', async () => {
    const call = (await client({}, 'http://127.0.0.1:9')).conversations.sendToConversation('a:1', message);
    await expect(call).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('bears what the SDK does not know of: what a mention or a label of Teams holds', async () => {
    const entities = [
      { type: 'mention', text: '<at>Claire</at>', mentioned: { id: '29:claire', name: 'Claire' } },
      { type: 'https://schema.org/Message', '@type': 'Message', additionalType: ['AIGeneratedContent'] },
    ];
    await (await client()).conversations.sendToConversation('a:1', { ...message, entities });
    expect(channel.calls[0]?.activity.entities).toEqual(entities);
  });

  it('that answers a message says to which, and in which conversation', async () => {
    await (await client()).conversations.replyToActivity('a:1', 'm/1', message);
    expect(channel.calls[0]).toMatchObject({
      path: '/v3/conversations/a%3A1/activities/m%2F1',
      headers: { 'x-ms-conversation-id': 'a:1', 'content-type': 'application/json; charset=utf-8' },
    });
  });

  it('for the members gives a page of them, and where the next one begins', async () => {
    const { conversations } = await client();
    await conversations.getConversationPagedMembers('a:1', { pageSize: 50, continuationToken: 'suite & fin' });
    expect(channel.calls[0]?.path).toBe(
      '/v3/conversations/a%3A1/pagedmembers?pageSize=50&continuationToken=suite+%26+fin',
    );
  });

  it('without a conversation is not made: its address would be another one', async () => {
    await expect((await client()).conversations.sendToConversation('', message)).rejects.toThrow(/conversationId/);
    expect(channel.calls).toEqual([]);
  });

  it('that is refused tells the status and the code of the channel, not its words', async () => {
    const error = { code: 'ConversationNotFound', message: 'Claire Vidal is not there' };
    channel.mood = () => ({ status: 404, body: { error } });
    const refused = await post().catch((cause: Error) => cause);
    expect(refused).toMatchObject({
      statusCode: 404,
      code: error.code,
      message: 'The channel answered 404 (ConversationNotFound)',
    });
  });

  it('goes over the connection of the one before', async () => {
    const { conversations } = await client();
    for (let call = 1; call <= 3; call += 1) await conversations.sendToConversation('a:1', message);
    expect(channel.connections).toBe(1);
  });
});
