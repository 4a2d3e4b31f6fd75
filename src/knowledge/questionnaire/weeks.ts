import type { Campagne } from '../../campagne/types';
import { BOTH_WEEKS } from '../../declaration';
import type { Problem } from '../problem';
import { fault } from './problems';
import type { PlacedQuestion } from './read';

/** Every week of the campaign can be chosen, and no other, where they are the options of a question. */
export function checkWeeks(questions: readonly PlacedQuestion[], { semaines }: Campagne): Problem[] {
  return questions.flatMap(({ question, path }) => {
    if (question.id !== 'semaines' || question.genre !== 'choix') return [];
    const offered = question.options.map(({ valeur }) => valeur);
    const ids = semaines.map(({ id }) => id);
    const missing = [...ids, ...(ids.length === 2 ? [BOTH_WEEKS] : [])].filter((id) => !offered.includes(id));
    return [
      ...missing.map((id) => unchoosable(id, path)),
      ...offered.flatMap((valeur, rank) =>
        ids.includes(valeur) || valeur === BOTH_WEEKS ? [] : [unknownWeek(valeur, ids, [...path, 'options', rank])],
      ),
    ];
  });
}

function unchoosable(id: string, path: Problem['path']): Problem {
  return fault(
    'census-value',
    [...path, 'options'],
    `« ${id} » ne peut pas être choisie : « semaines » n’a pas cette option, que le recensement compte.`,
    `Ajoutez une option « valeur: ${id} » ; son libellé est libre.`,
  );
}

function unknownWeek(valeur: string, ids: readonly string[], path: Problem['path']): Problem {
  return fault(
    'week-unknown',
    [...path, 'valeur'],
    `« ${valeur} » n’est pas une semaine de campagne.yaml : ses places ne seraient comptées nulle part.`,
    `Retirez cette option, ou écrivez l’une de ces valeurs : ${ids.join(', ')}.`,
  );
}
