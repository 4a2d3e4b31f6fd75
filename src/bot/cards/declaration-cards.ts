import type { Campagne } from '../../campagne/types';
import type { Declaration, Draft } from '../../declaration/types';
import { BUTTONS } from '../../texts/buttons';
import * as mine from '../../texts/mine';
import type { Card } from '../types';
import { data } from './actions';
import type { Element } from './elements';
import { card, MAX_ACTIONS, paragraph, submit, title } from './elements';
import type { Button } from './buttons-card';
import { buttonsCard } from './buttons-card';
import { labelledText } from './typed-text';

/** The school of this draft was declared meanwhile: by whom, when, and what can be done about it. */
export function ecoleDeclaredCard(draft: Draft, declaration: Declaration, campagne: Campagne): Card {
  const { reference, version } = declaration;
  return card({
    body: [
      title(mine.ecoleDeclaredTitle()),
      ...declarant(declaration, draft.personne),
      paragraph(mine.ecoleDeclared(campagne, declaration)),
    ],
    actions: [
      submit(BUTTONS.amendOther, data({ action: 'declaration.replace', draft: draft.id, reference, version })),
      submit(BUTTONS.cancel, data({ action: 'declaration.cancel', draft: draft.id })),
    ],
  });
}

/** Told as soon as the school is known, before the other questions. */
export function ecoleWarningCard(text: string, declaration: Declaration, personne: string): Card {
  const own = declaration.declarant.id === personne;
  return card({
    body: [paragraph(text), ...(own ? [] : declarant(declaration, personne))],
    actions: own
      ? [submit(BUTTONS.seeMine, data({ action: 'declaration.see', reference: declaration.reference }))]
      : [],
  });
}

/** One button a declaration, named by its school, newest first; beyond what a card holds, how to reach the others. */
export function whichDeclarationCard(declarations: readonly Declaration[], action: ByReference): Card {
  const lines = [mine.whichDeclaration(), ...beyond(declarations.length)];
  const buttons = declarations.map(({ reference, answers, uai }) => ({
    titre: `${ecoleName(answers.ecole) ?? uai} (${reference})`,
    action: { action, reference },
  }));
  return buttonsCard(lines, buttons);
}

function beyond(declared: number): string[] {
  return declared > MAX_ACTIONS ? [mine.otherDeclarations(MAX_ACTIONS, declared)] : [];
}

export type ByReference = 'declaration.see' | 'declaration.amend' | 'declaration.ask-withdraw';

/** The person declared already: what now? */
export function alreadyDeclaredCard(declaration: Declaration, campagne: Campagne): Card {
  const { reference } = declaration;
  const buttons: Button[] = [
    { titre: BUTTONS.seeMine, action: { action: 'declaration.see', reference } },
    { titre: BUTTONS.amend, action: { action: 'declaration.amend', reference } },
    { titre: BUTTONS.withdraw, action: { action: 'declaration.ask-withdraw', reference } },
    { titre: BUTTONS.declareOther, action: { action: 'declaration.start-other' } },
  ];
  return buttonsCard(mine.alreadyDeclared(campagne, declaration), buttons);
}

export function withdrawCard({ reference, version }: Declaration): Card {
  return buttonsCard(mine.askWithdraw(reference), [
    {
      titre: BUTTONS.withdrawConfirm,
      action: { action: 'declaration.withdraw', reference, version },
      style: 'destructive',
    },
    { titre: BUTTONS.keep, action: { action: 'declaration.keep', reference } },
  ]);
}

/** The name comes from Teams: drawn as it is. */
export function declarant({ declarant }: Declaration, personne: string): Element[] {
  const name = declarant.id === personne ? mine.declaredByYou() : (declarant.nom ?? mine.declaredByUnknown());
  return labelledText(mine.declaredByLabel(), name, 200);
}

function ecoleName(answer: Declaration['answers'][string] | undefined): string | undefined {
  return answer?.genre === 'ecole' ? answer.nom : undefined;
}
