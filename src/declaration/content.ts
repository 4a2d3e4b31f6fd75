import type { Asked } from './asked';
import type { DeclarationContent, DisplayedAnswer, Draft, JourneyContext } from './types';
import { displayed, displayedSections } from './view';

/**
 * What a confirmed draft declares: the answers to the questions asked, and they alone, with the wording of the day.
 * The draft must lack nothing.
 */
export function contentOf(context: JourneyContext, draft: Draft, asked: Asked): DeclarationContent {
  const { ecole, intention } = asked.answers;
  if (ecole?.genre !== 'ecole' || intention?.genre !== 'choix') {
    throw new Error('a questionnaire without the questions of the census was let in');
  }
  return {
    campagne: draft.campagne,
    uai: ecole.uai,
    intention: intention.valeur,
    answers: asked.answers,
    document: displayedSections(asked),
    questionnaire: context.questionnaire.version,
    a_copier: textsToCopy(asked),
  };
}

function textsToCopy({ sections, answers }: Asked): readonly DisplayedAnswer[] {
  return sections
    .flatMap(({ questions }) => questions)
    .filter((question) => question.genre === 'texte' && question.a_copier && answers[question.id]?.genre === 'texte')
    .flatMap((question) => displayed(question, answers[question.id]));
}
