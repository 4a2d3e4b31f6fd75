import type { Draft } from '../../declaration/types';
import type { Ecole } from '../../ecoles/types';
import { BUTTONS } from '../../texts/buttons';
import { chooseEcole, ecolesProposed, moreEcoles } from '../../texts/journey';
import type { Card } from '../types';
import { data } from './actions';
import type { Element } from './elements';
import { card, paragraph, submit, submitAlone, subtle } from './elements';

/** As many buttons as leave room for the ways out. */
const MAX_BUTTONS = 3;

/** Id of the input that holds the chosen school, when they are too many for buttons: the action reads it as its own. */
const ECOLE_INPUT = 'uai';

/** Which of the schools that the words designate; one press where three buttons are enough. */
export function ecoleChoiceCard(draft: Draft, ecoles: readonly Ecole[], total: number): Card {
  const byButton = ecoles.length <= MAX_BUTTONS;
  return card({
    body: [
      paragraph(chooseEcole(total), { weight: 'Bolder' }),
      ...(total > ecoles.length ? [subtle(moreEcoles(ecoles.length, total))] : []),
      ...(byButton ? [] : [choiceSet(ecoles)]),
    ],
    actions: [...(byButton ? ecoles.map((ecole) => ecoleButton(draft, ecole)) : [choose(draft)]), ...waysOut(draft)],
  });
}

function ecoleButton({ id }: Draft, ecole: Ecole): Element {
  return submit(nameOf(ecole), data({ action: 'declaration.ecole', draft: id, uai: ecole.uai }));
}

function choose({ id }: Draft): Element {
  return submit(BUTTONS.chooseEcole, data({ action: 'declaration.ecole', draft: id }), 'positive');
}

function choiceSet(ecoles: readonly Ecole[]): Element {
  return {
    type: 'Input.ChoiceSet',
    id: ECOLE_INPUT,
    label: ecolesProposed(),
    style: 'expanded',
    wrap: true,
    isRequired: true,
    errorMessage: chooseEcole(ecoles.length),
    choices: ecoles.map((ecole) => ({ title: nameOf(ecole), value: ecole.uai })),
  };
}

function waysOut({ id }: Draft): Element[] {
  return [
    submitAlone(BUTTONS.ecoleAbsent, data({ action: 'declaration.ecole-absente', draft: id })),
    submitAlone(BUTTONS.back, data({ action: 'declaration.back', draft: id })),
    submitAlone(BUTTONS.cancel, data({ action: 'declaration.cancel', draft: id })),
  ];
}

function nameOf({ nom, commune, uai }: Ecole): string {
  return `${nom}, ${commune} (${uai})`;
}
