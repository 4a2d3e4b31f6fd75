import { announce } from './announcer.js';
import { byId, make } from './elements.js';

const ADDRESS = '/chat/jour';

/** Shows which day is played and lets another one be chosen; a page that comes back to sight looks again. */
export function startTrialDay() {
  const list = byId('trial-day', HTMLSelectElement);
  list.addEventListener('change', () => void choose(list.value));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void refresh();
  });
  void refresh();
}

async function refresh() {
  await take(fetch(ADDRESS));
}

/** @param {string} jour */
async function choose(jour) {
  const headers = { 'content-type': 'application/json' };
  const view = await take(fetch(ADDRESS, { method: 'POST', headers, body: JSON.stringify({ jour }) }));
  if (view) announce(view.line);
  else void refresh();
}

/**
 * Draws what the server tells; an answer that does not come leaves what is shown, as the connection says it is lost.
 * @param {Promise<Response>} asked
 * @returns {Promise<TrialDay | undefined>}
 */
async function take(asked) {
  try {
    const response = await asked;
    if (!response.ok) return undefined;
    const view = /** @type {TrialDay} */ (await response.json());
    draw(view);
    return view;
  } catch {
    return undefined;
  }
}

/** @param {TrialDay} view */
function draw({ line, choices }) {
  byId('trial-line', HTMLElement).textContent = line;
  byId('trial-day', HTMLSelectElement).replaceChildren(
    ...choices.map(({ value, label, chosen }) =>
      make('option', { value, text: label, ...(chosen ? { selected: '' } : {}) }),
    ),
  );
  byId('trial', HTMLElement).hidden = false;
}
