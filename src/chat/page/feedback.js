import { icon, make } from './elements.js';

const THUMB_UP =
  'M7 21V10l4.500-7c1.400 0 2.300 1 2.100 2.300L13 9h5.500a2 2 0 0 1 2 2.400l-1.500 7.500A2.600 2.600 0 0 1 16.500 21zM7 21H3.500V10H7';
const THUMB_DOWN =
  'M17 3v11l-4.500 7c-1.400 0-2.300-1-2.100-2.300L11 15H5.500a2 2 0 0 1-2-2.400L5 5.100A2.600 2.600 0 0 1 7.500 3zM17 3h3.500v11H17';

/**
 * Thumbs under an answer that asked for them.
 * @param {Item} item
 * @param {MessageActions} actions
 * @returns {HTMLElement}
 */
export function thumbs(item, actions) {
  const status = make('span', { class: 'thumbs-thanks', role: 'status', text: item.vote ? 'Merci\u202f!' : '' });
  const group = make('span', {
    class: 'thumbs',
    role: 'group',
    'aria-label': 'Cette réponse vous est-elle utile\u202f?',
  });
  /** @type {[Reaction, string, string][]} */
  const choices = [
    ['like', 'Réponse utile', THUMB_UP],
    ['dislike', 'Réponse pas utile', THUMB_DOWN],
  ];
  const buttons = choices.map(([reaction, label, path]) => thumb(item, reaction, label, path));
  buttons.forEach((button, index) => {
    button.addEventListener('click', () => void vote(choices[index]?.[0] ?? 'like'));
  });
  group.append(...buttons, status);
  return group;

  /** @param {Reaction} reaction */
  async function vote(reaction) {
    if (!(await actions.vote(item.activity.id, reaction))) {
      status.textContent = 'Non envoyé, réessayez.';
      return;
    }
    buttons.forEach((button, index) => button.setAttribute('aria-pressed', String(choices[index]?.[0] === reaction)));
    status.textContent = 'Merci\u202f!';
  }
}

/**
 * @param {Item} item
 * @param {Reaction} reaction
 * @param {string} label
 * @param {string} path
 */
function thumb(item, reaction, label, path) {
  return make(
    'button',
    {
      type: 'button',
      class: 'thumb',
      title: label,
      'aria-label': label,
      'aria-pressed': String(item.vote === reaction),
    },
    [icon(path)],
  );
}
