import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { askAll, askOne } from '../../../src/cli/ask/jsonl';
import type { AskedLine } from '../../../src/cli/ask/jsonl';
import { readingOf } from '../../../src/cli/ask/reading';
import { createFaqEngine, ofOneCampaign } from '../../../src/faq';
import { aFaq, aFiche } from '../../builders/faq';
import { ORDRES } from '../../builders/ordres';

const faq = aFaq({ fiches: [...aFaq().fiches, aFiche('resiliation', 'Résilier mon contrat', 'Annuler !')] });
const engine = createFaqEngine(faq);

function ask(...pieces: string[]): Promise<AskedLine[]> {
  return askOf(false, ...pieces);
}

async function askOf(foreign: boolean, ...pieces: string[]): Promise<AskedLine[]> {
  const output = new PassThrough();
  const read = text(output);
  await askAll(Readable.from(pieces), output, {
    engine,
    understood: readingOf({ faq, ordres: ORDRES, foreign }, engine),
    now: () => 0,
  });
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

  it('takes an order that is an entry’s wording for a question, and the others for orders', async () => {
    const lines = await ask('annuler\nretour\nmerci, annuler\n');
    expect(lines.map(({ outcome }) => outcome)).toEqual(['answered', 'command', 'answered']);
    expect(lines[0]!.entries[0]!.id).toBe('resiliation');
  });

  it('takes no message for an order nor a courtesy of other people’s entries', async () => {
    const lines = await askOf(true, 'retour\nbonjour\nje voudrais déclarer mon école\naide\n');
    expect(lines.map(({ outcome }) => outcome)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/command|smalltalk/)]),
    );
  });

  it('gives the entries that the person sees', async () => {
    const lines = await ask('qui signe la convention et quelles sont les dates du stage\nle stagiaire\nmenu\n');
    expect(lines.map(({ outcome }) => outcome)).toEqual(['answered', 'ambiguous', 'command']);
    const [two, ambiguous, order] = lines.map(({ fiches }) => fiches);
    expect(two).toEqual(['signataires', 'dates']);
    const offered = (lines[1]!.orders ?? []).map(({ id, intention }) => [id, intention].filter(Boolean).join(':'));
    const entries = lines[1]!.entries.map(({ id }) => id);
    expect(ambiguous).toEqual([...offered, ...entries.slice(0, ambiguous!.length - offered.length)]);
    expect(order).toEqual([]);
  });

  it('ranks with confidence, best first, whatever the outcome', async () => {
    const lines = await ask('convention\nretour en arrière\nmerci pour la réponse\nxylophone de la cantine\n');
    for (const { entries } of lines) {
      const scores = entries.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
    }
    expect(lines[0]!.entries.length).toBeGreaterThan(1);
    expect(lines[3]!.entries.length).toBeGreaterThan(0);
  });

  it('tells of a question about another year that it is for that that nothing answers', async () => {
    const own = ofOneCampaign(engine, { stage: [2024], circulaire: 2024, today: '2024-04-02' });
    const understood = readingOf({ faq, ordres: ORDRES, foreign: false }, own);
    const line = askOne('les dates du stage en 2027', { engine: own, understood, now: () => 0 });
    expect(line).toMatchObject({ reason: 'other-year', fiches: expect.arrayContaining(['dates']) as string[] });
    expect(askOne('les dates du stage', { engine: own, understood, now: () => 0 })).not.toHaveProperty('reason');
  });

  it('ranks whatever the outcome', async () => {
    const [line] = await ask('agrément piscine de la convention\n');
    expect(line).toMatchObject({ ms: 0 });
    expect(line!.entries.map(({ id }) => id)).toContain('convention');
  });
});
