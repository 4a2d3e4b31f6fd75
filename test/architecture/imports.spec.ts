import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve, dirname } from 'node:path';
import ts from 'typescript';

/**
 * Arrows between the rooms of src go one way (docs/architecture.md). Each room lists what it may import; a file that
 * imports anything else fails here with the reason.
 */
const SRC = resolve(__dirname, '../../src');

const PURE = ['french', 'campagne', 'faq', 'utterance', 'ecoles', 'declaration', 'recensement', 'outbox', 'teams-app'];

const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  typography: [],
  french: [],
  clock: [],
  campagne: [],
  faq: ['french'],
  ecoles: ['french'],
  utterance: ['french', 'faq'],
  declaration: ['french', 'campagne', 'ecoles'],
  recensement: ['campagne', 'ecoles', 'declaration'],
  outbox: [],
  evaluation: ['faq', 'utterance'],
  texts: ['campagne', 'faq', 'utterance', 'ecoles', 'declaration', 'recensement', 'knowledge', 'backup', 'typography'],
  knowledge: ['french', 'campagne', 'faq', 'utterance', 'ecoles', 'declaration', 'evaluation', 'typography'],
  storage: ['declaration', 'faq', 'outbox'],
  backup: ['storage'],
  bot: [
    'french',
    'campagne',
    'faq',
    'utterance',
    'ecoles',
    'declaration',
    'knowledge',
    'storage',
    'outbox',
    'texts',
    'server',
    'observing',
    'config',
    'logging',
    'start-refused',
    'clock',
  ],
  observing: ['logging', 'storage'],
  metrics: ['observing', 'server', 'storage'],
  doctor: ['backup', 'config', 'knowledge', 'storage', 'texts'],
  server: ['config', 'logging', 'start-refused'],
  chat: ['server', 'logging', 'clock'],
  'teams-app': [],
};

/** Packages that only one room (or one file of it) may know, so that replacing one rewrites one place. */
const ONLY_IN: Readonly<Record<string, RegExp>> = {
  botbuilder: /^bot\/transport\/|^bot\/endpoint\.ts$/,
  'botframework-connector': /^bot\/transport\/|^bot\/endpoint\.ts$/,
  'botframework-schema': /^bot\/transport\/|^bot\/endpoint\.ts$/,
  restify: /^server\//,
  kysely: /^storage\//,
  libsql: /^storage\//,
  pg: /^storage\//,
  yaml: /^knowledge\//,
  'csv-parse': /^knowledge\//,
  'fuse.js': /^(faq|ecoles)\/[^/]+\.ts$/,
  fflate: /^teams-app\/archive\.ts$/,
  'prom-client': /^metrics\//,
  pino: /^logging\.ts$/,
};

interface Import {
  readonly file: string;
  readonly specifier: string;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !relative(SRC, file).startsWith(join('chat', 'page')));
}

function importsOf(path: string): Import[] {
  const source = ts.preProcessFile(readFileSync(path, 'utf8'), true, true);
  return source.importedFiles.map(({ fileName }) => ({ file: relative(SRC, path), specifier: fileName }));
}

const imports = sourceFiles(SRC).flatMap(importsOf);

const roomOf = (path: string): string => path.split('/')[0]!.replace(/\.ts$/, '');

function roomImported({ file, specifier }: Import): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  return roomOf(relative(SRC, resolve(SRC, dirname(file), specifier)));
}

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

describe('the arrows between the rooms', () => {
  it.each(Object.entries(MAY_IMPORT))('%s imports only what stands below it', (room, allowed) => {
    const wrong = imports
      .filter(({ file }) => roomOf(file) === room)
      .map((entry) => ({ ...entry, target: roomImported(entry) }))
      .filter(({ target }) => target !== undefined && target !== room && !allowed.includes(target))
      .map(({ file, target }) => `${file} imports ${target}, which ${room} may not know`);
    expect(wrong).toEqual([]);
  });

  it('pure rooms know neither node nor a package with effects', () => {
    const pureLibraries = ['fuse.js', 'fflate'];
    const wrong = imports
      .filter(({ file, specifier }) => PURE.includes(roomOf(file)) && !specifier.startsWith('.'))
      .filter(({ specifier }) => !pureLibraries.includes(packageOf(specifier)))
      .map(({ file, specifier }) => `${file} imports ${specifier}, but a pure room has no effects`);
    expect(wrong).toEqual([]);
  });

  it.each(Object.entries(ONLY_IN))('%s is known to one place only', (name, place) => {
    const wrong = imports
      .filter(({ file, specifier }) => packageOf(specifier) === name && !place.test(file))
      .map(({ file }) => `${file} imports ${name}`);
    expect(wrong).toEqual([]);
  });

  it('one file reads fuse.js in each room that repairs words', () => {
    const readers = imports
      .filter(({ specifier }) => packageOf(specifier) === 'fuse.js')
      .map(({ file }) => roomOf(file));
    expect(readers).toEqual([...new Set(readers)]);
  });

  it('one file reads the environment', () => {
    const readers = sourceFiles(SRC)
      .filter((path) => readFileSync(path, 'utf8').includes('process.env'))
      .map((path) => relative(SRC, path));
    expect(readers).toEqual(['config/index.ts']);
  });

  it('sees the imports that it judges', () => {
    expect(imports.length).toBeGreaterThan(50);
  });
});
