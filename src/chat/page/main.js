import { announce } from './announcer.js';
import { startComposer } from './composer.js';
import { Connection } from './connection.js';
import { byId } from './elements.js';
import { Log } from './log.js';
import { isOwn, spoken } from './message.js';
import { currentPerson, showPerson } from './people.js';
import { showSuggestions } from './suggestions.js';
import { Transcript } from './transcript.js';
import { startTrialDay } from './trial-day.js';

const person = currentPerson();
const transcript = new Transcript(person);
/** @type {MessageActions} */
const actions = { submit, vote, retry, say };
const log = new Log(actions);
const connection = new Connection(person, { event: take, state: showState });

showPerson(person);
startTrialDay();
for (const item of transcript.items) log.append(item);
showSuggestions(transcript.items, actions);
startComposer(say);
log.startTurn();
void connection.start().then(() => log.endTurn());

/** @param {string} text */
function say(text) {
  const key = crypto.randomUUID();
  /** @type {Activity} */
  const activity = { id: key, type: 'message', text, from: { id: `29:${person.id}` } };
  activity.timestamp = new Date().toISOString();
  activity.channelData = { clientActivityId: key };
  const item = transcript.add({ activity, state: 'pending' });
  log.startTurn();
  log.append(item);
  showSuggestions(transcript.items, actions);
  void send(item);
}

/** @param {Item} item */
function retry(item) {
  item.state = 'pending';
  log.replace(item.activity.id, item);
  log.startTurn();
  void send(item);
}

/** @param {Item} item */
async function send(item) {
  const clientKey = item.activity.id;
  const sent = await connection.post('messages', { text: item.activity.text, clientKey });
  log.endTurn();
  if (sent) return;
  item.state = 'failed';
  transcript.save();
  log.replace(item.activity.id, item);
  announce('Message non envoyé.');
}

/**
 * @param {Submission} submission
 * @returns {Promise<boolean>}
 */
async function submit(submission) {
  log.startTurn();
  const sent = await connection.post('messages', submission);
  log.endTurn();
  if (sent && focusIsLost(submission.replyToId)) log.focusNewest();
  return sent;
}

/**
 * @param {string} replyToId
 * @param {Reaction} reaction
 * @returns {Promise<boolean>}
 */
async function vote(replyToId, reaction) {
  const sent = await connection.post('feedback', { replyToId, reaction });
  const item = transcript.find(replyToId);
  if (sent && item) {
    item.vote = reaction;
    transcript.save();
  }
  return sent;
}

/** @param {ChatEvent} event */
function take(event) {
  if (event.kind === 'typing') return log.typing();
  if (event.kind === 'removed') {
    transcript.remove(event.id);
    log.remove(event.id);
  } else {
    takeActivity(event.activity);
  }
  showSuggestions(transcript.items, actions);
}

/** @param {Activity} activity */
function takeActivity(activity) {
  const { kind, item, before } = transcript.take(activity);
  if (kind === 'same') return;
  const drawn = kind === 'added' ? log.append(item) : log.replace(before, item);
  if (kind === 'added' && !isOwn(activity)) announce(spoken(activity, drawn));
}

/** @param {'open' | 'lost'} state */
function showState(state) {
  const banner = byId('banner', HTMLElement);
  banner.hidden = state === 'open';
  banner.textContent = state === 'open' ? '' : 'Connexion perdue… reprise en cours.';
}

/**
 * The pressed card was replaced under the keyboard, or answered: focus goes where the conversation is.
 * @param {string} pressedId
 */
function focusIsLost(pressedId) {
  const { activeElement } = document;
  return activeElement === document.body || (log.find(pressedId)?.contains(activeElement) ?? false);
}
