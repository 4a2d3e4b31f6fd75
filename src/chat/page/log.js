import { byId, make } from './elements.js';
import { drawMessage } from './message.js';

/** Dots show only when the bot takes longer than this: a flash would be noise. */
const DOTS_DELAY_MS = 250;
/** Teams shows a typing signal that long. */
const TYPING_MS = 3000;
/** Room left over the first new message. */
const MARGIN_PX = 14;

const day = new Intl.DateTimeFormat('fr-FR', { weekday: 'long', day: 'numeric', month: 'long' });

/** The messages on screen: drawn in order, replaced in place, revealed and focused as the turn goes. */
export class Log {
  /** @param {MessageActions} actions */
  constructor(actions) {
    this.actions = actions;
    this.list = byId('log', HTMLElement);
    this.scroller = byId('scroller', HTMLElement);
    this.dots = byId('dots', HTMLElement);
    /** First message of the running turn: kept in sight while the others arrive under it. */
    /** @type {HTMLElement | undefined} */
    this.turnStart = undefined;
    this.inTurn = false;
    this.lastDay = '';
  }

  /**
   * @param {Item} item
   * @returns {HTMLElement}
   */
  append(item) {
    this.separateDays(item);
    const drawn = drawMessage(item, this.actions);
    this.list.append(drawn);
    if (this.inTurn) this.turnStart ??= drawn;
    this.reveal(this.turnStart ?? drawn);
    return drawn;
  }

  /**
   * Draws again a message that changed; focus that was in it stays on it.
   * @param {string} id Id that it had until now.
   * @param {Item} item
   * @returns {HTMLElement}
   */
  replace(id, item) {
    const old = this.find(id);
    if (!old) return this.append(item);
    const drawn = drawMessage(item, this.actions);
    const focused = old.contains(document.activeElement);
    old.replaceWith(drawn);
    if (this.turnStart === old) this.turnStart = drawn;
    if (focused) drawn.focus({ preventScroll: true });
    return drawn;
  }

  /** @param {string} id */
  remove(id) {
    this.find(id)?.remove();
  }

  /** What arrives from now on belongs to a new turn. */
  startTurn() {
    this.inTurn = true;
    this.turnStart = undefined;
    clearTimeout(this.dotsTimer);
    this.dotsTimer = setTimeout(() => this.showDots(true), DOTS_DELAY_MS);
  }

  endTurn() {
    clearTimeout(this.dotsTimer);
    this.showDots(false);
    this.reveal(this.turnStart);
    this.inTurn = false;
    this.turnStart = undefined;
  }

  typing() {
    this.showDots(true);
    clearTimeout(this.dotsTimer);
    this.dotsTimer = setTimeout(() => this.showDots(false), TYPING_MS);
  }

  /** Puts the keyboard on the newest message of the turn: Tab then enters its card. */
  focusNewest() {
    const newest = this.list.lastElementChild;
    if (newest instanceof HTMLElement) newest.focus({ preventScroll: true });
  }

  /**
   * Scrolls to the end, or only as far as `first` stays in sight.
   * @param {HTMLElement} [first]
   */
  reveal(first) {
    const end = this.scroller.scrollHeight - this.scroller.clientHeight;
    const start = first ? first.offsetTop - MARGIN_PX : end;
    this.scroller.scrollTop = Math.min(end, start);
  }

  /** @param {boolean} visible */
  showDots(visible) {
    this.dots.hidden = !visible;
    if (visible) this.reveal(this.turnStart);
  }

  /** @param {string} id */
  find(id) {
    const found = this.list.querySelector(`[data-id="${CSS.escape(id)}"]`);
    return found instanceof HTMLElement ? found : undefined;
  }

  /** @param {Item} item */
  separateDays({ activity }) {
    const text = day.format(activity.timestamp ? new Date(activity.timestamp) : new Date());
    if (text === this.lastDay) return;
    this.lastDay = text;
    this.list.append(make('p', { class: 'day' }, [make('span', { text })]));
  }
}
