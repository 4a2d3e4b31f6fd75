import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadFaq, loadKnowledge } from '../../src/knowledge';
import { aFolder, brief } from './files';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'collection-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(dir, file)), { recursive: true });
  writeFileSync(join(dir, file), text);
}
async function load() {
  const result = await loadFaq(dir);
  if (!result.ok) throw new Error(brief(result.faults).join());
  return result.faq;
}
async function faults(): Promise<string[]> {
  const result = await loadFaq(dir);
  return result.ok ? [] : brief(result.faults).map((line) => line.replace(`${dir}:`, ':'));
}
const ENTRY = 'fiches:\n  - id: a\n    question: Q ?\n';

describe('loadFaq', () => {
  it('asks for no more than an id and a question', async () => {
    write('faq/x.yaml', ENTRY);
    expect(await load()).toEqual({
      fiches: [
        {
          id: 'a',
          theme: 'x',
          question: 'Q\u202f?',
          formulations: [],
          reponse: '',
          source: '',
          a_jour_le: '',
          suites: [],
        },
      ],
      vocabulaire: { synonymes: [], abreviations: {} },
      hors_sujet: [],
    });
  });

  it('takes what other people write: ids of any form, numbers, empty values, other keys, other names', async () => {
    write(
      'faq/b.yml',
      'titre: x\nfiches:\n  - {id: 12, question: 35, formulations: [1, "", deux], reponse: null, tags: [a]}\n',
    );
    write(
      'faq/a.yaml',
      'fiches:\n  - {id: "Été 1!", question: q, formulations: null, suites: [nulle-part], a_jour_le: hier}\n',
    );
    expect((await load()).fiches).toMatchObject([
      { id: 'Été 1!', theme: 'a', formulations: [], suites: ['nulle-part'], a_jour_le: 'hier' },
      { id: '12', theme: 'b', question: '35', formulations: ['1', 'deux'], reponse: '' },
    ]);
  });

  it('leaves as it reads what a hand of ours would have meant otherwise', async () => {
    write('faq/x.yaml', `${ENTRY}    reponse: une phrase\n      – et sa suite\n`);
    expect((await load()).fiches[0]!.reponse).toBe('une phrase – et sa suite');
  });

  it('takes files that stand directly in the folder, when they hold entries', async () => {
    write('collection.yaml', ENTRY);
    write('other.yaml', 'rien: du tout\n');
    expect((await load()).fiches).toHaveLength(1);
  });

  it('uses vocabulary and subjects not to be answered where they are', async () => {
    write('faq/x.yaml', ENTRY);
    write('vocabulaire.yaml', 'synonymes: [[a, b]]\nabreviations: {qd: quand}\n');
    write('hors-sujet.yaml', 'sujets:\n  - {id: s, titre: t, proche: false, formulations: [f]}\n');
    const faq = await load();
    expect(faq.vocabulaire).toEqual({ synonymes: [['a', 'b']], abreviations: { qd: 'quand' } });
    expect(faq.hors_sujet).toMatchObject([{ id: 's' }]);
  });

  it('leaves references as they are without a campaign', async () => {
    write('faq/x.yaml', `${ENTRY}    reponse: le {{stage.debut}} {{\n`);
    expect((await load()).fiches[0]!.reponse).toBe('le {{stage.debut}} {{');
  });

  it('gives of a knowledge folder the very entries that the bot knows', async () => {
    const folder = aFolder();
    const [faq, knowledge] = await Promise.all([loadFaq(folder.dir), loadKnowledge(folder.dir)]);
    folder.remove();
    if (!faq.ok || !knowledge.ok) throw new Error('the sound folder is faulty');
    const { fiches, vocabulaire, hors_sujet } = knowledge.base;
    const noms = ['Ayen', 'Objat', 'École primaire', 'École Siriez'];
    expect(faq.faq).toEqual({ fiches, vocabulaire, hors_sujet, noms });
  });

  it('tells other people’s entries from a folder of this assistant', async () => {
    write('faq/x.yaml', ENTRY);
    expect(await loadFaq(dir)).toMatchObject({ foreign: true });
    write('campagne.yaml', 'id: cassee\n');
    expect(await loadFaq(dir)).toMatchObject({ foreign: false, campagne: undefined });
  });

  it('does not mind what is wrong elsewhere in a knowledge folder', async () => {
    const folder = aFolder({ 'questionnaire.yaml': null, 'ecoles.csv': 'x', 'recommandations.yaml': '- @' });
    expect(await loadFaq(folder.dir)).toMatchObject({ ok: true });
    folder.remove();
  });

  it('takes thousands of entries of a file larger than an authored one may be', async () => {
    const entries = Array.from({ length: 3_000 }, (_, i) => `  - {id: e${i}, question: "${`q${i} `.repeat(80)}"}`);
    write('faq/x.yaml', `fiches:\n${entries.join('\n')}\n`);
    expect((await load()).fiches).toHaveLength(3_000);
  });

  it.each([
    [
      'two entries of one id',
      { 'faq/x.yaml': ENTRY, 'faq/y.yaml': ENTRY.replace(/question:.*/, 'question: Autre chose ?') },
      ['id.duplicate faq/y.yaml:2'],
    ],
    ['a copied file', { 'faq/x.yaml': ENTRY, 'faq/x (1).yaml': ENTRY }, ['file.copied faq/x (1).yaml:1']],
    ['no question', { 'faq/x.yaml': 'fiches:\n  - id: a\n' }, ['key.missing faq/x.yaml:2']],
    ['what is not YAML', { 'faq/x.yaml': 'a: "' }, ['yaml.unclosed faq/x.yaml:1']],
    ['a theme without entries', { 'faq/x.yaml': 'a: 1\n' }, ['key.missing faq/x.yaml:1']],
    ['a folder without entries', { 'x.yaml': 'a: 1\n' }, ['faq.empty :1']],
  ])('refuses %s', async (_, files, told) => {
    Object.entries(files).forEach(([file, text]) => write(file, text));
    expect(await faults()).toEqual(told);
  });

  it('refuses a folder that is not there', async () => {
    rmSync(dir, { recursive: true });
    expect(await faults()).toEqual(['folder.unreadable :1']);
  });
});
