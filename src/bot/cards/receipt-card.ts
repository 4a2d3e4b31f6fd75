import { permission } from '../../campagne';
import type { Campagne } from '../../campagne/types';
import type { Declaration, DisplayedAnswer } from '../../declaration/types';
import { BUTTONS } from '../../texts/buttons';
import { howToChange } from '../../texts/phases';
import type { OfferState, ReceiptOccasion } from '../../texts/receipt';
import {
  datesLine,
  receiptTitle,
  referenceLine,
  secondStep,
  textLabel,
  textsHint,
  textsTitle,
  thanks,
} from '../../texts/receipt';
import type { Card } from '../types';
import { data } from './actions';
import type { Element } from './elements';
import { card, group, paragraph, submit, subtle, title } from './elements';
import { fitting } from './fitting';
import { answeredSections } from './review-card';
import { printable } from './typed-text';

export interface ReceiptView {
  readonly declaration: Declaration;
  readonly occasion: ReceiptOccasion;
  /** Value of the answer to « intention ». */
  readonly intention: string | undefined;
  readonly offer: OfferState;
}

/** Reference, date, every answer, and what remains to do. */
export function receiptCard(view: ReceiptView, campagne: Campagne): Card {
  return fitting((maxText) =>
    card({
      body: [...head(view, campagne), ...answeredSections(view.declaration.document, maxText), ...foot(view, campagne)],
      actions: permission('correct', view.offer.phase) === 'here' ? changes(view.declaration) : [],
    }),
  );
}

function head({ declaration, occasion, intention }: ReceiptView, campagne: Campagne): Element[] {
  return [
    title(receiptTitle(occasion)),
    paragraph(referenceLine(declaration.reference), { size: 'Large' }),
    subtle(datesLine(campagne, declaration)),
    ...(occasion === 'shown' ? [] : [paragraph(thanks(intention))]),
  ];
}

function foot({ intention, offer }: ReceiptView, campagne: Campagne): Element[] {
  return [
    ...(intention === 'oui' ? [group([paragraph(secondStep(campagne, offer))], { style: 'emphasis' })] : []),
    subtle(howToChange(campagne, offer.phase)),
  ];
}

function changes({ reference }: Declaration): Element[] {
  return [
    submit(BUTTONS.amend, data({ action: 'declaration.amend', reference })),
    submit(BUTTONS.withdraw, data({ action: 'declaration.ask-withdraw', reference })),
  ];
}

/**
 * The texts to copy onto the national platform, each in a field: there phones let one select and copy, and what was
 * typed is not interpreted.
 */
export function textsCard(texts: readonly DisplayedAnswer[]): Card {
  return fitting((maxText) =>
    card({ body: [title(textsTitle()), subtle(textsHint()), ...texts.map((text) => copyField(text, maxText))] }),
  );
}

function copyField({ question, libelle, affichage }: DisplayedAnswer, maxText: number): Element {
  const value = printable(affichage, maxText);
  return {
    type: 'Input.Text',
    id: `copie-${question}`,
    label: textLabel(libelle, affichage.length),
    isMultiline: true,
    value,
  };
}
