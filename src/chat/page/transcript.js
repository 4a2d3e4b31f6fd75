import { recall, remember } from './storage.js';

/** Lines that the browser keeps of one conversation. */
const MAX_ITEMS = 200;
/** Characters that they may take together: browsers give a site about five million. */
const MAX_STORED = 1_500_000;

/**
 * The conversation as this browser knows it: it outlives a reload of the page and a restart of the program, like the
 * conversation of Teams does. Unsent messages are kept too.
 */
export class Transcript {
  /** @param {Person} person */
  constructor(person) {
    this.key = `assistant.conversation.${person.id}`;
    const stored = recall(this.key);
    /** @type {Item[]} */
    this.items = Array.isArray(stored) ? stored.map(settle) : [];
  }

  /**
   * Takes what the channel holds. One's own message, sent from here, takes the place of its pending line.
   * @param {Activity} activity
   * @returns {{ kind: 'added' | 'changed' | 'same', item: Item, before: string }} `before`: id until now.
   */
  take(activity) {
    const key = activity.channelData?.clientActivityId;
    const item = this.find(activity.id) ?? (key === undefined ? undefined : this.find(key));
    if (!item) return { kind: 'added', item: this.add({ activity }), before: activity.id };
    const before = item.activity.id;
    const same = item.state === undefined && JSON.stringify(item.activity) === JSON.stringify(activity);
    item.activity = activity;
    delete item.state;
    this.save();
    return { kind: same ? 'same' : 'changed', item, before };
  }

  /**
   * @param {Item} item
   * @returns {Item}
   */
  add(item) {
    this.items.push(item);
    this.items.splice(0, this.items.length - MAX_ITEMS);
    this.save();
    return item;
  }

  /** @param {string} id */
  remove(id) {
    this.items = this.items.filter((item) => item.activity.id !== id);
    this.save();
  }

  /** @param {string} id */
  find(id) {
    return this.items.find((item) => item.activity.id === id);
  }

  save() {
    while (this.items.length > 1 && JSON.stringify(this.items).length > MAX_STORED) {
      this.items.splice(0, Math.ceil(this.items.length / 4));
    }
    remember(this.key, this.items);
  }
}

/**
 * A message that was on its way when the page was left may not have arrived: said so, and sending it again is safe.
 * @param {Item} item
 * @returns {Item}
 */
function settle(item) {
  return item.state === 'pending' ? { ...item, state: 'failed' } : item;
}
