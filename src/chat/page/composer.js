import { byId } from './elements.js';

/**
 * The input: Enter sends, Shift + Enter makes a new line, and the box grows with the text.
 * @param {(text: string) => void} send
 */
export function startComposer(send) {
  const form = byId('composer', HTMLFormElement);
  const input = byId('message', HTMLTextAreaElement);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = input.value.trim();
    if (text === '') return;
    input.value = '';
    fit(input);
    send(text);
  });
  input.addEventListener('input', () => fit(input));
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  if (matchMedia('(hover: hover)').matches) input.focus();
}

/** @param {HTMLTextAreaElement} input */
function fit(input) {
  input.style.height = 'auto';
  input.style.height = `${input.scrollHeight}px`;
}
