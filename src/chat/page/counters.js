import { make } from './elements.js';

/** Under this share of the room left, the counter asks for attention. */
const NEAR_SHARE = 0.1;

/**
 * Puts « 12 / 250 » under each text input that has a limit.
 * @param {HTMLElement} card
 */
export function addCounters(card) {
  for (const input of card.querySelectorAll('input[maxlength], textarea[maxlength]')) {
    if (input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement) addCounter(input);
  }
}

/** @param {HTMLInputElement | HTMLTextAreaElement} input */
function addCounter(input) {
  const counter = make('span', { class: 'counter', 'aria-hidden': 'true' });
  const spoken = make('span', { class: 'visually-hidden', role: 'status' });
  const refresh = () => {
    const left = input.maxLength - input.value.length;
    const near = left <= input.maxLength * NEAR_SHARE;
    counter.textContent = `${input.value.length} / ${input.maxLength}`;
    counter.classList.toggle('near', near);
    spoken.textContent = near && document.activeElement === input ? remaining(left) : '';
  };
  input.addEventListener('input', refresh);
  input.after(counter, spoken);
  refresh();
}

/** @param {number} left */
function remaining(left) {
  return left > 1 ? `Il reste ${left} caractères.` : left === 1 ? 'Il reste un caractère.' : 'Limite atteinte.';
}
