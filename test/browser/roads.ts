import type { Locator, Page } from 'playwright-core';
import { BUTTONS } from '../../src/texts/buttons';
import { choose, enter, tabTo, typeInto, walkThroughCard } from './keyboard';

/** A journey from the greeting to the receipt. */
export interface Journey {
  readonly page: Page;
  /** The school to declare, as one writes it. */
  readonly commune: string;
  /** What is looked at on each screen: `carte-1`, `verification`… */
  readonly look: (name: string) => Promise<void>;
}

/** Each road gives the same answers, which are these. */
export const ANSWERS = {
  intention: { genre: 'choix', valeur: 'oui' },
  classes: { genre: 'nombre', valeur: 6 },
  places: { genre: 'places', valeur: { 'semaine-1': 2, 'semaine-2': 0 } },
  tuteur_nom: { genre: 'texte', valeur: 'Hélène Roux' },
  tuteur_qualite: { genre: 'oui-non', valeur: true },
  courriel: { genre: 'courriel', valeur: 'claire.vidal@exemple.fr' },
  telephone: { genre: 'telephone', valeur: '0555254012' },
  deja_depose: { genre: 'oui-non', valeur: false },
  remarque: { genre: 'passee' },
};

/** A group of choices, and the end of the one to take. */
const CHOICES: readonly (readonly [RegExp, RegExp])[] = [
  [/^Accueil/, /propose un accueil\s*$/],
  [/^Le tuteur/, /Oui\s*$/],
  [/^Offre/, /Non\s*$/],
];

const fields = (commune: string): readonly (readonly [RegExp, string])[] => [
  [/^École/, commune],
  [/^Nombre de classes/, '6'],
  [/^Nombre de stagiaires, semaine 1/, '2'],
  [/^Nom du tuteur/, 'Hélène Roux'],
  [/^Adresse pour/, 'claire.vidal@exemple.fr'],
  [/^Numéro pour/, '05 55 25 40 12'],
];

const log = (page: Page): Locator => page.getByRole('log');

/** The last message that still has buttons. */
export const openCard = (page: Page): Locator =>
  log(page)
    .locator('article', { has: page.locator('.ac-pushButton') })
    .last();

export async function byMouse({ page, commune, look }: Journey): Promise<void> {
  await openCard(page).getByRole('button', { name: BUTTONS.declare, exact: true }).click();
  await openCard(page).getByRole('button', { name: BUTTONS.continue, exact: true }).waitFor();
  for (const step of [1, 2, 3]) {
    await fill(openCard(page), commune);
    await look(`carte-${step}`);
    await click(page, BUTTONS.continue);
  }
  await look('verification');
  await click(page, BUTTONS.confirm);
}

/** Answers every field of the card that waits for an answer. */
async function fill(card: Locator, commune: string): Promise<void> {
  for (const [name, text] of fields(commune)) {
    for (const field of await card.getByRole('textbox', { name }).or(card.getByRole('spinbutton', { name })).all()) {
      await field.click();
      await field.fill(text);
    }
  }
  for (const [group, name] of CHOICES) {
    for (const choices of await card.getByRole('radiogroup', { name: group }).all()) {
      await choices.getByRole('radio', { name }).click();
    }
  }
}

/** Presses a button of the open card, and waits until the card has given way. */
async function click(page: Page, name: string): Promise<void> {
  const id = await openCard(page).getAttribute('data-id');
  await openCard(page).getByRole('button', { name, exact: true }).click();
  await page.locator(`[data-id="${id}"] .ac-pushButton`).first().waitFor({ state: 'detached' });
}

/** Tab, Shift+Tab, the space bar, Enter and the arrows; the letters of the answers, in the fields alone. */
export async function byKeyboard({ page, commune, look }: Journey): Promise<void> {
  const arrive = async (name: string): Promise<void> => {
    await walkThroughCard(page);
    await look(name);
  };
  await tabTo(page, new RegExp(`^${BUTTONS.declare}$`), 'Shift+Tab');
  await enter(page, BUTTONS.declare);
  await tabTo(page, /^École/);
  await arrive('carte-1');
  await typeInto(page, [/^École/, commune]);
  await choose(page, /^Accueil/, /propose un accueil\s*$/);
  await enter(page, BUTTONS.continue);
  await arrive('carte-2');
  await typeInto(page, [/^Nombre de classes/, '6'], [/^Nombre de stagiaires, semaine 1/, '2']);
  await typeInto(page, [/^Nom du tuteur/, 'Hélène Roux']);
  await choose(page, /^Le tuteur/, /Oui\s*$/);
  await enter(page, BUTTONS.continue);
  await arrive('carte-3');
  await typeInto(page, [/^Adresse pour/, 'claire.vidal@exemple.fr'], [/^Numéro pour/, '05 55 25 40 12']);
  await choose(page, /^Offre/, /Non\s*$/);
  await enter(page, BUTTONS.continue);
  await arrive('verification');
  await enter(page, BUTTONS.confirm);
}

/** In the message field alone, where the focus is from the first: nothing else is touched. */
export async function byTyping({ page, commune, look }: Journey): Promise<void> {
  const words = ['déclarer', `école de ${commune}`, 'oui', 'six', '2 la première semaine', 'Hélène Roux', 'oui'];
  words.push('claire.vidal@exemple.fr', '05 55 25 40 12', 'd’accord', 'd’accord', 'non', 'passer', 'je confirme');
  for (const [index, message] of words.entries()) {
    await page.keyboard.type(message);
    await page.keyboard.press('Enter');
    const sent = log(page).locator('.message.own:not(.pending)').nth(index);
    await sent.locator('xpath=following-sibling::article[contains(@class, "bot")]').first().waitFor();
    await look(`message-${index + 1}`);
  }
}
