import { createHmac, generateKeyPairSync } from 'node:crypto';
import { anActivity, startBot, TENANT, type BotUnderTest } from './bot-under-test';
import {
  APP_ID,
  cloudAt,
  FIXED_CREDENTIALS,
  IDENTITY,
  inSeconds,
  openFakeMicrosoft,
  type FakeMicrosoft,
} from './fake-microsoft';

const OTHER = '33333333-3333-4333-8333-333333333333';

describe('authentication', () => {
  let microsoft: FakeMicrosoft;
  let bot: BotUnderTest;

  beforeAll(async () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    microsoft = await openFakeMicrosoft();
    const config = { production: false, identity: IDENTITY, cloud: microsoft.cloud };
    bot = await startBot({ config, credentials: FIXED_CREDENTIALS });
  });

  afterAll(async () => {
    await bot.close();
    await microsoft.close();
    jest.restoreAllMocks();
  });

  afterEach(() => {
    bot.assistant.heard.length = 0;
    bot.channel.calls.length = 0;
  });

  const serviceurl = (): object => ({ serviceurl: bot.channel.url });
  const post = (token: string | undefined, overrides: Record<string, unknown> = {}) =>
    bot.post(anActivity(bot.channel, overrides), token === undefined ? {} : { authorization: `Bearer ${token}` });

  it('lets in a token signed for this bot, and signs what it sends', async () => {
    const answer = await post(microsoft.token({ ...serviceurl() }));
    expect([answer.status, answer.body]).toEqual([200, '']);
    expect(bot.assistant.heard).toHaveLength(1);
    expect(bot.channel.calls.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer of-the-bot',
      'Bearer of-the-bot',
    ]);
  });

  const unsigned = (claims: object, header: object): string =>
    [header, { iss: 'https://api.botframework.com', aud: APP_ID, exp: inSeconds(600), ...serviceurl(), ...claims }]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
  const hs256 = (): string => {
    const head = unsigned({}, { alg: 'HS256', kid: 'key-1' });
    const secret = microsoft.publicKey.export({ type: 'spki', format: 'pem' });
    return `${head}.${createHmac('sha256', secret).update(head).digest('base64url')}`;
  };
  const tampered = (): string => {
    const [header, , signature] = microsoft.token({ ...serviceurl() }).split('.');
    const claims = unsigned({ exp: inSeconds(86_400) }, {}).split('.')[1];
    return [header, claims, signature].join('.');
  };

  const refused: [string, () => string | undefined][] = [
    ['no token', () => undefined],
    ['an empty token', () => ''],
    ['no token at all in its place', () => 'not-a-token'],
    ['another audience', () => microsoft.token({ ...serviceurl(), aud: OTHER })],
    ['several audiences', () => microsoft.token({ ...serviceurl(), aud: [APP_ID, OTHER] })],
    ['another issuer', () => microsoft.token({ ...serviceurl(), iss: 'https://evil.example' })],
    [
      'the issuer of the Emulator',
      () =>
        microsoft.token({
          ...serviceurl(),
          iss: `https://sts.windows.net/${TENANT}/`,
          tid: TENANT,
          ver: '1.0',
          appid: APP_ID,
        }),
    ],
    ['an expired token', () => microsoft.token({ ...serviceurl(), exp: inSeconds(-3_600) })],
    ['a token without exp', () => microsoft.token({ ...serviceurl(), exp: undefined })],
    ['an exp that is no number', () => microsoft.token({ ...serviceurl(), exp: 'tomorrow' })],
    ['a token of the future', () => microsoft.token({ ...serviceurl(), nbf: inSeconds(3_600) })],
    ['an unknown key', () => microsoft.token({ ...serviceurl() }, { kid: 'key-2' })],
    [
      'a signature by another key',
      () => microsoft.token({ ...serviceurl() }, {}, generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey),
    ],
    ['a tampered token', tampered],
    ['alg none', () => `${unsigned({}, { alg: 'none' })}.`],
    ['HS256 with the public key as secret', hs256],
    [
      'the token of another service address',
      () => microsoft.token({ serviceurl: 'https://smba.trafficmanager.net/other/' }),
    ],
    ['a token that names no service address', () => microsoft.token()],
  ];

  it.each(refused)('refuses %s with a bare 401', async (_name, token) => {
    const answer = await post(token());
    expect([answer.status, answer.body]).toEqual([401, '']);
    expect([bot.assistant.heard, bot.channel.calls]).toEqual([[], []]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['of another tenant', { conversation: { id: 'a:1', conversationType: 'personal', tenantId: OTHER } }],
    ['whose channel data is of another tenant', { channelData: { tenant: { id: OTHER } } }],
    ['that names no tenant', { conversation: { id: 'a:1' }, channelData: {} }],
    ['of another channel, where the sender chooses who he is', { channelId: 'directline' }],
  ])('refuses with 401 an activity %s', async (_name, overrides) => {
    const answer = await post(microsoft.token({ ...serviceurl() }), overrides);
    expect([answer.status, answer.body]).toEqual([401, '']);
    expect(bot.assistant.heard).toEqual([]);
  });

  it('keeps the reason for the log, without the token', async () => {
    const token = microsoft.token({ ...serviceurl(), exp: undefined });
    await post(token);
    expect(bot.log.at(-1)).toMatchObject({ status: 401, reason: 'no-expiry' });
    expect(JSON.stringify(bot.log)).not.toContain(token);
  });

  it('answers 503 when the keys cannot be fetched: the caller did nothing wrong', async () => {
    const config = { production: false, identity: IDENTITY, cloud: cloudAt('http://127.0.0.1:9/openid') };
    const alone = await startBot({ config, credentials: FIXED_CREDENTIALS });
    const authorization = `Bearer ${microsoft.token({ serviceurl: alone.channel.url })}`;
    const answer = await alone.post(anActivity(alone.channel), { authorization });
    expect([answer.status, answer.body]).toEqual([503, '']);
    await alone.close();
  });
});
