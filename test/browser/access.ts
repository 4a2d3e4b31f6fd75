import type { Page } from 'playwright-core';

/** Least contrast of a text with what lies under it (WCAG AA). */
const LEAST_CONTRAST = 4.5;

/** What keeps somebody from reading or filling this page: texts too pale, fields and buttons without a name. */
export async function accessFaults(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => { ${PAGE_SCRIPT} return [...paleTexts(), ...nameless()]; })()`);
}

/** How the focus fails to show: nothing drawn around it, or hidden under something else. `undefined` when it shows. */
export async function focusFault(page: Page): Promise<string | undefined> {
  return (await page.evaluate<string | null>(FOCUS_SCRIPT)) ?? undefined;
}

const PAGE_SCRIPT = `
  const isShown = (element) =>
    element.checkVisibility({ visibilityProperty: true }) && !element.closest('.visually-hidden, .skip');

  const channels = (colour) => {
    const [, parts] = /^rgba?\\((.+)\\)$/.exec(colour) ?? [];
    if (!parts) throw new Error('a colour that this check cannot read: ' + colour);
    const [red, green, blue, alpha = 1] = parts.split(',').map(Number);
    return { red, green, blue, alpha };
  };
  const over = (top, under) => {
    const mix = (name) => top[name] * top.alpha + under[name] * (1 - top.alpha);
    return { red: mix('red'), green: mix('green'), blue: mix('blue'), alpha: 1 };
  };
  const ground = (element) => {
    const layers = [];
    for (let at = element; at; at = at.parentElement) {
      layers.push(channels(getComputedStyle(at).backgroundColor));
      if (layers.at(-1).alpha === 1) break;
    }
    return layers.reduceRight((under, layer) => over(layer, under), { red: 255, green: 255, blue: 255, alpha: 1 });
  };
  const luminance = (colour) => {
    const [red, green, blue] = [colour.red, colour.green, colour.blue].map((channel) => {
      const share = channel / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (element, colour) => {
    const under = ground(element);
    const [low, high] = [luminance(over(channels(colour), under)), luminance(under)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };

  function paleTexts() {
    const texts = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement: element, textContent } = walker.currentNode;
      if (textContent.trim() === '' || element.matches('script, style, option, textarea')) continue;
      texts.push({ element, text: textContent, colour: getComputedStyle(element).color });
    }
    for (const element of document.querySelectorAll('input, textarea, select')) {
      texts.push({ element, text: element.value, colour: getComputedStyle(element).color });
      if (element.placeholder) {
        texts.push({ element, text: element.placeholder, colour: getComputedStyle(element, '::placeholder').color });
      }
    }
    return texts
      .filter(({ element }) => isShown(element))
      .map(({ element, text, colour }) => ({ text, contrast: contrast(element, colour) }))
      .filter(({ contrast }) => contrast < ${LEAST_CONTRAST})
      .map(({ text, contrast }) => 'contrast ' + contrast.toFixed(1) + ': ' + text.trim().slice(0, 40));
  }

  const textOf = (ids) => ids.map((id) => document.getElementById(id)?.textContent ?? '').join('');
  const nameOf = (element) =>
    textOf(element.getAttribute('aria-labelledby')?.split(' ') ?? []) ||
    element.getAttribute('aria-label') ||
    [...(element.labels ?? [])].map(({ textContent }) => textContent).join('') ||
    (element.matches('button, a') ? element.textContent : '');

  function nameless() {
    return [...document.querySelectorAll('input, textarea, select, button, a')]
      .filter((element) => isShown(element) && nameOf(element).trim() === '')
      .map(({ outerHTML }) => 'without a name: ' + outerHTML.slice(0, 120));
  }
`;

/** A frame around the element, or around the box that stands for it (the message field is framed with its button). */
const FOCUS_SCRIPT = `(() => {
  const { activeElement: element } = document;
  const { x, y, width, height } = element.getBoundingClientRect();
  const top = document.elementFromPoint(x + width / 2, y + height / 2);
  const isFramed = [element, element.parentElement].some((box) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(box);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  });
  const name = element.outerHTML.slice(0, 120);
  if (!element.matches(':focus-visible') || !isFramed) return 'no frame around the focus: ' + name;
  if (!top || !(element.contains(top) || top.contains(element))) return 'the focus is hidden: ' + name;
  return null;
})()`;
