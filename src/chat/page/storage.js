/** The browser may refuse storage (private window, full disk): the page then works for this visit only. */

/**
 * @param {string} key
 * @returns {unknown} The stored value, or `undefined`.
 */
export function recall(key) {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {string} key
 * @param {unknown} value
 */
export function remember(key, value) {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Nothing is lost on screen.
  }
}
