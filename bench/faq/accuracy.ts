import type { EvaluationSet } from '../../src/knowledge';
import type { FaqKnowledge } from '../../src/faq/types';
import { createFaqEngine } from '../../src/faq';
import { CONTENDERS } from './contenders';
import type { Contender } from './contenders';
import { NOISES, randomFrom } from './noise';

/** Messages on which the slow contenders are measured, taken at even distances. */
const SAMPLE = 10;
/** … and in which these two forms alone. */
const SLOW_NOISES: readonly string[] = ['propre', 'fautes + politesse'];

/** Share of single questions whose entry comes first, and among the first three, by contender and noise, in percent. */
export function measureAccuracy(knowledge: FaqKnowledge, sets: readonly EvaluationSet[]): void {
  for (const set of sets) {
    const asked = questionsOf(set);
    console.log(`\nBonne fiche en premier · dans les trois, lot « ${set.name} »`);
    console.log(`${asked.length} messages ; fuse.js : ${SAMPLE} ; en %`);
    console.table(Object.fromEntries(CONTENDERS.map((one) => [one.name, placesOf(one, knowledge, asked)])));
    console.log('Réponses directes de ce moteur, en % ; refus répondus à tort');
    console.table(Object.fromEntries(Object.keys(NOISES).map((noise) => [noise, directOf(knowledge, set, noise)])));
  }
}

interface Asked {
  readonly message: string;
  readonly expected: string;
}

function questionsOf({ messages }: EvaluationSet): Asked[] {
  return messages.flatMap(({ message, attendu }) =>
    typeof attendu === 'string' && attendu !== 'refus' ? [{ message, expected: attendu }] : [],
  );
}

const percent = (count: number, of: number): number => Math.round((1000 * count) / Math.max(1, of)) / 10;

function placesOf(
  { build, slow }: Contender,
  knowledge: FaqKnowledge,
  asked: readonly Asked[],
): Record<string, string> {
  const search = build(knowledge);
  const sample = slow ? spread(asked, SAMPLE) : asked;
  const noises = Object.entries(NOISES).filter(([noise]) => !slow || SLOW_NOISES.includes(noise));
  return Object.fromEntries(
    noises.map(([noise, spoil]) => {
      const random = randomFrom(1);
      const places = sample.map(({ message, expected }) => search(spoil(message, random)).indexOf(expected));
      const within = (count: number): number =>
        percent(places.filter((place) => place >= 0 && place < count).length, sample.length);
      return [noise, `${within(1)} · ${within(3)}`];
    }),
  );
}

/** What a person gets at once from this engine: the other contenders have no doubt to judge by. */
function directOf(knowledge: FaqKnowledge, set: EvaluationSet, noise: string): Record<string, string | number> {
  const engine = createFaqEngine(knowledge);
  const random = randomFrom(1);
  const shownOf = (message: string): string[] => {
    const outcome = engine.answer(NOISES[noise]!(message, random));
    return outcome.kind === 'answered' ? outcome.fiches.map(({ id }) => id) : [];
  };
  const asked = questionsOf(set).map(({ message, expected }) => ({ shown: shownOf(message), expected }));
  const answered = asked.filter(({ shown }) => shown.length > 0);
  const right = answered.filter(({ shown, expected }) => shown.includes(expected)).length;
  const refused = set.messages.filter(({ attendu }) => attendu === 'refus');
  const wrongly = refused.filter(({ message }) => shownOf(message).length > 0).length;
  return {
    justes: percent(right, answered.length),
    'justes tout de suite': percent(right, asked.length),
    'répondus à tort': `${wrongly} sur ${refused.length}`,
  };
}

/** `count` items at even distances, all of them where there are fewer. */
export function spread<T>(items: readonly T[], count: number): T[] {
  const step = Math.max(1, items.length / count);
  return Array.from({ length: Math.min(count, items.length) }, (_, place) => items[Math.floor(place * step)]!);
}
