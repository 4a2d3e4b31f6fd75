import { permission, type Phase } from '../../campagne';
import type { Campagne } from '../../campagne/types';
import type { ReplacedDeclaration } from '../../declaration/ports';
import type { DisplayedSection } from '../../declaration/types';
import { BUTTONS } from '../../texts/buttons';
import * as mine from '../../texts/mine';
import { standing } from '../../texts/phases';
import { datesLine, referenceLine } from '../../texts/receipt';
import type { Card } from '../types';
import { data } from './actions';
import { declarant } from './declaration-cards';
import type { Element } from './elements';
import { card, paragraph, submit, subtle, title } from './elements';
import { fitting } from './fitting';
import { answeredSections } from './review-card';
import { literalSentence, printable } from './typed-text';

/** Longest name drawn. */
const MAX_NAME = 200;

/** Told to the first director: who replaced their declaration, when, and what can be done about it. */
export function replacedCard(replaced: ReplacedDeclaration, campagne: Campagne, phase: Phase): Card {
  const open = mayReplace(phase);
  return card({
    body: [
      title(mine.replacedTitle()),
      literalSentence(sentence(replaced, campagne)),
      ...since(replaced, campagne),
      paragraph(open ? whatNow(replaced) : standing(campagne, phase)),
    ],
    actions: [...(isInPlace(replaced) ? [seeButton(replaced)] : []), ...(open ? [takeBackButton(replaced)] : [])],
  });
}

/** The declaration that stands in the place of one's own, to be read only. `sections`: what may be shown of it. */
export function replacingCard(
  replaced: ReplacedDeclaration,
  sections: readonly DisplayedSection[],
  campagne: Campagne,
  phase: Phase,
): Card {
  const { current, own } = replaced;
  return fitting((maxText) =>
    card({
      body: [
        title(mine.replacingTitle()),
        paragraph(referenceLine(current.reference)),
        subtle(datesLine(campagne, current)),
        ...declarant(current, own.declarant.id),
        ...answeredSections(sections, maxText),
        subtle(mine.typedNotShown()),
      ],
      actions: mayReplace(phase) ? [takeBackButton(replaced)] : [],
    }),
  );
}

const mayReplace = (phase: Phase): boolean => permission('declare', phase) === 'here';

/** It counts, and for the same school. */
export function isInPlace({ own, current }: ReplacedDeclaration): boolean {
  return current.etat === 'active' && current.uai === own.uai;
}

function sentence({ own, by }: ReplacedDeclaration, campagne: Campagne): string {
  const nom = by.etat.declarant.nom;
  const ecole = own.document.flatMap(({ answers }) => answers).find(({ question }) => question === 'ecole');
  return mine.replaced(campagne, {
    own,
    ecole: ecole?.affichage ?? own.uai,
    nom: nom === undefined ? undefined : printable(nom, MAX_NAME),
    at: by.le,
  });
}

/** What others made of it since, if anything. */
function since({ own, by, current }: ReplacedDeclaration, campagne: Campagne): Element[] {
  if (current.uai !== own.uai) return [paragraph(mine.replacingMoved())];
  if (current.etat === 'retiree') return [paragraph(mine.replacingWithdrawn(campagne, current))];
  return current.declarant.id === by.etat.declarant.id ? [] : declarant(current, own.declarant.id);
}

function whatNow({ own, current }: ReplacedDeclaration): string {
  return current.uai === own.uai ? mine.mayTakeBack() : mine.mayDeclareAgain();
}

function seeButton({ own: { reference } }: ReplacedDeclaration): Element {
  return submit(BUTTONS.seeReplacing, data({ action: 'declaration.see-replacing', reference }));
}

function takeBackButton({ own, current }: ReplacedDeclaration): Element {
  const titre = current.uai === own.uai ? BUTTONS.amendOther : BUTTONS.declareAgain;
  return submit(titre, data({ action: 'declaration.take-back', reference: own.reference }));
}
