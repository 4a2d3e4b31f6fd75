import { createFaqEngine } from '../../src/faq';
import type { FaqKnowledge, FaqOutcome } from '../../src/faq/types';

/** Ways in which people say where they ask from, around a question. */
const CARRIERS: readonly ((commune: string, question: string) => string)[] = [
  (commune, question) => `école de ${commune} : ${question}`,
  (commune, question) => `${question} (école primaire de ${commune})`,
  (commune, question) => `Secrétariat IEN, ${commune}. ${question}`,
  (commune, question) => `à l'école d'${commune} ${question}`,
  (commune, question) => `${question}\nÉcole de ${commune}`,
];

const QUESTIONS = [
  'on peut prendre combien de stagiaires',
  'qui signe la convention',
  'le lycéen peut-il déjeuner à la cantine avec les élèves ?',
  'quelles sont les dates du stage',
  'il faut prévenir qui si le stagiaire est absent ?',
];

/** Share of the questions, asked from each place of the knowledge, that get the answer of the question alone. */
export function measureNames(knowledge: FaqKnowledge): void {
  const places = (knowledge.noms ?? []).filter((nom) => !/[ée]cole/i.test(nom));
  console.log(`\n${places.length} noms de communes et d’écoles devant, dans ou après une question`);
  const engine = createFaqEngine(knowledge);
  for (const carrier of CARRIERS) {
    const lost: string[] = [];
    for (const question of QUESTIONS) {
      const alone = sayOutcome(engine.answer(question));
      for (const commune of places) {
        const message = carrier(commune, question);
        if (sayOutcome(engine.answer(message)) !== alone) lost.push(message);
      }
    }
    const asked = places.length * QUESTIONS.length;
    const share = ((100 * (asked - lost.length)) / asked).toFixed(1);
    console.log(`« ${carrier('X', '…')} » : même réponse pour ${share} % de ${asked} messages`, lost.slice(0, 5));
  }
}

/** What a person would see: the entries shown, or the subject refused. */
function sayOutcome(outcome: FaqOutcome): string {
  switch (outcome.kind) {
    case 'answered':
      return outcome.fiches.map(({ id }) => id).join(' ');
    case 'ambiguous':
      return `? ${outcome.candidates[0]?.id}`;
    case 'no_match':
      return `- ${outcome.hors_sujet?.id}`;
  }
}
