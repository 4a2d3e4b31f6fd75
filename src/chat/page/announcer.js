import { byId, make } from './elements.js';

/** Announcements kept in the live region: enough for one turn of the bot. */
const MAX_LINES = 6;

/**
 * Tells a screen reader what arrived. Apart from the log, whose cards would be read out whole, fields included.
 * @param {string} text
 */
export function announce(text) {
  const region = byId('announcer', HTMLElement);
  region.append(make('p', { text }));
  while (region.childElementCount > MAX_LINES) region.firstElementChild?.remove();
}
