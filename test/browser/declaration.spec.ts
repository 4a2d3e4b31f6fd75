import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { BUTTONS } from '../../src/texts/buttons';
import { textsTitle } from '../../src/texts/receipt';
import { House } from '../conversations/house';
import { DESK, PHONE, Visit, dark, startBrowser, type Screen } from './browser';

const IMAGES = join(__dirname, '../../docs/images');
/** Tall enough for any card to be seen whole. */
const WHOLE_CARD_PX = 2600;
const PICTURE: Screen = { width: 1000, height: 820, colorScheme: 'light' };
const DARK_DESK = dark(DESK);
const UPDATE = process.env.UPDATE_SCREENSHOTS === '1';

/** What is typed, by the beginning of the field's label. */
const TEXTS: readonly (readonly [RegExp, string])[] = [
  [/^École/, 'Meyssac'],
  [/^Nombre de classes/, '6'],
  [/^Nombre de stagiaires/, '2'],
  [/^Nom du tuteur/, 'Hélène Roux'],
  [/^Courriel/, 'ecole.meyssac@exemple.fr'],
  [/^Téléphone/, '05 55 25 40 12'],
];

describe('a school is declared through the real page', () => {
  let browser: Browser;
  let house: House;
  let visit: Visit;

  beforeAll(async () => {
    if (UPDATE) mkdirSync(IMAGES, { recursive: true });
    browser = await startBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    house = new House();
    await house.start();
  });
  afterEach(async () => {
    await visit.close();
    await house.end();
  });

  const arrive = async (screen: Screen): Promise<Page> => {
    visit = await Visit.start(browser, screen);
    await visit.page.goto(`${house.url}/?directeur=Claire Vidal`);
    await log().getByText('Bonjour').first().waitFor();
    return visit.page;
  };
  const log = (): Locator => visit.page.getByRole('log');
  const openCard = (): Locator =>
    log()
      .locator('article', { has: visit.page.locator('.ac-pushButton') })
      .last();
  const button = (name: string): Locator => log().getByRole('button', { name, exact: true }).last();

  const expectNoFault = async (): Promise<void> => {
    expect(visit.faults).toEqual([]);
    expect(await visit.overflow()).toBe(0);
  };

  /** Of a card at phone width in light, and at desk width in dark. */
  const keepImage = async (name: string, card: Locator, screen: Screen): Promise<void> => {
    if (!UPDATE || (screen !== PHONE && screen !== DARK_DESK)) return;
    const { page } = visit;
    const size = page.viewportSize() ?? DESK;
    await page.setViewportSize({ ...size, height: WHOLE_CARD_PX });
    await page.evaluate('document.activeElement.blur()');
    await page.waitForTimeout(300);
    await card.locator('.card').screenshot({ path: join(IMAGES, `${name}-${screen.width}.png`) });
    await page.setViewportSize(size);
  };

  it.each([PHONE, dark(PHONE), DESK, DARK_DESK])('by mouse: %j', async (screen) => {
    const page = await arrive(screen);
    await button(BUTTONS.declare).click();
    await button(BUTTONS.continue).waitFor();
    let step = 0;
    while (await button(BUTTONS.continue).count()) {
      step += 1;
      await fill(openCard());
      await keepImage(`carte-${step}`, openCard(), screen);
      await expectNoFault();
      await press(page, openCard(), BUTTONS.continue);
    }
    await keepImage('verification', openCard(), screen);
    await press(page, openCard(), BUTTONS.confirm);
    await log().getByText('Référence').first().waitFor();
    await log().locator('article').last().getByText(textsTitle()).waitFor();
    await keepImage('recepisse', openCard(), screen);
    await keepImage('textes-a-copier', log().locator('article').last(), screen);
    await expectNoFault();
  });

  it('by keyboard alone, the focus always seen and where the conversation is', async () => {
    const page = await arrive(DESK);
    await page.keyboard.type('déclarer');
    await page.keyboard.press('Enter');
    await button(BUTTONS.continue).waitFor();
    await tabTo(page, /^École/, 'Shift+Tab');
    await page.keyboard.type('Meyssac');
    await choose(page, /^Accueil/, /propose un accueil\s*$/);
    await enter(page, BUTTONS.continue);
    await typeInto(page, [/^Nombre de classes/, '6'], [/^Nombre de stagiaires/, '2']);
    await choose(page, /^Semaines/, /28 juin 2024\s*$/);
    await typeInto(page, [/^Nom du tuteur/, 'Hélène Roux']);
    await choose(page, /^Le tuteur/, /Oui\s*$/);
    await enter(page, BUTTONS.continue);
    await typeInto(page, [/^Téléphone/, '05 55 25 40 12']);
    await choose(page, /^Offre/, /Non\s*$/);
    await enter(page, BUTTONS.continue);
    await enter(page, BUTTONS.confirm);
    await log().getByText('Référence').first().waitFor();
    expect(await log().getByText('du 24 au 28 juin 2024').count()).toBeGreaterThan(0);
    await expectNoFault();
  });

  it('by typing alone', async () => {
    const page = await arrive(PHONE);
    const words = ['déclarer', 'école de Meyssac', 'oui', 'six', 'deux', 'la première semaine', 'Hélène Roux', 'oui'];
    words.push('ecole.meyssac@exemple.fr', '05 55 25 40 12', 'd’accord', 'd’accord', 'non', 'passer', 'je confirme');
    for (const [index, message] of words.entries()) {
      await page.getByLabel('Votre message').fill(message);
      await page.keyboard.press('Enter');
      await log().locator('.message.own:not(.pending)').nth(index).waitFor();
    }
    await log().getByText('Référence').first().waitFor();
    await expectNoFault();
  });

  it('answers a question as on the picture of the README', async () => {
    const page = await arrive(PICTURE);
    await page.getByLabel('Votre message').fill('bonjour, on peut prendre combien de lycéens avec 6 classes ?');
    await page.keyboard.press('Enter');
    await log().getByRole('button', { name: 'Réponse utile' }).waitFor();
    await page.waitForTimeout(300);
    if (UPDATE) await page.screenshot({ path: join(IMAGES, 'chat.png') });
    await expectNoFault();
  });
});

/** What the focus is on, as a screen reader names it. */
const FOCUSED = `(() => {
  const nameOf = (element) => {
    const ids = element?.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const named = ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ').trim();
    return named || element?.getAttribute('aria-label') || '';
  };
  const { activeElement: element } = document;
  const group = nameOf(element.closest('[role=radiogroup]'));
  return [group, nameOf(element) || element.textContent].join(' ').trim();
})()`;

/** Presses Tab until the focus is on what bears this name, and shows. */
async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press(key);
    if (!name.test(await page.evaluate<string>(FOCUSED))) continue;
    expect(await page.evaluate<boolean>("document.activeElement.matches(':focus-visible')")).toBe(true);
    return;
  }
  throw new Error(`the focus never reached ${String(name)}; it is on: ${await page.evaluate<string>(FOCUSED)}`);
}

/** Goes to a group of choices and moves to the one that ends so: a radio button is chosen by the arrows. */
async function choose(page: Page, group: RegExp, choice: RegExp): Promise<void> {
  await tabTo(page, group);
  for (let presses = 0; presses < 6; presses += 1) {
    await page.keyboard.press('ArrowDown');
    if (choice.test(await page.evaluate<string>(FOCUSED))) return;
  }
  throw new Error(`no choice ${String(choice)}`);
}

async function typeInto(page: Page, ...fields: readonly (readonly [RegExp, string])[]): Promise<void> {
  for (const [name, text] of fields) {
    await tabTo(page, name);
    await page.keyboard.type(text);
  }
}

/** Goes to this button, presses it, and waits until the focus is on the message that follows. */
async function enter(page: Page, name: string): Promise<void> {
  await tabTo(page, new RegExp(`^${name}$`));
  const pressed = await page.evaluate<string>("document.activeElement.closest('article').dataset.id");
  await page.keyboard.press('Enter');
  await page.locator(`article:focus:not([data-id="${pressed}"])`).waitFor();
}

/** Presses a button of this card, and waits until the card has given way. */
async function press(page: Page, card: Locator, name: string): Promise<void> {
  const id = await card.getAttribute('data-id');
  await card.getByRole('button', { name, exact: true }).click();
  await page.locator(`[data-id="${id}"] .ac-pushButton`).first().waitFor({ state: 'detached' });
}

/** Answers every empty field of the card: the first choice of lists, what TEXTS says for the others. */
async function fill(card: Locator): Promise<void> {
  for (const [name, text] of TEXTS) {
    for (const field of await card.getByRole('textbox', { name }).or(card.getByRole('spinbutton', { name })).all()) {
      if ((await field.inputValue()) === '') await field.fill(text);
    }
  }
  for (const group of await card.getByRole('radiogroup').all()) {
    if ((await group.locator('input:checked').count()) > 0) continue;
    const already = await group.getByRole('radio', { name: /^Offre déjà/ }).count();
    await group
      .getByRole('radio')
      .nth(already > 0 ? 1 : 0)
      .check();
  }
}
