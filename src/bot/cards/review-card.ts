import type { DisplayedSection, Draft, ReviewView } from '../../declaration/types';
import { BUTTONS } from '../../texts/buttons';
import { chooseSectionToEdit, recommendationsToKnow, reviewHint, reviewTitle } from '../../texts/review';
import type { Card } from '../types';
import { data } from './actions';
import type { Element } from './elements';
import { card, group, paragraph, submit, submitAlone, subtle, title } from './elements';
import { fitting } from './fitting';
import { displayedAnswers } from './summary-card';

/** « Modifier » has a button a section up to here; beyond, one button and a list. */
const MAX_EDIT_BUTTONS = 4;

/** Id of the input that holds the section to edit, when they are too many for buttons. */
export const SECTION_INPUT = 'partie';

/** All answers before they are declared, the recommendations in brief, and a way to change each section. */
export function reviewCard(view: ReviewView, draft: Draft, recommandations: readonly string[]): Card {
  const byButton = view.sections.length <= MAX_EDIT_BUTTONS;
  return fitting((maxText) =>
    card({
      body: [
        title(reviewTitle(view.amende)),
        subtle(reviewHint(view.amende)),
        ...answeredSections(view.sections, maxText),
        ...inBrief(recommandations),
        ...(byButton ? [] : [sectionChoice(view.sections)]),
      ],
      actions: [
        submitAlone(BUTTONS.confirm, data({ action: 'declaration.confirm', draft: draft.id }), 'positive'),
        ...(byButton ? view.sections.map((section) => editButton(section, draft)) : [editChosen(draft)]),
        submitAlone(BUTTONS.cancel, data({ action: 'declaration.cancel', draft: draft.id })),
      ],
    }),
  );
}

/** Sections with their answers, as shown before confirming and on the receipt. */
export function answeredSections(sections: readonly DisplayedSection[], maxText: number): Element[] {
  return sections
    .filter(({ answers }) => answers.length > 0)
    .map(({ titre, answers }) =>
      group([paragraph(titre, { weight: 'Bolder' }), ...displayedAnswers(answers, maxText)], {
        separator: true,
        spacing: 'Medium',
      }),
    );
}

function inBrief(recommandations: readonly string[]): Element[] {
  if (recommandations.length === 0) return [];
  const lines = recommandations.map((bref) => `- ${bref}`).join('\n');
  return [group([paragraph(recommendationsToKnow(), { weight: 'Bolder' }), paragraph(lines)], { style: 'emphasis' })];
}

function editButton({ id, titre }: DisplayedSection, draft: Draft): Element {
  return submitAlone(BUTTONS.editSection(titre), data({ action: 'declaration.edit', draft: draft.id, section: id }));
}

function editChosen(draft: Draft): Element {
  return submit(BUTTONS.edit, data({ action: 'declaration.edit', draft: draft.id }));
}

function sectionChoice(sections: readonly DisplayedSection[]): Element {
  return {
    type: 'Input.ChoiceSet',
    id: SECTION_INPUT,
    label: chooseSectionToEdit(),
    style: 'compact',
    wrap: true,
    value: sections[0]?.id ?? '',
    choices: sections.map(({ id, titre }) => ({ title: titre, value: id })),
  };
}
