import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { textsTitle } from '../../src/texts/receipt';
import { House } from '../conversations/house';
import { accessFaults } from './access';
import { DESK, PHONE, Visit, dark, startBrowser, type Screen } from './browser';
import { ANSWERS, byKeyboard, byMouse, byTyping, openCard, type Journey } from './roads';

const IMAGES = join(__dirname, '../../docs/images');
/** Tall enough for any card to be seen whole. */
const WHOLE_CARD_PX = 2600;
const PICTURE: Screen = { width: 1000, height: 820, colorScheme: 'light' };
const [DARK_PHONE, DARK_DESK] = [dark(PHONE), dark(DESK)];
const UPDATE = process.env.UPDATE_SCREENSHOTS === '1';

const ROADS: readonly (readonly [string, (journey: Journey) => Promise<void>])[] = [
  ['by mouse', byMouse],
  ['by keyboard alone', byKeyboard],
  ['by typing alone', byTyping],
];
/** Communes of one school, one for each run: there is one declaration a school. */
const COMMUNES: readonly (readonly [string, string])[] = [
  ['Meyssac', '0190840K'],
  ['Ayen', '0190091W'],
  ['Louignac', '0190094Z'],
  ['Yssandon', '0190104K'],
  ['Nonards', '0190114W'],
  ['Lanteuil', '0190129M'],
  ['Sérilhac', '0190133S'],
  ['Cosnac', '0190164A'],
  ['Dampniat', '0190165B'],
  ['Nespouls', '0190171H'],
  ['Donzenac', '0190180T'],
  ['Sadroc', '0190191E'],
];
const RUNS = ROADS.flatMap(([name, road]) =>
  [PHONE, DARK_PHONE, DESK, DARK_DESK].map((screen) => ({ name, road, screen })),
).map((run, index) => ({
  ...run,
  label: `${run.name}, ${run.screen.width} px, ${run.screen.colorScheme}`,
  school: COMMUNES[index]!,
}));

describe('a school is declared through the real page', () => {
  const house = new House();
  let browser: Browser;
  let visit: Visit;

  beforeAll(async () => {
    if (UPDATE) mkdirSync(IMAGES, { recursive: true });
    [browser] = await Promise.all([startBrowser(), house.start()]);
  });
  afterAll(() => Promise.all([browser.close(), house.end()]));
  afterEach(() => visit.close());

  const arrive = async (screen: Screen): Promise<Page> => {
    visit = await Visit.start(browser, screen);
    await visit.page.goto(`${house.url}/?directeur=Claire Vidal`);
    await log().getByText('Bonjour').first().waitFor();
    return visit.page;
  };
  const log = (): Locator => visit.page.getByRole('log');

  const expectNoFault = async (): Promise<void> => {
    expect(visit.faults).toEqual([]);
    expect(await visit.overflow()).toBe(0);
    expect(await accessFaults(visit.page)).toEqual([]);
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

  /** The reference that the receipt shows, once the texts to copy have followed it. */
  const referenceShown = async (): Promise<string> => {
    await log().locator('article').last().getByText(textsTitle()).waitFor();
    const told = (await log().locator('article', { hasText: 'Référence' }).last().textContent()) ?? '';
    return /Référence\s:\s*([A-Z0-9]{4}-[A-Z0-9]{4})/.exec(told)?.[1] ?? told;
  };

  it.each(RUNS)('$label', async ({ road, screen, school: [commune, uai] }) => {
    const page = await arrive(screen);
    const keep = (name: string, card = openCard(page)) =>
      road === byMouse ? keepImage(name, card, screen) : undefined;
    const look = async (name: string): Promise<void> => {
      await keep(name);
      await expectNoFault();
    };
    await road({ page, commune, look });
    const reference = await referenceShown();
    await keep('recepisse');
    await keep('textes-a-copier', log().locator('article').last());
    await expectNoFault();
    expect(await house.stored(reference)).toMatchObject({
      uai,
      etat: 'active',
      declarant: { nom: 'Claire Vidal' },
      answers: ANSWERS,
    });
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
