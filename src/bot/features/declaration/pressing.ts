import type { CardAction, Inputs } from '../../cards/actions';
import { SECTION_INPUT } from '../../cards/review-card';
import { valuesByQuestion } from '../../cards/inputs';
import type { TurnResult } from '../../types';
import type { Turn } from '../turn';
import { cancelAfterClosing } from './after-closing';
import { restart } from './asking-back';
import { amend, askWithdraw, keepDeclaration, takeBack, withdraw } from './amending';
import { replaceDeclared } from './confirming';
import { goOn } from './going-on';
import { showMine } from './mine';
import { isClosed, whileOpen } from './phase-gate';
import { showReplacing } from './replaced';
import { resumeDraft, startDeclaration } from './starting';

export type DeclarationAction = Extract<CardAction, { action: `declaration.${string}` }>;

/** A button of a declaration's card. Seeing is possible at any time, changing only while declarations are open. */
export function pressDeclaration(turn: Turn, action: DeclarationAction, inputs: Inputs): Promise<TurnResult> {
  if (action.action === 'declaration.mine') return showMine(turn);
  if (action.action === 'declaration.see') return showMine(turn, action.reference);
  if (action.action === 'declaration.see-replacing') return showReplacing(turn, action.reference);
  if (action.action === 'declaration.cancel' && isClosed(turn)) return cancelAfterClosing(turn, action.draft);
  return whileOpen(turn, () => change(turn, action, inputs));
}

type Reading = 'declaration.mine' | 'declaration.see' | 'declaration.see-replacing';
type Changing = Exclude<DeclarationAction, { action: Reading }>;

function change(turn: Turn, action: Changing, inputs: Inputs): Promise<TurnResult> {
  if ('draft' in action) return changeDraft(turn, action, inputs);
  // A menu or a receipt stays in sight when one of its buttons begins something.
  const apart = { ...turn, pressed: undefined };
  switch (action.action) {
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
      return Promise.resolve(keepDeclaration(turn, action.reference));
  }
}

function changeDraft(turn: Turn, action: Extract<Changing, { draft: string }>, inputs: Inputs): Promise<TurnResult> {
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
      return press({ kind: 'cancel' });
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
