import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { BUTTONS } from '../../src/texts/buttons';
import { House } from '../conversations/house';
import { DESK, PHONE, Visit, dark, startBrowser, type Screen } from './browser';

const IMAGES = join(__dirname, '../../docs/images');
/** Tall enough for any card to be seen whole. */
const WHOLE_CARD_PX = 2600;
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
    mkdirSync(IMAGES, { recursive: true });
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

  const keepImage = async (name: string): Promise<void> => {
    if (!UPDATE) return;
    const { page } = visit;
    const size = page.viewportSize() ?? DESK;
    await page.setViewportSize({ ...size, height: WHOLE_CARD_PX });
    await page.evaluate('document.activeElement.blur()');
    await page.waitForTimeout(300);
    await openCard()
      .locator('.card')
      .screenshot({ path: join(IMAGES, `${name}.png`) });
    await page.setViewportSize(size);
  };

  it.each([PHONE, dark(PHONE), DESK, dark(DESK)])('by mouse: %j', async (screen) => {
    const page = await arrive(screen);
    await button(BUTTONS.declare).click();
    await button(BUTTONS.continue).waitFor();
    let step = 0;
    while (await button(BUTTONS.continue).count()) {
      step += 1;
      await fill(openCard());
      await keepImage(imageName(`carte-${step}`, screen));
      await expectNoFault();
      await press(page, openCard(), BUTTONS.continue);
    }
    await keepImage(imageName('verification', screen));
    await press(page, openCard(), BUTTONS.confirm);
    await log().getByText('Référence').first().waitFor();
    await keepImage(imageName('recepisse', screen));
    await expectNoFault();
  });
});

function imageName(name: string, { width, colorScheme }: Screen): string {
  return `${name}-${width}-${colorScheme === 'dark' ? 'sombre' : 'clair'}`;
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
    if ((await group.locator('input:checked').count()) === 0) await group.getByRole('radio').first().check();
  }
}
