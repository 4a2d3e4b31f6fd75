import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { diagnose, type Finding } from '../../src/doctor';
import { startApp, type App } from '../../src/app';
import type { Config } from '../../src/config';
import { openLocalMicrosoft, type LocalMicrosoft } from './local-microsoft';
import { Place, SINGLE_TENANT } from './patient';

const DAY_MS = 24 * 60 * 60 * 1000;
const NOW = (): Date => new Date();

describe('the doctor, on the public address', () => {
  const place = new Place();
  const opened: { close(): unknown }[] = [];
  let local: LocalMicrosoft;

  beforeAll(async () => {
    local = await openLocalMicrosoft();
  });
  afterEach(async () => {
    for (const each of opened.splice(0)) await each.close();
  });
  afterAll(async () => {
    await local.close();
    place.remove();
  });

  async function look(config: Config, clock = NOW): Promise<Readonly<Record<string, Finding>>> {
    const findings = await diagnose({ config, clock, microsoft: local.microsoft });
    return Object.fromEntries(findings.map((finding) => [finding.id, finding]));
  }

  async function running(environment: Record<string, string>): Promise<App> {
    const app = await startApp({ config: place.config({ ...environment, HOST: '127.0.0.1', PORT: '0' }) });
    opened.push(app);
    return app;
  }

  it('finds the assistant behind its name, and says that this proves nothing from outside', async () => {
    const app = await running(SINGLE_TENANT);
    const { adresse } = await look(place.config({ ...SINGLE_TENANT, PUBLIC_URL: app.url }));
    expect(adresse).toMatchObject({ state: 'ok', detail: expect.stringContaining('ne prouve pas que Teams') });
  });

  it('is alarmed by an assistant that takes messages without a token under that name', async () => {
    const app = await running({});
    const { adresse } = await look(place.config({ ...SINGLE_TENANT, PUBLIC_URL: app.url }));
    expect(adresse).toMatchObject({ state: 'faute', detail: expect.stringContaining('sans jeton') });
  });

  it('sees that the name leads to something else', async () => {
    const { adresse } = await look(place.config({ ...SINGLE_TENANT, PUBLIC_URL: local.url }));
    expect(adresse).toMatchObject({ state: 'faute', cure: expect.stringContaining('proxy') });
  });

  it('asks for the address when it is not given', async () => {
    const { adresse, certificat } = await look(place.config(SINGLE_TENANT));
    expect([adresse!.state, certificat!.state]).toEqual(['non-teste', 'non-teste']);
    expect(adresse!.cure).toContain('PUBLIC_URL');
  });

  const pem = (name: string): string => readFileSync(join(__dirname, 'certificates', name), 'utf8');

  async function secured(certificate: string): Promise<string> {
    const server: Server = createServer({ key: pem('own.key'), cert: pem(certificate) }, (_request, response) =>
      response.end(),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    opened.push({ close: () => new Promise((resolve) => void server.close(resolve).closeAllConnections()) });
    return `https://localhost:${(server.address() as AddressInfo).port}`;
  }

  it.each([
    ['own.pem', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'autorité reconnue'],
    ['other-name.pem', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'autorité reconnue'],
  ])('does not trust what Teams would not: %s', async (certificate, code, cure) => {
    const { certificat } = await look(place.config({ PUBLIC_URL: await secured(certificate) }));
    expect(certificat).toMatchObject({
      state: 'faute',
      detail: expect.stringContaining(code),
      cure: expect.stringContaining(cure),
    });
  });

  it('tells an expired certificate before all else', async () => {
    const later = (): Date => new Date(Date.now() + 36_600 * DAY_MS);
    const { certificat } = await look(place.config({ PUBLIC_URL: await secured('own.pem') }), later);
    expect(certificat).toMatchObject({ state: 'faute', detail: expect.stringContaining('expiré depuis') });
  });

  it('says that nothing listens there', async () => {
    const { certificat, adresse } = await look(place.config({ PUBLIC_URL: 'https://localhost:1' }));
    expect(certificat).toMatchObject({ state: 'faute', detail: expect.stringContaining('ECONNREFUSED') });
    expect(adresse!.state).toBe('faute');
  });
});
