import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { askAll } from '../../../src/cli/ask/jsonl';
import type { AskedLine } from '../../../src/cli/ask/jsonl';
import { createFaqEngine } from '../../../src/faq';
import { aFaq } from '../../builders/faq';

const engine = createFaqEngine(aFaq());

async function ask(...pieces: string[]): Promise<AskedLine[]> {
  const output = new PassThrough();
  const read = text(output);
  await askAll(Readable.from(pieces), output, engine, () => 0);
  output.end();
  const lines = (await read).split('\n');
  expect(lines.pop()).toBe('');
  return lines.map((line) => JSON.parse(line) as AskedLine);
}

describe('one JSON a line', () => {
  it('keeps the order, empty lines and a last line without its end', async () => {
    const lines = await ask('bonjour\n\nqui si', 'gne la convention\r\nmenu');
    expect(lines.map(({ message }) => message)).toEqual(['bonjour', '', 'qui signe la convention', 'menu']);
    expect(lines.map(({ outcome }) => outcome)).toEqual(['smalltalk', 'no_match', 'answered', 'command']);
  });

  it('gives nothing for no input', async () => {
    expect(await ask()).toEqual([]);
  });

  it('ranks whatever the outcome', async () => {
    const [line] = await ask('agrément piscine de la convention\n');
    expect(line).toMatchObject({ ms: 0 });
    expect(line!.entries.map(({ id }) => id)).toContain('convention');
  });
});
