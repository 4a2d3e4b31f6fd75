import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseConfig } from '../src/config';

const APP_ID = '22222222-2222-4222-8222-222222222222';
const TENANT = '11111111-1111-4111-8111-111111111111';
const SINGLE_TENANT = {
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppId: APP_ID,
  MicrosoftAppTenantId: TENANT,
  MicrosoftAppPassword: 'the-secret',
};
const MANAGED = { MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppId: APP_ID, MicrosoftAppTenantId: TENANT };

function accepted(environment: Record<string, string>) {
  const result = parseConfig(environment);
  if (!result.ok) throw new Error(result.message);
  return result.config;
}

/** Variables at fault, in the order of the report. */
function faults(environment: Record<string, string>): string[] {
  const result = parseConfig(environment);
  if (result.ok) return [];
  return [...result.message.matchAll(/^ {2}- (\S+) /gm)].map(([, variable]) => variable!);
}

describe('an empty environment', () => {
  it('gives a trial on this machine, with an embedded database', () => {
    expect(accepted({})).toMatchObject({
      production: false,
      port: 3978,
      host: '127.0.0.1',
      identity: undefined,
      databaseUrl: undefined,
      dataDir: join(__dirname, '..', 'data'),
      dataDirGiven: false,
      erasuresDir: join(__dirname, '..', 'data'),
      knowledgeDir: join(__dirname, '..', 'knowledge'),
      logLevel: 'info',
    });
  });

  it('is what .env.example sets', () => {
    const lines = readFileSync(join(__dirname, '..', '.env.example'), 'utf8').split('\n');
    const set = lines.filter((line) => /^[^#\s]/.test(line)).map((line) => line.split('='));
    expect(set.length).toBeGreaterThan(10);
    expect(accepted(Object.fromEntries(set))).toEqual(accepted({}));
  });
});

describe('the folders of the data', () => {
  const DATABASE_URL = 'postgres://bot@host/base';

  it('are known to be chosen when DATA_DIR is set', () => {
    expect(accepted({ DATA_DIR: '/srv/data' })).toMatchObject({ dataDir: '/srv/data', dataDirGiven: true });
  });

  it.each<[string, Record<string, string>, string | undefined]>([
    ['beside the embedded database', { DATA_DIR: '/srv/data' }, '/srv/data'],
    ['in a folder of their own', { DATA_DIR: '/srv/data', ERASURES_DIR: '/mnt/other' }, '/mnt/other'],
    ['in DATA_DIR with PostgreSQL', { DATABASE_URL, DATA_DIR: '/srv/data' }, '/srv/data'],
    ['nowhere with PostgreSQL alone: no folder was given', { DATABASE_URL }, undefined],
  ])('note erasures %s', (_name, environment, expected) => {
    expect(accepted(environment).erasuresDir).toBe(expected);
  });
});

describe('an identity', () => {
  it('is a registration with its secret', () => {
    const { identity, host } = accepted(SINGLE_TENANT);
    expect(identity).toEqual({ type: 'SingleTenant', appId: APP_ID, tenantId: TENANT, password: 'the-secret' });
    expect(host).toBe('0.0.0.0');
  });

  it('is a managed identity, without secret, in any case of its type', () => {
    expect(accepted({ ...MANAGED, MicrosoftAppType: 'userassignedmsi' }).identity).toEqual({
      type: 'UserAssignedMSI',
      appId: APP_ID,
      tenantId: TENANT,
    });
  });

  it.each<[string, Record<string, string>, string[]]>([
    ['without its type', { ...SINGLE_TENANT, MicrosoftAppType: '' }, ['MicrosoftAppType']],
    ['without its id', { ...SINGLE_TENANT, MicrosoftAppId: ' ' }, ['MicrosoftAppId']],
    ['without its tenant', { ...MANAGED, MicrosoftAppTenantId: '' }, ['MicrosoftAppTenantId']],
    ['without its secret', { ...SINGLE_TENANT, MicrosoftAppPassword: '' }, ['MicrosoftAppPassword']],
    [
      'of which only the secret is there',
      { MicrosoftAppPassword: 'x' },
      ['MicrosoftAppType', 'MicrosoftAppId', 'MicrosoftAppTenantId'],
    ],
    ['of which only the id is there', { MicrosoftAppId: APP_ID }, ['MicrosoftAppType', 'MicrosoftAppTenantId']],
    [
      'of which only the type is there',
      { MicrosoftAppType: 'SingleTenant' },
      ['MicrosoftAppId', 'MicrosoftAppTenantId', 'MicrosoftAppPassword'],
    ],
    [
      'whose type is mistyped, and nothing else there',
      { MicrosoftAppType: 'SingelTenant' },
      ['MicrosoftAppType', 'MicrosoftAppId', 'MicrosoftAppTenantId'],
    ],
    [
      'half there, with an address that it would open',
      { ...MANAGED, MicrosoftAppType: '', HOST: '0.0.0.0' },
      ['MicrosoftAppType'],
    ],
    ['managed, with a secret', { ...MANAGED, MicrosoftAppPassword: 'x' }, ['MicrosoftAppPassword']],
    ['of many tenants', { ...SINGLE_TENANT, MicrosoftAppType: 'MultiTenant' }, ['MicrosoftAppType']],
    ['whose type is mistyped', { ...SINGLE_TENANT, MicrosoftAppType: 'SingelTenant' }, ['MicrosoftAppType']],
    ['whose id is no GUID', { ...SINGLE_TENANT, MicrosoftAppId: 'my-bot' }, ['MicrosoftAppId']],
  ])('%s is a fault', (_name, environment, expected) => {
    expect(faults(environment)).toEqual(expected);
  });

  it('without its type says the secret that one of the types needs, where it is missing', () => {
    const messageOf = (environment: Record<string, string>) => {
      const result = parseConfig(environment);
      return result.ok ? '' : result.message;
    };
    expect(messageOf({ MicrosoftAppId: APP_ID })).toContain('MicrosoftAppPassword');
    expect(messageOf({ ...SINGLE_TENANT, MicrosoftAppType: '' })).not.toContain('MicrosoftAppPassword');
  });

  it('is demanded in production', () => {
    expect(faults({ NODE_ENV: 'production' })).toEqual(['MicrosoftAppType']);
    expect(accepted({ ...SINGLE_TENANT, NODE_ENV: 'production' }).production).toBe(true);
  });
});

describe('the address listened on', () => {
  it.each(['0.0.0.0', '192.168.1.4', '::', 'example.org'])('is not %s without an identity', (HOST) => {
    expect(faults({ HOST })).toEqual(['HOST']);
    expect(accepted({ ...MANAGED, HOST }).host).toBe(HOST);
  });

  it.each(['localhost', '127.0.0.1', '127.0.0.2', '::1'])('is %s, on this machine', (HOST) => {
    expect(accepted({ HOST }).host).toBe(HOST);
  });
});

describe('faults', () => {
  it('are all told at once, each with its value and what to write', () => {
    const result = parseConfig({
      PORT: '80a',
      LOG_LEVEL: 'loud',
      NODE_ENV: 'prod',
      TRUST_PROXY: 'yes',
      HOST: '0.0.0.0',
    });
    expect(result).toMatchObject({ ok: false });
    const message = result.ok ? '' : result.message;
    for (const value of ['80a', 'loud', 'prod', 'yes', '0.0.0.0']) expect(message).toContain(`"${value}"`);
    expect(message.match(/; write/g)).toHaveLength(5);
  });

  it.each(['70000', '-1', '1.5', 'NaN', '0x10g'])('include the port %s', (PORT) => {
    expect(faults({ PORT })).toEqual(['PORT']);
  });

  it('never show a secret', () => {
    const environment = { DATABASE_URL: 'mysql://user:hidden@host/base', MicrosoftAppPassword: 'hidden', PORT: 'x' };
    const result = parseConfig(environment);
    expect(faults(environment)).toEqual(expect.arrayContaining(['DATABASE_URL', 'MicrosoftAppType', 'PORT']));
    expect(result.ok ? '' : result.message).not.toContain('hidden');
  });
});

describe('addresses that stand for Microsoft’s', () => {
  const cloud = {
    ToBotFromChannelOpenIdMetadataUrl: 'http://127.0.0.1:1/openid',
    ToBotFromChannelTokenIssuer: 'https://issuer.example',
    ToChannelFromBotLoginUrl: 'https://login.example',
    ToChannelFromBotOAuthScope: 'https://scope.example',
    OAuthUrl: 'https://oauth.example',
  };

  it('come together', () => {
    expect(accepted({ ...SINGLE_TENANT, ...cloud }).cloud).toMatchObject({ tokenIssuer: 'https://issuer.example' });
    expect(faults({ ...SINGLE_TENANT, ...cloud, OAuthUrl: '' })).toEqual(['OAuthUrl']);
  });

  it('are refused in production', () => {
    expect(faults({ ...SINGLE_TENANT, ...cloud, NODE_ENV: 'production' })).toEqual(Object.keys(cloud));
  });
});
