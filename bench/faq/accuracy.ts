import type { EvaluationSet } from '../../src/knowledge';
import type { FaqKnowledge } from '../../src/faq/types';
import { CONTENDERS } from './contenders';
import { NOISES, randomFrom } from './noise';

/** Messages on which the slow contenders are measured, taken at even distances. */
const SAMPLE = 40;

/** Share of single questions whose entry comes first, by contender and kind of noise, in percent. */
export function measureAccuracy(knowledge: FaqKnowledge, sets: readonly EvaluationSet[]): void {
  for (const { name, messages } of sets) {
    const asked = messages.flatMap(({ message, attendu }) =>
      typeof attendu === 'string' && attendu !== 'refus' ? [{ message, expected: attendu }] : [],
    );
    console.log(`\nBonne fiche en premier, lot « ${name} » (${asked.length} messages ; fuse.js : ${SAMPLE}), en %`);
    const table: Record<string, Record<string, number>> = {};
    for (const contender of CONTENDERS) {
      const search = contender.build(knowledge);
      const sample = contender.slow ? spread(asked, SAMPLE) : asked;
      table[contender.name] = Object.fromEntries(
        Object.entries(NOISES).map(([noise, spoil]) => {
          const random = randomFrom(1);
          const right = sample.filter(({ message, expected }) => search(spoil(message, random))[0] === expected);
          return [noise, Math.round((1000 * right.length) / sample.length) / 10];
        }),
      );
    }
    console.table(table);
  }
}

/** `count` items at even distances, all of them where there are fewer. */
export function spread<T>(items: readonly T[], count: number): T[] {
  const step = Math.max(1, items.length / count);
  return Array.from({ length: Math.min(count, items.length) }, (_, place) => items[Math.floor(place * step)]!);
}
