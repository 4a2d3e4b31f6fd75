import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { knowledgeCheck } from '../../src/cli/knowledge-check';
import { aFolder, edited, SOUND } from '../knowledge/files';

let written: string;
const run = (...args: string[]): Promise<number> => {
  written = '';
  return knowledgeCheck(args, 'knowledge', (text) => (written += `${text}\n`));
};

describe('npm run knowledge:check', () => {
  it('ends with 0 on a sound folder, and counts what it holds', async () => {
    const folder = aFolder();
    expect(await run(folder.dir)).toBe(0);
    expect(written).toMatch(/^Tout est bon\.\n2 fiches, 4 formulations/);
    folder.remove();
  });

  it('ends with 0 when there are only warnings, and tells them', async () => {
    const folder = aFolder({ 'glossaire.yaml': 'x: y\n' });
    expect(await run(folder.dir)).toBe(0);
    expect(written).toContain('glossaire.yaml, ligne 1');
    expect(written).not.toContain('Tout est bon');
    folder.remove();
  });

  it('ends with 1 on faults, and says where each is', async () => {
    const folder = aFolder({
      ...edited('faq/quotidien.yaml', 'source:', 'sources:'),
      'evaluation/x.yaml': 'messages:\n  - {message: x, attendu: repas}\n',
    });
    expect(await run(folder.dir)).toBe(1);
    expect(written).toContain('faq/quotidien.yaml, ligne 8');
    expect(written).toContain('evaluation/x.yaml, ligne 2');
    folder.remove();
  });

  it('checks the labelled messages against the entries', async () => {
    const folder = aFolder({ 'evaluation/x.yaml': 'messages:\n  - {message: x, attendu: repos, style: sms}\n' });
    expect(await run(folder.dir)).toBe(1);
    expect(written).toContain('« repas »'.replace(/ /g, '\u00A0'));
    expect(written).toContain('l’assistant, lui, prend ces connaissances');
    folder.remove();
  });

  it('leaves its report beside the files, replaced at each check', async () => {
    const folder = aFolder(edited('faq/quotidien.yaml', 'source:', 'sources:'));
    const report = (): string => readFileSync(join(folder.dir, 'RAPPORT.txt'), 'utf8').replaceAll('\r\n', '\n');
    await run(folder.dir);
    expect(report()).toContain(written.trimEnd());
    folder.write('faq/quotidien.yaml', SOUND['faq/quotidien.yaml']!);
    await run(folder.dir);
    expect(report()).toContain('Tout est bon.');
    expect(report()).not.toContain('sources');
    folder.remove();
  });

  it('says where the report cannot be written, and judges all the same', async () => {
    const folder = aFolder({ 'RAPPORT.txt/x': '' });
    expect(await run(folder.dir)).toBe(0);
    expect(written).toContain('RAPPORT.txt n’a pas pu être écrit');
    folder.remove();
  });

  it.each([
    ['a folder that does not exist', ['/nowhere/at/all']],
    ['a file for a folder', [__filename]],
    ['an unknown option', ['--colour']],
    ['two folders', ['a', 'b']],
  ])('ends with 2 on %s', async (_, args) => {
    expect(await run(...args)).toBe(2);
    expect(written).toContain('Usage');
  });

  it('tells how it is used', async () => {
    expect(await run('--help')).toBe(0);
    expect(written).toContain('Usage');
  });
});
