import { loadEvaluation } from '../../src/knowledge';
import { aFolder, brief } from './files';

const IDS = new Set(['repas', 'horaires']);
let folder: ReturnType<typeof aFolder>;
beforeEach(() => {
  folder = aFolder();
});
afterEach(() => folder.remove());

const load = async (text: string, ids?: Set<string>): Promise<string[]> => {
  folder.write('evaluation/essai.yaml', text);
  const result = await loadEvaluation(folder.dir, ids);
  return result.ok ? result.sets.map(({ name, messages }) => `${name} ${messages.length}`) : brief(result.faults);
};

describe('loadEvaluation', () => {
  it('reads messages of one answer, of two, and to be refused', async () => {
    const text = `messages:
  - {message: "ou il mange", attendu: repas, style: presse}
  - {message: "ou et quand", attendu: [repas, horaires], style: presse}
  - {message: "piscine ?", attendu: refus, style: courant, proche: true}
`;
    expect(await load(text, IDS)).toEqual(['essai 3']);
  });

  it.each([
    ['an entry that does not exist', '{message: x, attendu: repos, style: sms}', ['link.dead evaluation/essai.yaml:2']],
    ['one of two', '{message: x, attendu: [repas, repos], style: sms}', ['link.dead evaluation/essai.yaml:2']],
    [
      'a refusal that tells no nearness',
      '{message: x, attendu: refus, style: sms}',
      ['evaluation.proche evaluation/essai.yaml:2'],
    ],
    [
      'nearness of an answer',
      '{message: x, attendu: repas, style: sms, proche: true}',
      ['evaluation.proche evaluation/essai.yaml:2'],
    ],
    ['no style', '{message: x, attendu: repas}', ['key.missing evaluation/essai.yaml:2']],
  ])('refuses %s', async (_, message, faults) => {
    expect(await load(`messages:\n  - ${message}\n`, IDS)).toEqual(faults);
  });

  it('judges no id where none is known', async () => {
    expect(await load('messages:\n  - {message: x, attendu: repos, style: sms}\n')).toEqual(['essai 1']);
  });

  it('is content without any file', async () => {
    expect(await loadEvaluation(folder.dir, IDS)).toEqual({ ok: true, sets: [] });
  });
});
