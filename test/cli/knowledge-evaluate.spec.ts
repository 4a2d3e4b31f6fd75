import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { knowledgeEvaluate } from '../../src/cli/knowledge-evaluate';
import { aFolder } from '../knowledge/files';

const MESSAGES = `messages:
  - {message: où manger à midi, attendu: repas, style: sms}
  - {message: agrafeuse rouge, attendu: refus, style: sms, proche: false}
`;

let written: string;
const run = (dir: string, ...args: string[]): Promise<number> => {
  written = '';
  return knowledgeEvaluate(args, {
    folder: 'knowledge',
    write: (text) => (written += `${text}\n`),
    page: join(dir, 'page.html'),
  });
};

describe('npm run knowledge:evaluate', () => {
  it('ends with 0, says the figures and writes the page', async () => {
    const folder = aFolder({ 'evaluation/essai.yaml': MESSAGES });
    expect(await run(folder.dir, '--knowledge', folder.dir)).toBe(0);
    expect(written).toContain('1 question, 1 message à refuser');
    expect(written).toContain('page.html');
    expect(readFileSync(join(folder.dir, 'page.html'), 'utf8')).toContain('<svg');
    folder.remove();
  });

  it('ends with 1 where no message is labelled', async () => {
    const folder = aFolder();
    expect(await run(folder.dir, '--knowledge', folder.dir)).toBe(1);
    expect(written).toContain('rien à mesurer');
    folder.remove();
  });

  it('ends with 1 on faulty messages, and says where they are', async () => {
    const folder = aFolder({ 'evaluation/essai.yaml': MESSAGES.replace('repas', 'repos') });
    expect(await run(folder.dir, '--knowledge', folder.dir)).toBe(1);
    expect(written).toContain('evaluation/essai.yaml, ligne 2');
    folder.remove();
  });

  it.each([
    ['a folder that does not exist', ['--knowledge', '/nowhere/at/all'], /n’existe pas/],
    ['a missing folder name', ['--knowledge'], /attend un dossier/],
    ['a folder without its option', ['autre'], /après --knowledge/],
    ['an unknown option', ['--colour'], /--colour n’existe pas/],
  ])('ends with 2 on %s, and says why', async (_, args, why) => {
    expect(await run('/nowhere', ...args)).toBe(2);
    expect(written).toMatch(why);
    expect(written).toContain('Usage');
  });

  it('tells how it is used', async () => {
    expect(await run('/nowhere', '--help')).toBe(0);
    expect(written).toContain('Usage');
  });

  it('measures orders on a file kept aside: followed, offered, taken for another', async () => {
    const folder = aFolder({ 'ordres.tsv': 'supprimez ma déclaration\tretirer\n\nannuler\tretirer\nmerci\tmerci\r\n' });
    expect(await run(folder.dir, '--ordres', join(folder.dir, 'ordres.tsv'))).toBe(0);
    expect(written).toContain('Demandes\u00A0: 3 messages');
    expect(written).toMatch(/Justes tout de suite +2 sur 3 \(66,7\u00A0%\)/);
    expect(written).toMatch(/Prises pour une autre demande +1 sur 3/);
    expect(written).toContain('retirer → annuler\u00A0: «\u00A0annuler\u00A0»');
    folder.remove();
  });

  it.each([
    ['a label that does not exist', 'partir\tdecoller\n', /ligne 1.*decoller/],
    ['a line without its label', 'partir\n', /ligne 1.*tabulation/],
    ['no message at all', '\n', /rien à mesurer/],
  ])('ends with 1 on %s in a file of orders', async (_, content, why) => {
    const folder = aFolder({ 'ordres.tsv': content });
    expect(await run(folder.dir, '--ordres', join(folder.dir, 'ordres.tsv'))).toBe(1);
    expect(written).toMatch(why);
    folder.remove();
  });

  it('ends with 1 on a file of orders that is not there', async () => {
    expect(await run('/nowhere', '--ordres', '/nowhere/at/all.tsv')).toBe(1);
    expect(written).toContain('ne se lit pas');
  });
});
