import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { readSources } from '../../src/cli/teams-package';
import { buildPackage } from '../../src/teams-app';
import { buildLanguage, buildManifest, SCHEMA } from '../../src/teams-app/manifest';
import { aFaq } from '../builders/faq';
import { anUnderstanding } from '../builders/ordres';
import { faultsOf, schemaVersions } from './schemas';

const SOURCES = readSources(join(__dirname, '../../teams-app'));
const INSTALLATION = {
  appId: '22222222-2222-4222-8222-222222222222',
  host: 'bot.ac-limoges.fr',
  version: '0.1.0',
  developer: 'DSDEN de la Corrèze',
  website: 'https://www.ac-limoges.fr',
  privacy: 'https://www.ac-limoges.fr/donnees',
  terms: 'https://www.ac-limoges.fr/mentions',
};

interface CommandList {
  readonly scopes: readonly string[];
  readonly commands: readonly { readonly title: string; readonly description: string }[];
}

interface Manifest {
  readonly bots: readonly [{ readonly commandLists: readonly CommandList[] }];
  readonly icons: { readonly color: string; readonly outline: string };
  readonly localizationInfo: { readonly additionalLanguages: readonly { readonly file: string }[] };
}

const manifest = buildManifest(SOURCES.manifest, INSTALLATION) as unknown as Manifest;
const commandLists = manifest.bots[0].commandLists;

const understand = anUnderstanding(aFaq());

function orderOf(title: string): string | undefined {
  const utterance = understand(title);
  return utterance.kind === 'command' && utterance.score === 1 ? utterance.command : undefined;
}

describe('the manifest for Teams', () => {
  const versions = [SCHEMA, schemaVersions().at(-1)!];

  it.each(versions)('is valid by Microsoft’s schema %s, with and without a tab', (version) => {
    const withTab = { ...INSTALLATION, tab: '/secretariat' };
    expect(faultsOf('manifest', version, buildManifest(SOURCES.manifest, INSTALLATION, version))).toEqual([]);
    expect(faultsOf('manifest', version, buildManifest(SOURCES.manifest, withTab, version))).toEqual([]);
  });

  it.each(versions)('has languages valid by Microsoft’s schema %s', (version) => {
    const faults = Object.entries(SOURCES.languages).map(([name, language]) => [
      name,
      faultsOf('language', version, buildLanguage(language, INSTALLATION, version)),
    ]);
    expect(faults).toEqual([['en.json', []]]);
  });

  it('is judged by schemas that do refuse', () => {
    expect(faultsOf('manifest', SCHEMA, { ...manifest, name: undefined, accentColor: 'blue' })).not.toEqual([]);
    expect(faultsOf('language', SCHEMA, { 'name.short': 'x' })).toHaveLength(2);
  });

  it('names the bot, its host and its sign-in everywhere alike', () => {
    const { appId, host } = INSTALLATION;
    expect(manifest).toMatchObject({
      id: appId,
      bots: [{ botId: appId, scopes: ['personal', 'team', 'groupChat'] }],
      validDomains: [host],
      webApplicationInfo: { id: appId, resource: `api://${host}/${appId}` },
    });
  });

  it('declares a tab only where a page was named', () => {
    expect(manifest).not.toHaveProperty('staticTabs');
    expect(buildManifest(SOURCES.manifest, { ...INSTALLATION, tab: '/secretariat' })).toMatchObject({
      staticTabs: [{ contentUrl: 'https://bot.ac-limoges.fr/secretariat', scopes: ['personal'] }],
    });
  });

  it.each(commandLists.flatMap(({ commands }) => commands.map(({ title }) => title)))(
    'offers « %s », which the assistant takes for an order',
    (title) => expect(orderOf(title)).toBeDefined(),
  );

  it('offers no declaration in a team, where none is made', () => {
    const inTeams = commandLists.filter(({ scopes }) => scopes.includes('team'));
    const orders = inTeams.flatMap(({ commands }) => commands.map(({ title }) => orderOf(title)));
    expect(orders).toEqual(['recommandations', 'aide']);
  });

  it('has each description of a command in each language, and no other', () => {
    const places = commandLists.flatMap(({ commands }, list) =>
      commands.map((_, index) => `bots[0].commandLists[${list}].commands[${index}].description`),
    );
    for (const language of Object.values(SOURCES.languages)) {
      const translated = Object.keys(language as object).filter((key) => key.startsWith('bots'));
      expect(translated).toEqual(places);
    }
  });

  it('fails on a word of the template that nothing fills', () => {
    expect(() => buildManifest({ name: '{{unknown}}' }, INSTALLATION)).toThrow('{{unknown}}');
  });
});

describe('the package for Teams', () => {
  const zip = buildPackage(SOURCES, INSTALLATION);

  it('holds at its root all that the manifest names, and nothing else', () => {
    const { icons, localizationInfo } = manifest;
    const languages = localizationInfo.additionalLanguages.map(({ file }) => file);
    expect(Object.keys(unzipSync(zip))).toEqual(['manifest.json', ...languages, ...Object.values(icons)].sort());
  });

  it('holds the manifest as it was built', () => {
    expect(JSON.parse(strFromU8(unzipSync(zip)['manifest.json']!))).toEqual(manifest);
  });

  it('is the same bytes each time', () => {
    expect(Buffer.compare(buildPackage(SOURCES, { ...INSTALLATION }), zip)).toBe(0);
  });
});
