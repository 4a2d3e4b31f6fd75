import type { Campagne } from '../../campagne/types';
import type { Draft, Field, QuestionTexte, SectionView } from '../../declaration/types';
import { BUTTONS } from '../../texts/buttons';
import { alsoByTyping, proposedValue, ruleOf, stepOf } from '../../texts/fields';
import { rejection } from '../../texts/rejections';
import { capitalised } from '../../texts/typography';
import type { Card } from '../types';
import { data } from './actions';
import type { Element } from './elements';
import { attention, card, group, submit, submitAlone, subtle, title } from './elements';
import { fitting } from './fitting';
import { inputId, inputsOf, lengthHintOf } from './inputs';

export interface SectionCardContext {
  readonly draft: Draft;
  readonly campagne: Campagne;
}

/** The card of one section: its questions as inputs, each refused answer with its reason beside it. */
export function sectionCard(view: SectionView, context: SectionCardContext): Card {
  return fitting((maxText) =>
    card({
      body: [...heading(view), ...view.fields.map((field) => fieldGroup(field, view, context, maxText)), ...foot(view)],
      actions: actions(view, context.draft),
    }),
  );
}

function heading(view: SectionView): Element[] {
  const { titre, aide } = view.section;
  return [subtle(stepOf(view)), title(titre), ...(aide === undefined ? [] : [subtle(aide)])];
}

function fieldGroup(field: Field, view: SectionView, { campagne }: SectionCardContext, maxText: number): Element {
  const together = view.fields.map(({ question }) => question.id);
  return group([
    ...inputsOf(field, { campagne, together, maxText }),
    ...(field.rejection === undefined ? [] : [attention(rejection(field.rejection.reason, campagne))]),
    ...hints(field),
  ]);
}

function hints({ question, proposed, value, rejection: refused }: Field): Element[] {
  // A refusal by the rule tells it already.
  const rule = refused?.reason.code === 'number-out-of-bounds' ? undefined : ruleOf(question);
  return [
    ...[question.aide, rule].flatMap((hint) => (hint === undefined ? [] : [subtle(capitalised(hint))])),
    ...(question.genre === 'texte' && question.multiligne ? [lengthLine(question, value)] : []),
    ...(proposed ? [subtle(proposedValue())] : []),
  ];
}

/**
 * Under texts of several lines: nobody counts the letters of a name. Its id names the input and the limit: a client
 * that can count while one types (the local chat) keeps it true.
 */
function lengthLine(question: QuestionTexte, value: string | undefined): Element {
  return { ...subtle(lengthHintOf(question, value)), id: `limite:${inputId(question.id)}:${question.max}` };
}

function foot(view: SectionView): Element[] {
  const open = view.fields.find(({ question }) => question.id === view.open);
  return open === undefined ? [] : [subtle(alsoByTyping(open.question))];
}

function actions(view: SectionView, draft: Draft): Element[] {
  const { id } = draft;
  const section = { section: view.section.id, questionnaire: draft.questionnaire };
  const hasEcole = view.fields.some(({ question }) => question.genre === 'ecole');
  return [
    submit(BUTTONS.continue, data({ action: 'declaration.submit', draft: id, ...section }), 'positive'),
    ...(view.canGoBack ? [submitAlone(BUTTONS.back, data({ action: 'declaration.back', draft: id }))] : []),
    ...(hasEcole ? [submitAlone(BUTTONS.ecoleAbsent, data({ action: 'declaration.ecole-absente', draft: id }))] : []),
    submitAlone(BUTTONS.cancel, data({ action: 'declaration.cancel', draft: id })),
  ];
}
