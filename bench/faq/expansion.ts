import type { FaqKnowledge, Fiche } from '../../src/faq/types';
import { randomFrom } from './noise';

const SYLLABLES = [
  'ba',
  'co',
  'di',
  'fu',
  'ga',
  'lo',
  'mi',
  'nu',
  'pe',
  'ro',
  'sa',
  'ti',
  'vo',
  'za',
  'cha',
  'tri',
  'blo',
];
const FORMULATIONS = 10;
/** Share of the long words replaced, so that entries differ as subjects do. */
const REPLACED = 0.4;

/** A knowledge of `size` entries of 10 formulations: the real ones, their long words replaced by invented ones. */
export function expand(knowledge: FaqKnowledge, size: number): FaqKnowledge {
  const random = randomFrom(size);
  const real = knowledge.fiches;
  const fiches = Array.from({ length: size }, (_, place) => {
    const fiche = real[place % real.length]!;
    return place < real.length ? shorten(fiche) : invent(shorten(fiche), place, random);
  });
  return { ...knowledge, fiches, hors_sujet: [] };
}

const shorten = (fiche: Fiche): Fiche => ({ ...fiche, formulations: fiche.formulations.slice(0, FORMULATIONS) });

function invent(fiche: Fiche, place: number, random: () => number): Fiche {
  const words = new Map<string, string>();
  const rewrite = (text: string): string =>
    text.replace(/\p{L}{6,}/gu, (word) => {
      const known = words.get(word) ?? (random() < REPLACED ? inventWord(random) : word);
      words.set(word, known);
      return known;
    });
  return {
    ...fiche,
    id: `${fiche.id}-${place}`,
    question: rewrite(fiche.question),
    formulations: fiche.formulations.map(rewrite),
    reponse: rewrite(fiche.reponse),
  };
}

function inventWord(random: () => number): string {
  return Array.from({ length: 3 }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]!).join('');
}
