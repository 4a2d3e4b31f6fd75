import { BUTTONS } from '../../src/texts/buttons';
import { campaign } from './campaign';
import { cardsOf, CLAIRE, openConversation, type Conversation, type Persona } from './harness';
import { inputsOf } from './card-reader';

/** Answers of a school that welcomes two trainees, by question id; each card takes those that it asks. */
export const WELCOMES: Answers = {
  intention: 'oui',
  classes: '6',
  'places__semaine-1': '2',
  'places__semaine-2': '',
  tuteur_nom: 'Hélène Roux',
  tuteur_qualite: 'oui',
  courriel: 'helene.roux@exemple.fr',
  telephone: '05 55 25 40 12',
  description: 'Une école rurale de six classes.',
  activites: 'Observer la classe, aider à préparer les ateliers.',
  deja_depose: 'non',
};

export type Answers = Readonly<Record<string, string>>;

/**
 * The program for the whole spec, started before its tests and ended after them. Gives what brings somebody, another
 * Claire by default, who has said nothing yet.
 */
export function programOfSpec(): (who?: Persona) => Promise<Conversation> {
  let first: Conversation;
  beforeAll(async () => {
    used = -1;
    first = await openConversation();
  });
  afterAll(() => first.end());
  return (who = CLAIRE) => first.asAnother(who);
}

export type SchoolAnswers = Answers & { readonly ecole: string };

/** The answers of a school that nobody of the same spec has declared yet: there is one declaration a school. */
export function nextSchool(): SchoolAnswers {
  used += 1;
  const ecole = campaign.schools[used];
  if (ecole === undefined) throw new Error('more schools are needed');
  return { ...WELCOMES, ecole };
}

let used = -1;

/** Fills the open card with those answers and continues, card after card, up to the review. */
export async function fillCards(who: Conversation, answers: Answers): Promise<number> {
  let cards = 0;
  while (who.buttons().includes(BUTTONS.continue)) {
    await who.press(BUTTONS.continue, asked(who, answers));
    cards += 1;
    if (cards > 8) throw new Error(`the cards do not end: ${who.said()}`);
  }
  return cards;
}

/** Those of the answers that the open card asks. */
export function asked(who: Conversation, answers: Answers): Record<string, string> {
  const ids = cardsOf(who.newestCard()).flatMap((card) => inputsOf(card).map(({ id }) => String(id)));
  return Object.fromEntries(Object.entries(answers).filter(([id, value]) => ids.includes(id) && value !== ''));
}

/** Declares by cards and gives the reference of the receipt. */
export async function declareByCards(who: Conversation, answers: Answers): Promise<string> {
  await who.says('déclarer');
  await fillCards(who, answers);
  await who.press(BUTTONS.confirm);
  return referenceIn(who.said());
}

/** The reference told in these words. */
export function referenceIn(words: string): string {
  const reference = /Référence\s*:\s*\**([A-Z0-9-]{6,})/.exec(words)?.[1];
  if (reference === undefined) throw new Error(`no reference in: ${words}`);
  return reference;
}
