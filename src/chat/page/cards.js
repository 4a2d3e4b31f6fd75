import { addCounters } from './counters.js';
import { make } from './elements.js';
import { HOST_CONFIG } from './host-config.js';
import { cardHtml } from './markdown.js';

/** Texts beyond this many characters get a taller box. */
const LONG_TEXT = 300;

const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

const hostConfig = new AdaptiveCards.HostConfig(HOST_CONFIG);
AdaptiveCards.AdaptiveCard.onProcessMarkdown = processMarkdown;
// The message takes the focus: the library's own stop on the card would be a second one for nothing.
AdaptiveCards.GlobalSettings.setTabIndexAtCardRoot = false;
Object.assign(AdaptiveCards.Strings.defaults, {
  overflowButtonText: () => 'Plus…',
  overflowButtonTooltip: () => 'Autres actions',
});

/**
 * The Adaptive Cards of a message.
 * @param {Activity} activity
 * @returns {unknown[]}
 */
export function cardsOf(activity) {
  return (activity.attachments ?? []).filter(({ contentType }) => contentType === CARD_TYPE).map((a) => a.content);
}

/**
 * Draws a card. While a press is on its way, no other is taken; if it does not arrive the card says so and stays.
 * @param {unknown} json
 * @param {string} activityId
 * @param {MessageActions} actions
 * @returns {HTMLElement}
 */
export function drawCard(json, activityId, actions) {
  const frame = make('div', { class: 'card' });
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = hostConfig;
  card.onExecuteAction = (action) => void execute(action, frame, activityId, actions);
  try {
    card.parse(json);
    frame.append(card.render() ?? make('p', { text: 'Cette fiche est vide.' }));
  } catch {
    frame.append(make('p', { text: 'Cette fiche n’a pas pu être affichée.' }));
  }
  fitForThumbs(frame);
  setGroupsApart(frame, activityId);
  addCounters(card, frame);
  return frame;
}

/**
 * @param {import('adaptivecards').Action} action
 * @param {HTMLElement} frame
 * @param {string} activityId
 * @param {MessageActions} actions
 */
async function execute(action, frame, activityId, actions) {
  if (action instanceof AdaptiveCards.OpenUrlAction) {
    if (action.url) window.open(action.url, '_blank', 'noopener,noreferrer');
  } else if (action instanceof AdaptiveCards.SubmitAction && frame.ariaBusy !== 'true') {
    await submit(action, frame, activityId, actions);
  }
}

/**
 * @param {import('adaptivecards').SubmitAction} action
 * @param {HTMLElement} frame
 * @param {string} activityId
 * @param {MessageActions} actions
 */
async function submit(action, frame, activityId, actions) {
  frame.ariaBusy = 'true';
  action.renderedElement?.classList.add('pressed');
  frame.querySelector('.unsent')?.remove();
  const sent = await send(action.data ?? {}, activityId, actions);
  frame.ariaBusy = null;
  action.renderedElement?.classList.remove('pressed');
  if (!sent) frame.append(unsent());
}

/**
 * Teams reads `msteams` in a button's data: `imBack` sends words, `messageBack` words beside the data.
 * @param {object} data
 * @param {string} replyToId
 * @param {MessageActions} actions
 * @returns {Promise<boolean>}
 */
async function send(data, replyToId, actions) {
  const { msteams, ...value } = /** @type {{ msteams?: { type?: string, value?: string, text?: string } }} */ (data);
  if (msteams?.type === 'imBack') {
    actions.say(msteams.value ?? '');
    return true;
  }
  return actions.submit({ value, replyToId, ...(msteams?.text ? { text: msteams.text } : {}) });
}

function unsent() {
  return make('p', {
    class: 'unsent',
    role: 'alert',
    text: 'Non envoyé. Vos réponses sont restées dans la fiche\u00a0: réessayez dans un instant.',
  });
}

/** @param {HTMLElement} frame */
function fitForThumbs(frame) {
  for (const input of frame.querySelectorAll('input[type=number]')) input.setAttribute('inputmode', 'numeric');
  for (const area of frame.querySelectorAll('textarea')) area.rows = area.maxLength > LONG_TEXT ? 6 : 4;
}

/**
 * The library names the first button of a group by its question: so is the group. It also names groups by input id: two
 * cards that ask the same thing would share one, and a press in one would undo the other.
 * @param {HTMLElement} frame
 * @param {string} activityId
 */
function setGroupsApart(frame, activityId) {
  for (const group of frame.querySelectorAll('.ac-choiceSetInput-expanded')) {
    const buttons = [...group.querySelectorAll('input')];
    const [question] = buttons[0]?.getAttribute('aria-labelledby')?.split(' ') ?? [];
    group.setAttribute('role', 'radiogroup');
    if (question) group.setAttribute('aria-labelledby', question);
    for (const button of buttons) button.name = `${activityId} ${button.name}`;
  }
}

/**
 * @param {string} text
 * @param {import('adaptivecards').IMarkdownProcessingResult} result
 */
function processMarkdown(text, result) {
  result.outputHtml = cardHtml(text);
  result.didProcess = true;
}
