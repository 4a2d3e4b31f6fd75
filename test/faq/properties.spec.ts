import { fold } from '../../src/french';
import fc from 'fast-check';
import { createFaqEngine } from '../../src/faq';
import { aFaq } from '../builders/faq';

const engine = createFaqEngine(aFaq());
const ids = new Set(aFaq().fiches.map(({ id }) => id));
const words = fc.constantFrom(
  'qui',
  'signe',
  'la',
  'convention',
  'stage',
  '?',
  'et',
  'piscine',
  'atsem',
  "l'",
  'zzzz',
  '\n',
  '<b>',
  '&amp;',
);
const message = fc.oneof(
  fc.string({ maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(words, { maxLength: 60 }).map((all) => all.join(' ')),
);

describe('any message', () => {
  it('gives an outcome within bounds and never throws', () => {
    fc.assert(
      fc.property(message, (text) => {
        const outcome = engine.answer(text);
        expect(outcome.ranking.length).toBeLessThanOrEqual(5);
        for (const { id, score } of outcome.ranking) {
          expect(ids.has(id)).toBe(true);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
        }
        if (outcome.kind === 'answered') expect([1, 2]).toContain(outcome.fiches.length);
        if (outcome.kind === 'ambiguous') expect(outcome.candidates.length).toBeLessThanOrEqual(3);
      }),
    );
  });

  it('has one outcome, whatever was asked before and whichever engine answers', () => {
    const other = createFaqEngine(aFaq());
    fc.assert(fc.property(message, (text) => expect(other.answer(text)).toEqual(engine.answer(text))));
  });

  it('does not depend on case nor accents', () => {
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 12 }).map((all) => all.join(' ')),
        (text) => {
          expect(engine.answer(text.toUpperCase()).ranking).toEqual(engine.answer(fold(text)).ranking);
        },
      ),
    );
  });
});
