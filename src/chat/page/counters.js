import { make } from './elements.js';

/** Under this share of the room left, the count is also said aloud. */
const NEAR_SHARE = 0.1;

/**
 * Keeps « 12 caractères sur 250 » up to date under the texts that have a limit. The bot marks the line that tells it:
 * its id is `limite:<input>:<maximum>`. Typing on is never prevented, since a paste would be cut without a word.
 * @param {import('adaptivecards').AdaptiveCard} card
 * @param {HTMLElement} frame
 */
export function addCounters(card, frame) {
  for (const input of card.getAllInputs()) {
    const line = frame.querySelector(`[id^="${CSS.escape(`limite:${input.id}:`)}"]`);
    const field = input.renderedElement?.querySelector('input, textarea');
    if (!(line instanceof HTMLElement)) continue;
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) count(field, line);
  }
}

/**
 * @param {HTMLInputElement | HTMLTextAreaElement} field
 * @param {HTMLElement} line
 */
function count(field, line) {
  const max = Number(line.id.split(':').at(-1));
  const text = make('span', { 'aria-hidden': 'true' });
  const spoken = make('span', { class: 'visually-hidden', role: 'status' });
  field.addEventListener('input', () => {
    const left = max - field.value.length;
    text.textContent = told(left, max);
    spoken.textContent = left <= max * NEAR_SHARE ? text.textContent : '';
    line.replaceChildren(text, spoken);
    line.classList.add('counter');
    line.classList.toggle('over', left < 0);
  });
}

/**
 * @param {number} left
 * @param {number} max
 */
function told(left, max) {
  const used = max - left;
  const told = `${used}\u00a0caractère${used > 1 ? 's' : ''} sur ${max}`;
  return left < 0 ? `${told}\u00a0: ${-left} de trop.` : `${told}.`;
}
