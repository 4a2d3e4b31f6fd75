import type { Activity } from '../../src/chat/types';
import { BUTTONS } from '../../src/texts/buttons';
import { actionsOf, inputsOf, submissionOf, wordsOf, type Json } from '../../test/conversations/card-reader';
import type { Visitor } from './visitor';

/** What a school that welcomes answers, by question; the texts that the bot proposes are kept. */
const ANSWERS: Readonly<Record<string, string>> = {
  intention: 'oui',
  classes: '6',
  'places__semaine-1': '2',
  tuteur_nom: 'Hélène Roux',
  tuteur_qualite: 'oui',
  courriel: 'helene.roux@exemple.fr',
  telephone: '05 55 25 40 12',
  deja_depose: 'non',
};

const MAX_CARDS = 8;

/** Id of the draft that the declaration came from: with it, what was stored is found again. */
export interface Declared {
  readonly draft: string;
  readonly reference: string;
}

/** A whole declaration by cards, from « déclarer » to the receipt. Throws when the bot leads elsewhere. */
export async function declare(visitor: Visitor, uai: string): Promise<Declared> {
  let said = await visitor.says('« déclarer »', 'déclarer');
  for (let card = 1; card <= MAX_CARDS && find(said, BUTTONS.continue); card += 1) {
    said = await press(visitor, `card ${card}`, said, BUTTONS.continue, { ...ANSWERS, ecole: uai });
  }
  const draft = draftOf(said);
  said = await press(visitor, 'confirm', said, BUTTONS.confirm, {});
  return { draft, reference: referenceIn(said) };
}

async function press(
  visitor: Visitor,
  step: string,
  said: readonly Activity[],
  title: string,
  answers: Readonly<Record<string, string>>,
): Promise<readonly Activity[]> {
  const { shown, card, action } = find(said, title) ?? fail(`no button « ${title} »`, said);
  const asked = inputsOf(card).map(({ id }) => String(id));
  const given = Object.fromEntries(Object.entries(answers).filter(([id]) => asked.includes(id)));
  return visitor.presses(step, shown, submissionOf(card, action, given));
}

function find(said: readonly Activity[], title: string) {
  const buttons = said.flatMap((shown) =>
    cardsOf(shown).flatMap((card) => actionsOf(card).map((action) => ({ shown, card, action }))),
  );
  return buttons.findLast(({ action }) => action.title === title);
}

function draftOf(said: readonly Activity[]): string {
  const { action } = find(said, BUTTONS.confirm) ?? fail('no review', said);
  return String((action.data as Json).draft);
}

function referenceIn(said: readonly Activity[]): string {
  const reference = /Référence\s*:\s*\**([A-Z0-9-]{6,})/.exec(words(said))?.[1];
  return reference ?? fail('no receipt', said);
}

function words(said: readonly Activity[]): string {
  return said
    .flatMap((shown) => [...(typeof shown.text === 'string' ? [shown.text] : []), ...cardsOf(shown).map(wordsOf)])
    .join('\n');
}

function cardsOf({ attachments }: Activity): readonly Json[] {
  const attached = (attachments ?? []) as readonly { readonly contentType: string; readonly content: Json }[];
  return attached.filter(({ contentType }) => contentType.endsWith('card.adaptive')).map(({ content }) => content);
}

function fail(what: string, said: readonly Activity[]): never {
  throw new Error(`${what}; the bot said: ${words(said)}`);
}
