import type { Campagne, IsoDay } from '../../campagne/types';
import type { QuestionDate } from '../../declaration/types';
import type { Problem } from '../problem';
import { fault } from './problems';
import type { PlacedQuestion } from './read';
import type { AuthoredQuestion, CAMPAGNE_DAYS } from './schema';

type AuthoredDate = Extract<AuthoredQuestion, { readonly genre: 'date' }>;
type CampagneDay = (typeof CAMPAGNE_DAYS)[number];

/** Bounds as the journey reads them: `stage.debut` is the day that the campaign gives. */
export function toDayBounds(
  { au_plus_tot, au_plus_tard }: AuthoredDate,
  campagne: Campagne,
): Pick<QuestionDate, 'au_plus_tot' | 'au_plus_tard'> {
  return { au_plus_tot: toDay(au_plus_tot, campagne), au_plus_tard: toDay(au_plus_tard, campagne) };
}

/** Some day must satisfy both bounds. */
export function checkDayBounds(questions: readonly PlacedQuestion[], campagne: Campagne): Problem[] {
  return questions.flatMap(({ question, path }) => {
    if (question.genre !== 'date') return [];
    const { au_plus_tot, au_plus_tard } = toDayBounds(question, campagne);
    if (au_plus_tot === undefined || au_plus_tard === undefined || au_plus_tot <= au_plus_tard) return [];
    return [
      fault(
        'bounds-unsatisfiable',
        [...path, 'au_plus_tard'],
        `aucun jour ne convient : au plus tôt ${au_plus_tot}, au plus tard ${au_plus_tard}.`,
        'Avancez au_plus_tot ou reculez au_plus_tard.',
      ),
    ];
  });
}

function toDay(written: string | undefined, { stage, declarations }: Campagne): IsoDay | undefined {
  const days: Readonly<Record<CampagneDay, IsoDay>> = {
    'stage.debut': stage.debut,
    'stage.fin': stage.fin,
    'declarations.ouverture': declarations.ouverture,
  };
  return written === undefined ? undefined : (days[written as CampagneDay] ?? written);
}
