import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { parseConfig } from '../../src/config';

const ROOT = join(__dirname, '../..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** Settings that `.env.example` explains. */
const SETTINGS = new Set([...read('.env.example').matchAll(/^(?:# )?(\w+)=/gm)].map(([, name]) => name!));

/** Of the surroundings, not of the assistant. */
const OF_OTHERS = ['NODE_OPTIONS', 'npm_config_cache', 'POSTGRES_DB', 'POSTGRES_USER', 'POSTGRES_PASSWORD'];

const unknown = (names: readonly string[]): string[] =>
  names.filter((name) => !SETTINGS.has(name) && !OF_OTHERS.includes(name));

interface Service {
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly networks?: readonly string[];
  readonly depends_on?: readonly string[] | Readonly<Record<string, unknown>>;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly ports?: readonly string[];
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean } | null>>;
  readonly volumes: Readonly<Record<string, null>>;
}

describe('compose.yaml', () => {
  const { services, networks, volumes } = parse(read('deploy/compose.yaml')) as Compose;
  const all = Object.values(services);

  it('names only services, networks and volumes that it has', () => {
    const wanted = all.flatMap(({ depends_on = [], networks: nets = [], volumes: mounts = [] }) => [
      ...(Array.isArray(depends_on) ? (depends_on as string[]) : Object.keys(depends_on)),
      ...nets,
      ...mounts.map((mount) => mount.split(':')[0]!).filter((source) => !source.startsWith('.')),
    ]);
    const known = [services, networks, volumes].flatMap((group) => Object.keys(group));
    expect(wanted.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('sets what the assistant reads, with values that it takes', () => {
    const environment = services.assistant!.environment!;
    expect(unknown(all.flatMap((service) => Object.keys(service.environment ?? {})))).toEqual([]);
    const identity = {
      CLIENT_ID: '22222222-2222-4222-8222-222222222222',
      TENANT_ID: '11111111-1111-4111-8111-111111111111',
      CLIENT_SECRET: 'x',
    };
    const url = environment.DATABASE_URL!.replace(/\$\{[^}]*\}/, 'secret');
    expect(parseConfig({ ...identity, ...environment, DATABASE_URL: url })).toMatchObject({ ok: true });
  });

  it('gives the assistant a root that is not written and no privilege', () => {
    expect(services.assistant).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    });
  });

  it('lets nobody but the proxy be reached from outside, and the database by the assistant alone', () => {
    expect(Object.keys(services).filter((name) => services[name]!.ports)).toEqual(['proxy']);
    expect(Object.keys(services).filter((name) => services[name]!.networks?.includes('inside'))).toEqual([
      'assistant',
      'database',
    ]);
    expect(networks.inside).toEqual({ internal: true });
  });

  it('builds from the file beside it', () => {
    const { context, dockerfile } = services.assistant!.build!;
    expect(existsSync(join(ROOT, 'deploy', context, dockerfile))).toBe(true);
  });
});

describe('Containerfile', () => {
  const stages = read('deploy/Containerfile')
    .split(/^FROM /m)
    .slice(1);
  const last = stages.at(-1)!;

  it('copies only what the program’s folder has', () => {
    const copied = stages.flatMap((stage) => [...stage.matchAll(/^COPY (?!--from)(.+) \S+$/gm)]);
    const sources = copied.flatMap(([, names]) => names!.split(' '));
    expect(sources.length).toBeGreaterThan(5);
    expect(sources.filter((name) => !existsSync(join(ROOT, name)))).toEqual([]);
  });

  it('runs as nobody in particular, and is asked whether it lives', () => {
    expect(last).toMatch(/^USER node$/m);
    expect(last).toMatch(/^HEALTHCHECK/m);
    expect(last).toContain('/health/live');
    expect(last).toContain('CMD ["node", "dist/main.js"]');
  });

  it('sets what the assistant reads', () => {
    expect(unknown([...last.matchAll(/^(?:ENV| {3}) (\w+)=/gm)].map(([, name]) => name!))).toEqual([]);
  });

  it('has in its last stage neither the compiler nor the development packages', () => {
    expect(stages[1]).toContain('npm ci --omit=dev');
    expect(last).toContain('COPY --from=packages /build/node_modules node_modules');
  });
});

describe('assistant.service', () => {
  const unit = read('deploy/assistant.service');
  const values = (key: string): string[] => [...unit.matchAll(new RegExp(`^${key}=(.*)$`, 'gm'))].map(([, v]) => v!);

  it('starts the program as npm start does, and again when it stops', () => {
    expect(values('ExecStart')).toEqual(['/usr/bin/node --max-semi-space-size=4 dist/main.js']);
    expect(values('Restart')).toEqual(['always']);
  });

  it('is neither root nor able to write outside of its state', () => {
    expect([values('User'), values('ProtectSystem'), values('StateDirectory')]).toEqual([
      ['assistant'],
      ['strict'],
      ['assistant'],
    ]);
    expect([values('NoNewPrivileges'), values('CapabilityBoundingSet')]).toEqual([['true'], ['']]);
  });
});

describe('main.bicep', () => {
  const bicep = read('deploy/azure/main.bicep').replace(/^\s*\/\/.*$/gm, '');
  const declared = [...bicep.matchAll(/^(?:param|var|resource) (\w+)/gm)].map(([, name]) => name!);

  it('sets what the assistant reads', () => {
    const names = [...bicep.matchAll(/\{ name: '(\w+)', (?:value|secretRef)/g)].map(([, name]) => name!);
    expect(names.length).toBeGreaterThan(5);
    expect(unknown(names)).toEqual([]);
  });

  it('keeps the database’s password a secret', () => {
    expect(bicep).toMatch(/@secure\(\)\nparam databaseUrl/);
    expect(bicep).not.toMatch(/name: 'DATABASE_URL', value/);
  });

  it('uses all that it declares', () => {
    const uses = (name: string): number => bicep.match(new RegExp(`\\b${name}\\b`, 'g'))!.length;
    const ends = ['app', 'teams'];
    expect(declared.filter((name) => !ends.includes(name) && uses(name) < 2)).toEqual([]);
  });

  it('closes each bracket that it opens', () => {
    const code = bicep.replace(/'[^'\n]*'/g, "''");
    for (const [open, close] of ['{}', '[]', '()'].map((pair) => pair.split('') as [string, string])) {
      expect([open, code.split(open).length]).toEqual([open, code.split(close).length]);
    }
  });
});

it('Caddyfile leads to the port that the assistant listens on, and keeps what tells of it inside', () => {
  const caddy = read('deploy/Caddyfile');
  expect(caddy).toContain('reverse_proxy assistant:3978');
  expect(caddy).toMatch(/@inside path .*\/metrics.*\/health/);
});
