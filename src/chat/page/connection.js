/** Waits between two attempts to come back, in milliseconds; the last one repeats. */
const DELAYS_MS = [300, 1000, 2000, 4000];
/** How long the answer of a turn may be in the stream's way before the page goes on without it. */
const CATCH_UP_MS = 3000;

/**
 * The page's line to the server: events come by a stream that repairs itself, messages go by requests.
 */
export class Connection {
  /**
   * @param {Person} person
   * @param {{ event(event: ChatEvent): void, state(state: 'open' | 'lost'): void }} listener
   */
  constructor(person, listener) {
    this.person = person;
    this.listener = listener;
    this.base = `/chat/conversations/a:${person.id}`;
    this.position = '';
    this.attempts = 0;
    /** @type {(() => void)[]} */
    this.waiting = [];
  }

  /** Opens the conversation, takes what it holds, and listens; starts again by itself for as long as it takes. */
  async start() {
    try {
      await this.open();
      this.listen();
    } catch {
      this.lost();
    }
  }

  /**
   * Posts to the conversation; resolves once the bot's turn is over and its replies are here. `false`: not taken.
   * @param {'messages' | 'feedback'} path
   * @param {object} body
   * @returns {Promise<boolean>}
   */
  async post(path, body) {
    try {
      const response = await this.request(path, body);
      if (!response.ok) return false;
      const { position } = await response.json();
      await this.reach(position);
      return true;
    } catch {
      return false;
    }
  }

  /**
   * A server that was started again does not know the conversation: it is opened, then asked once more.
   * @param {string} path
   * @param {object} body
   */
  async request(path, body) {
    const response = await postJson(`${this.base}/${path}`, body);
    if (response.status !== 404) return response;
    await this.open();
    return postJson(`${this.base}/${path}`, body);
  }

  async open() {
    const response = await postJson('/chat/conversations', this.person);
    if (!response.ok) throw new Error(`open: ${response.status}`);
    const { position, events } = await response.json();
    for (const event of events) this.listener.event(event);
    this.moveTo(position);
  }

  listen() {
    this.source?.close();
    const source = new EventSource(`${this.base}/events?since=${this.position}`);
    this.source = source;
    source.onmessage = (message) => this.receive(JSON.parse(message.data));
    source.addEventListener('replayed', (message) => this.moveTo(message.lastEventId));
    source.onopen = () => {
      this.attempts = 0;
      this.listener.state('open');
    };
    source.onerror = () => {
      source.close();
      this.lost();
    };
  }

  /** @param {ChatEvent} event */
  receive(event) {
    this.listener.event(event);
    if (event.kind !== 'typing') this.moveTo(event.position);
  }

  lost() {
    const delay = DELAYS_MS[Math.min(this.attempts, DELAYS_MS.length - 1)];
    this.attempts += 1;
    this.listener.state('lost');
    setTimeout(() => void this.start(), delay);
  }

  /** @param {string} position */
  moveTo(position) {
    this.position = position;
    for (const check of [...this.waiting]) check();
  }

  /**
   * Resolves once the stream has brought everything up to `position`, or after a while without.
   * @param {string} position
   * @returns {Promise<void>}
   */
  reach(position) {
    return new Promise((resolve) => {
      const check = () => {
        if (!hasReached(this.position, position)) return;
        done();
      };
      const done = () => {
        clearTimeout(timer);
        this.waiting = this.waiting.filter((other) => other !== check);
        resolve();
      };
      const timer = setTimeout(done, CATCH_UP_MS);
      this.waiting.push(check);
      check();
    });
  }
}

/**
 * @param {string} current
 * @param {string} wanted
 */
function hasReached(current, wanted) {
  const [run, revision] = current.split('.');
  const [wantedRun, wantedRevision] = wanted.split('.');
  return run === wantedRun && Number(revision) >= Number(wantedRevision);
}

/**
 * @param {string} url
 * @param {object} body
 */
function postJson(url, body) {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}
