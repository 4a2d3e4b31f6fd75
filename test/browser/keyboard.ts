import type { Page } from 'playwright-core';
import { focusFault } from './access';

/** Presses after which a control is held to be out of reach. */
const MOST_PRESSES = 80;

type Key = 'Tab' | 'Shift+Tab';

/** Goes to what bears this name, from where the focus is; fails where the focus does not show on it. */
export async function tabTo(page: Page, name: RegExp, key: Key = 'Tab'): Promise<void> {
  await tabUntil(page, async () => name.test(await focused(page)), key);
  expect(await focusFault(page)).toBeUndefined();
}

/** Goes to a group of choices and takes the one that ends so: the first by the space bar, the others by the arrows. */
export async function choose(page: Page, group: RegExp, choice: RegExp): Promise<void> {
  await tabTo(page, group);
  if (choice.test(await focused(page))) return page.keyboard.press('Space');
  for (let presses = 0; presses < 6; presses += 1) {
    await page.keyboard.press('ArrowDown');
    if (choice.test(await focused(page))) return;
  }
  throw new Error(`no choice ${String(choice)}`);
}

export async function typeInto(page: Page, ...fields: readonly (readonly [RegExp, string])[]): Promise<void> {
  for (const [name, text] of fields) {
    await tabTo(page, name);
    await page.keyboard.type(text);
  }
}

/** Goes to this button, presses it, and waits until the focus is on the message that follows. */
export async function enter(page: Page, name: string): Promise<void> {
  await tabTo(page, new RegExp(`^${name}$`));
  const pressed = await page.evaluate<string>("document.activeElement.closest('article').dataset.id");
  await page.keyboard.press('Enter');
  await page.locator(`article:focus:not([data-id="${pressed}"])`).waitFor();
}

/** Walks out of the card in which the focus is, forward to the message field and back: nothing holds the focus. */
export async function walkThroughCard(page: Page): Promise<void> {
  const id = await page.evaluate<string>("document.activeElement.closest('article').dataset.id");
  const isInCard = `document.activeElement.closest('article')?.dataset.id === ${JSON.stringify(id)}`;
  await tabUntil(page, () => page.evaluate<boolean>("document.activeElement.id === 'message'"), 'Tab');
  await tabUntil(page, () => page.evaluate<boolean>(isInCard), 'Shift+Tab');
  await tabUntil(page, () => page.evaluate<boolean>(`!(${isInCard})`), 'Shift+Tab');
  await page.keyboard.press('Tab');
}

async function tabUntil(page: Page, arrived: () => Promise<boolean>, key: Key): Promise<void> {
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    if (await arrived()) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${MOST_PRESSES} times ${key}, and the focus is on: ${await focused(page)}`);
}

/** What the focus is on, as a screen reader names it: the question, then the choice. */
const focused = (page: Page): Promise<string> => page.evaluate<string>(FOCUSED);

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
