import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { diagnose, type Finding } from '../../src/doctor';
import { APP_ID } from '../bot/fake-microsoft';
import { Place, SINGLE_TENANT } from './patient';

/** A zip of one file, squeezed, as its format has it; without the sum that nobody checks here. */
function zipped(name: string, text: string): Buffer {
  const squeezed = deflateRawSync(text);
  const fields = Buffer.alloc(26);
  [20, 0, 8].forEach((value, n) => fields.writeUInt16LE(value, n * 2));
  [squeezed.length, Buffer.byteLength(text)].forEach((value, n) => fields.writeUInt32LE(value, 14 + n * 4));
  fields.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, Buffer.from(name), squeezed]);
  const entry = Buffer.concat([
    Buffer.from('PK\u0001\u0002'),
    Buffer.from([20, 0]),
    fields,
    Buffer.alloc(14),
    Buffer.from(name),
  ]);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006');
  [1, 1].forEach((value, n) => end.writeUInt16LE(value, 8 + n * 2));
  [entry.length, local.length].forEach((value, n) => end.writeUInt32LE(value, 12 + n * 4));
  return Buffer.concat([local, entry, end]);
}

describe('the doctor, on the package for Teams and the backups', () => {
  let place: Place;

  beforeEach(() => {
    place = new Place();
  });
  afterEach(() => place.remove());

  async function look(environment: Record<string, string> = SINGLE_TENANT): Promise<Record<string, Finding>> {
    const packageFile = join(place.dataDir, 'teams-app.zip');
    const clock = (): Date => new Date('2024-05-13T12:00:00Z');
    const findings = await diagnose({ config: place.config(environment), clock, offline: true, packageFile });
    return Object.fromEntries(findings.map((finding) => [finding.id, finding]));
  }

  function build(manifest: object): void {
    const text = JSON.stringify({ version: '1.4.0', validDomains: ['bot.ac-x.fr'], ...manifest });
    writeFileSync(join(place.dataDir, 'teams-app.zip'), zipped('manifest.json', text));
  }

  const PUBLIC_URL = 'https://bot.ac-x.fr';

  it('says that none was built', async () => {
    expect((await look()).paquet).toMatchObject({ state: 'non-teste', cure: expect.stringContaining('teams:package') });
  });

  it('finds the same bot and the same host', async () => {
    build({ bots: [{ botId: APP_ID }] });
    expect((await look({ ...SINGLE_TENANT, PUBLIC_URL })).paquet).toMatchObject({
      state: 'ok',
      detail: expect.stringMatching(/1\.4\.0.*même hôte/),
    });
  });

  it('is alarmed by the package of another bot, or of another host', async () => {
    build({ bots: [{ botId: '99999999-2222-4222-8222-222222222222' }] });
    expect((await look()).paquet).toMatchObject({ state: 'faute', detail: expect.stringContaining('99999999') });
    build({ bots: [{ botId: APP_ID }] });
    const { paquet } = await look({ ...SINGLE_TENANT, PUBLIC_URL: 'https://other.ac-x.fr' });
    expect(paquet).toMatchObject({ state: 'faute', detail: expect.stringContaining('other.ac-x.fr') });
  });

  it.each(['', 'no zip at all, though long enough to be one'])(
    'is alarmed by a file that is no package: %j',
    async (text) => {
      writeFileSync(join(place.dataDir, 'teams-app.zip'), text);
      expect((await look()).paquet).toMatchObject({ state: 'faute', cure: expect.stringContaining('teams:package') });
    },
  );

  const stamp = (...derniere: string[]): void =>
    writeFileSync(
      join(place.dataDir, 'sauvegardes.json'),
      JSON.stringify({
        v: 1,
        destinations: derniere.map((at) => ({
          dossier: `/srv/${at}`,
          derniere: at,
          fichier: 'b.db',
          plus_ancienne: at,
          garder: null,
        })),
      }),
    );

  it('knows the age of the last backup, wherever it was made', async () => {
    stamp('2024-05-01T02:00:00.000Z', '2024-05-13T02:00:00.000Z');
    expect((await look()).sauvegarde).toMatchObject({ state: 'ok', detail: expect.stringMatching(/10\sh/) });
  });

  it('wonders about backups that were missed, or never made', async () => {
    stamp('2024-05-09T02:00:00.000Z');
    expect((await look()).sauvegarde).toMatchObject({ state: 'attention', detail: expect.stringContaining('4 jours') });
    stamp();
    expect((await look()).sauvegarde).toMatchObject({ state: 'attention', detail: expect.stringContaining('aucune') });
  });
});
