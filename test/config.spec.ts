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

describe('the day of a trial', () => {
  it('is the one that is set', () => {
    expect(accepted({ DATE_ESSAI: '2024-04-02' }).trialDay).toBe('2024-04-02');
    expect(accepted({}).trialDay).toBeUndefined();
  });

  it.each(['demain', '2024-02-30', '02/04/2024'])('is no « %s »', (day) => {
    expect(faults({ DATE_ESSAI: day })).toEqual(['DATE_ESSAI']);
  });

  it('is refused beside an identity, even half of one: directors live in today', () => {
    expect(faults({ ...SINGLE_TENANT, DATE_ESSAI: '2024-04-02' })).toEqual(['DATE_ESSAI']);
    expect(faults({ ...MANAGED, DATE_ESSAI: '2024-04-02' })).toEqual(['DATE_ESSAI']);
    expect(faults({ MicrosoftAppId: APP_ID, DATE_ESSAI: '2024-04-02' })).toContain('DATE_ESSAI');
  });
});

describe('an identity under the names of Microsoft’s tools', () => {
  const WRITTEN = { CLIENT_ID: APP_ID, TENANT_ID: TENANT, CLIENT_SECRET: 'the-secret' };

  it('is the same identity, of one tenant since it has a secret', () => {
    expect(accepted(WRITTEN)).toEqual(accepted(SINGLE_TENANT));
  });

  it('may be a managed identity, whose type is then written', () => {
    const { CLIENT_ID, TENANT_ID } = WRITTEN;
    expect(accepted({ MicrosoftAppType: 'UserAssignedMSI', CLIENT_ID, TENANT_ID })).toEqual(accepted(MANAGED));
    expect(faults({ CLIENT_ID, TENANT_ID })).toEqual(['MicrosoftAppType']);
  });

  it('may stand beside ours, with the same values', () => {
    expect(accepted({ ...SINGLE_TENANT, ...WRITTEN })).toEqual(accepted(SINGLE_TENANT));
  });

  it.each(['CLIENT_ID', 'TENANT_ID', 'CLIENT_SECRET'])('is refused when %s says otherwise than ours', (name) => {
    const environment = { ...SINGLE_TENANT, [name]: '33333333-3333-4333-8333-333333333333' };
    expect(faults(environment)).toEqual([name]);
    const result = parseConfig(environment);
    expect(result.ok ? '' : result.message).not.toContain('33333333');
  });

  it('is reproached under the name that was written', () => {
    expect(faults({ ...WRITTEN, CLIENT_ID: 'my-bot' })).toEqual(['CLIENT_ID']);
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

describe('a proxy', () => {
  it('is none unless one is named', () => {
    expect(accepted({ NO_PROXY: 'exemple.fr' }).proxy).toBeUndefined();
  });

  it.each(['HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy'])('is read from %s', (variable) => {
    expect(accepted({ [variable]: 'http://proxy.exemple.fr:3128' }).proxy).toEqual({
      url: 'http://proxy.exemple.fr:3128',
      except: [],
    });
  });

  it('may be written without its scheme, and leaves out the hosts of NO_PROXY', () => {
    const given = { HTTPS_PROXY: 'proxy.exemple.fr:3128', NO_PROXY: 'localhost, .Exemple.fr:443 *.local' };
    expect(accepted(given).proxy).toEqual({
      url: 'http://proxy.exemple.fr:3128',
      except: ['localhost', '.exemple.fr', '*.local'],
    });
  });

  it.each(['socks5://proxy:1080', 'http://', 'pas une adresse'])('that is no HTTP proxy (%s) is a fault', (value) => {
    expect(faults({ HTTPS_PROXY: value })).toEqual(['HTTPS_PROXY']);
  });

  it('at fault is not shown: its address may hold a password', () => {
    const result = parseConfig({ HTTPS_PROXY: 'socks5://service:sesame@proxy:1080' });
    expect(result.ok ? '' : result.message).not.toContain('sesame');
  });
});

describe('what an operator adds', () => {
  const METRICS_TOKEN = 'a-token-long-enough';

  it('is the public address, without its last slash', () => {
    expect(accepted({ PUBLIC_URL: 'https://bot.ac-x.fr/' }).publicUrl).toBe('https://bot.ac-x.fr');
    expect(accepted({ PUBLIC_URL: 'http://127.0.0.1:3978' }).publicUrl).toBe('http://127.0.0.1:3978');
  });

  it.each(['bot.ac-x.fr', 'http://bot.ac-x.fr', 'https://bot.ac-x.fr/api/messages', 'https://a:b@bot.ac-x.fr'])(
    'is no public address: %s',
    (PUBLIC_URL) => expect(faults({ PUBLIC_URL })).toEqual(['PUBLIC_URL']),
  );

  it('is the day on which the secret expires', () => {
    expect(accepted({ SECRET_EXPIRES_ON: '2027-05-31' }).secretExpiresOn).toBe('2027-05-31');
    for (const day of ['31/05/2027', '2027-02-30'])
      expect(faults({ SECRET_EXPIRES_ON: day })).toEqual(['SECRET_EXPIRES_ON']);
  });

  it('is who reads the metrics, and where; a short token is refused without being shown', () => {
    const { metrics } = accepted({ METRICS_TOKEN, METRICS_PORT: '9464' });
    expect(metrics).toEqual({ token: METRICS_TOKEN, port: 9464 });
    const short = parseConfig({ METRICS_TOKEN: 'short', METRICS_PORT: '1.5' });
    expect(faults({ METRICS_TOKEN: 'short', METRICS_PORT: '1.5' })).toEqual(['METRICS_TOKEN', 'METRICS_PORT']);
    expect(short.ok ? '' : short.message).not.toContain('"short"');
  });

  it('are not the addresses that Azure gives to a managed identity: both or none are believed', () => {
    const managed = { IDENTITY_ENDPOINT: 'http://127.0.0.1:41', IDENTITY_HEADER: 'h' };
    expect(accepted(managed).managedIdentity).toEqual({ endpoint: 'http://127.0.0.1:41', header: 'h' });
    expect(accepted({ ...managed, IDENTITY_HEADER: '' }).managedIdentity).toBeUndefined();
  });
});
