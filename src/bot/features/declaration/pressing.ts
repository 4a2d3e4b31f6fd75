import type { Act } from '../../../campagne';
import type { CardAction, Inputs } from '../../cards/actions';
import { SECTION_INPUT } from '../../cards/review-card';
import { valuesByQuestion } from '../../cards/inputs';
import type { TurnResult } from '../../types';
import type { Turn } from '../turn';
import { may } from '../turn';
import { cancelAfterClosing } from './after-closing';
import { restart } from './asking-back';
import { amend, askWithdraw, keepDeclaration, takeBack, withdraw } from './amending';
import { replaceDeclared } from './confirming';
import { goOn } from './going-on';
import { showMine } from './mine';
import { whilePermitted } from './phase-gate';
import { showReplacing } from './replaced';
import { resumeDraft, startDeclaration } from './starting';

export type DeclarationAction = Extract<CardAction, { action: `declaration.${string}` }>;

/** What each button does, for the table of what may be done in which phase. */
const ACT_OF: Readonly<Record<DeclarationAction['action'], Act>> = {
  'declaration.mine': 'see',
  'declaration.see': 'see',
  'declaration.see-replacing': 'see',
  'declaration.keep': 'see',
  'declaration.cancel': 'give-up',
  'declaration.amend': 'correct',
  'declaration.take-back': 'correct',
  'declaration.ask-withdraw': 'withdraw',
  'declaration.withdraw': 'withdraw',
  'declaration.start': 'declare',
  'declaration.start-other': 'declare',
  'declaration.submit': 'declare',
  'declaration.ecole': 'declare',
  'declaration.ecole-absente': 'declare',
  'declaration.back': 'declare',
  'declaration.edit': 'declare',
  'declaration.confirm': 'declare',
  'declaration.restart': 'declare',
  'declaration.keep-draft': 'declare',
  'declaration.resume': 'declare',
  'declaration.replace': 'declare',
};

/** A button of a declaration's card, of whatever day: done where the phase permits it now, else told why not. */
export function pressDeclaration(turn: Turn, action: DeclarationAction, inputs: Inputs): Promise<TurnResult> {
  return whilePermitted(turn, ACT_OF[action.action], () => follow(turn, action, inputs));
}

function follow(turn: Turn, action: DeclarationAction, inputs: Inputs): Promise<TurnResult> | TurnResult {
  if ('draft' in action) return changeDraft(turn, action, inputs);
  // A menu or a receipt stays in sight when one of its buttons begins something.
  const apart = { ...turn, pressed: undefined };
  switch (action.action) {
    case 'declaration.mine':
      return showMine(turn);
    case 'declaration.see':
      return showMine(turn, action.reference);
    case 'declaration.see-replacing':
      return showReplacing(turn, action.reference);
    case 'declaration.start':
      return startDeclaration(apart);
    case 'declaration.start-other':
      return startDeclaration(apart, { another: true });
    case 'declaration.amend':
      return amend(apart, action.reference);
    case 'declaration.take-back':
      return takeBack(apart, action.reference);
    case 'declaration.ask-withdraw':
      return askWithdraw(apart, action.reference);
    case 'declaration.withdraw':
      return withdraw(turn, action);
    case 'declaration.keep':
      return keepDeclaration(turn, action.reference);
  }
}

type OfDraft = Extract<DeclarationAction, { draft: string }>;

function changeDraft(turn: Turn, action: OfDraft, inputs: Inputs): Promise<TurnResult> {
  const press = (input: Parameters<typeof goOn>[2]): Promise<TurnResult> => goOn(turn, action.draft, input, 'pressed');
  switch (action.action) {
    case 'declaration.submit': {
      const { questionnaire, section } = action;
      return press({ kind: 'submitted', questionnaire, section, values: valuesByQuestion(inputs) });
    }
    case 'declaration.ecole':
      return press(action.uai === undefined ? { kind: 'show' } : { kind: 'choose-ecole', uai: action.uai });
    case 'declaration.ecole-absente':
      return press({ kind: 'ecole-not-listed' });
    case 'declaration.back':
      return press({ kind: 'back' });
    case 'declaration.cancel':
      return may(turn, 'declare') ? press({ kind: 'cancel' }) : cancelAfterClosing(turn, action.draft);
    case 'declaration.edit': {
      const section = action.section ?? inputs[SECTION_INPUT];
      return press(section === undefined ? { kind: 'show' } : { kind: 'edit', section });
    }
    case 'declaration.confirm':
      return press({ kind: 'confirm' });
    case 'declaration.restart':
      return restart(turn, action.draft);
    case 'declaration.keep-draft':
      return press({ kind: 'show' });
    case 'declaration.resume':
      return resumeDraft(turn, action.draft);
    case 'declaration.replace':
      return replaceDeclared(turn, action.draft, action);
  }
}
