import { byId, make } from './elements.js';
import { isOwn } from './message.js';

/**
 * Shows the suggestions of the newest message as buttons over the input; none once the person has answered.
 * @param {readonly Item[]} items
 * @param {MessageActions} actions
 */
export function showSuggestions(items, actions) {
  const region = byId('suggestions', HTMLElement);
  const newest = items.at(-1)?.activity;
  const offered = newest && !isOwn(newest) ? (newest.suggestedActions?.actions ?? []) : [];
  region.replaceChildren(...offered.map((action) => chip(action, actions)));
  region.hidden = offered.length === 0;
}

/**
 * @param {SuggestedAction} action
 * @param {MessageActions} actions
 */
function chip(action, actions) {
  const button = make('button', { type: 'button', class: 'chip', text: action.title });
  button.addEventListener('click', () => {
    actions.say(action.value);
    byId('message', HTMLTextAreaElement).focus();
  });
  return button;
}
