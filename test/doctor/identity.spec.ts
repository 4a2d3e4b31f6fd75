import { diagnose, type Finding } from '../../src/doctor';
import { openLocalMicrosoft, SECRET, type LocalMicrosoft } from './local-microsoft';
import { MANAGED, Place, SINGLE_TENANT } from './patient';

const DAY_MS = 24 * 60 * 60 * 1000;

describe('the doctor, on the identity', () => {
  const place = new Place();
  let local: LocalMicrosoft;
  let seen: Readonly<Record<string, Finding>>;

  beforeEach(async () => {
    local = await openLocalMicrosoft();
  });
  afterEach(() => local.close());
  afterAll(() => place.remove());

  async function look(environment: Record<string, string>, options: { offline?: boolean } = {}): Promise<void> {
    const config = place.config(environment);
    const findings = await diagnose({ config, clock: () => new Date(), microsoft: local.microsoft, ...options });
    seen = Object.fromEntries(findings.map((finding) => [finding.id, finding]));
  }

  const inDays = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString();

  it('really obtains the token that answering needs', async () => {
    await look(SINGLE_TENANT);
    expect([seen.identite!.state, seen.jeton!.state]).toEqual(['ok', 'ok']);
    expect(local.asked.filter((path) => path.startsWith('POST'))).toHaveLength(2);
  });

  it.each([
    ['AADSTS7000215: Invalid client secret', 'la valeur du secret'],
    ['AADSTS7000222: The provided client secret keys are expired', 'a expiré'],
    ['AADSTS700016: Application was not found', 'MicrosoftAppId'],
    ['AADSTS90002: Tenant not found', 'MicrosoftAppTenantId'],
    ['AADSTS99999: something new', 'inscription dans Azure'],
  ])('says what to do when Microsoft refuses it: %s', async (refusal, cure) => {
    Object.assign(local, { secret: 'another', refusal });
    await look(SINGLE_TENANT);
    expect(seen.jeton).toMatchObject({
      state: 'faute',
      detail: expect.stringContaining(refusal.split(':')[0]!),
      cure: expect.stringContaining(cure),
    });
  });

  it('says that Microsoft cannot be reached', async () => {
    await local.close();
    await look(SINGLE_TENANT);
    expect(seen.jeton).toMatchObject({ state: 'faute', detail: expect.stringContaining('ECONNREFUSED') });
    expect(seen.hotes!.state).toBe('faute');
    expect(seen.horloge!.state).toBe('non-teste');
    local = await openLocalMicrosoft();
  });

  it.each([
    ['a virtual machine', {}],
    ['a hosting service', { IDENTITY_HEADER: 'header-of-the-host' }],
  ])('asks the token of a managed identity to %s', async (_name, environment) => {
    const endpoint = { IDENTITY_ENDPOINT: local.microsoft.imds };
    await look({ ...MANAGED, ...environment, ...('IDENTITY_HEADER' in environment ? endpoint : {}) });
    expect([seen.jeton!.state, seen.secret!.state]).toEqual(['ok', 'ok']);
    expect(seen.secret!.detail).toContain('aucun secret');
  });

  it.each([
    [-1, 'faute'],
    [5, 'attention'],
    [30, 'attention'],
    [40, 'ok'],
  ])('reads from Graph, where it may, that the secret ends in %i days: %s', async (days, state) => {
    local.credentials = [
      { hint: 'zzz', endDateTime: inDays(400) },
      { hint: 'abc', endDateTime: inDays(days + 0.5) },
    ];
    await look(SINGLE_TENANT);
    expect(seen.secret).toMatchObject({ state, detail: expect.stringContaining('Microsoft Graph') });
  });

  it('believes the date of .env where Graph may not be read', async () => {
    await look({ ...SINGLE_TENANT, SECRET_EXPIRES_ON: inDays(12).slice(0, 10) });
    expect(seen.secret).toMatchObject({
      state: 'attention',
      detail: expect.stringMatching(/1[23]\sjours.*SECRET_EXPIRES_ON/),
    });
  });

  it('says that the date of .env is not that of Graph', async () => {
    local.credentials = [{ hint: 'abc', endDateTime: inDays(300) }];
    await look({ ...SINGLE_TENANT, SECRET_EXPIRES_ON: inDays(500).slice(0, 10) });
    expect(seen.secret).toMatchObject({
      state: 'attention',
      cure: `écrivez SECRET_EXPIRES_ON=${inDays(300).slice(0, 10)}`,
    });
  });

  it('asks for the date when nothing tells it', async () => {
    await look(SINGLE_TENANT);
    expect(seen.secret).toMatchObject({ state: 'attention', cure: expect.stringContaining('SECRET_EXPIRES_ON') });
  });

  it.each([
    [0, 'ok'],
    [-90_000, 'attention'],
    [400_000, 'faute'],
  ])('compares our clock with Microsoft’s, ahead by %i ms: %s', async (ahead, state) => {
    local.ahead = ahead;
    await look(SINGLE_TENANT);
    expect(seen.horloge!.state).toBe(state);
    if (state !== 'ok')
      expect(seen.horloge!.detail).toMatch(ahead < 0 ? /avance de [89]\d s/ : /retard de (39|40)\d s/);
  });

  it('asks nothing of the Internet when told so', async () => {
    await look({ ...SINGLE_TENANT, SECRET_EXPIRES_ON: inDays(90).slice(0, 10) }, { offline: true });
    expect(local.asked).toEqual([]);
    expect([seen.jeton!.state, seen.hotes!.state, seen.secret!.state]).toEqual(['non-teste', 'non-teste', 'ok']);
  });

  it('never shows the secret nor a token', async () => {
    local.credentials = [{ hint: 'abc', endDateTime: inDays(300) }];
    await look(SINGLE_TENANT);
    Object.assign(local, { secret: 'another', refusal: `AADSTS7000215: ${SECRET}` });
    const shown = JSON.stringify(seen);
    await look(SINGLE_TENANT);
    expect(shown + JSON.stringify(seen)).not.toMatch(new RegExp(`${SECRET}|for https?:`));
  });
});
