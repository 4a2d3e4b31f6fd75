import type { Browser } from 'playwright-core';
import { House } from '../conversations/house';
import { accessFaults } from './access';
import { DESK, PHONE, Visit, dark, startBrowser } from './browser';

const LONG_AFTER = new Date('2026-11-25T09:00:00Z');

describe('the day played, at the top of the page', () => {
  const house = new House({ now: LONG_AFTER });
  let browser: Browser;
  let visit: Visit;

  beforeAll(async () => {
    await house.start();
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await house.end();
  });
  afterEach(() => visit.close());

  it.each([PHONE, { ...PHONE, width: 320 }, DESK, dark(DESK)])(
    'is told, and another one is chosen by its name: %j',
    async (screen) => {
      visit = await Visit.start(browser, screen);
      const { page } = visit;
      await page.goto(house.url);
      const choice = page.getByLabel('Changer de jour');
      await choice.selectOption({ label: 'Pendant les déclarations\u00a0: 20 mars 2024' });
      await page.getByText('comme si nous étions le 20 mars 2024').first().waitFor();
      await choice.selectOption({ label: 'Après la campagne\u00a0: 29 juin 2024' });
      await page.getByText('comme si nous étions le 29 juin 2024').first().waitFor();
      await page.getByLabel('Votre message').fill('déclarer');
      await page.keyboard.press('Enter');
      await page.getByRole('log').getByText('je n’enregistre et ne change plus rien').waitFor();
      expect(await visit.overflow()).toBe(0);
      expect(await accessFaults(page)).toEqual([]);
      expect(visit.faults).toEqual([]);
    },
  );
});
