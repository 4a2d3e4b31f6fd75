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
});
