import { cardsOf, drawCard } from './cards.js';
import { make } from './elements.js';
import { thumbs } from './feedback.js';
import { messageHtml } from './markdown.js';

const clock = new Intl.DateTimeFormat('fr-FR', { hour: '2-digit', minute: '2-digit' });

/**
 * Draws one message: words, cards, time, and thumbs where the bot asks for them.
 * @param {Item} item
 * @param {MessageActions} actions
 * @returns {HTMLElement}
 */
export function drawMessage(item, actions) {
  const own = isOwn(item.activity);
  const message = make('article', {
    class: `message ${own ? 'own' : 'bot'} ${item.state ?? ''}`.trim(),
    'data-id': item.activity.id,
    tabindex: '-1',
    'aria-label': own ? 'Vous' : 'Assistant',
  });
  if (!own) message.append(make('img', { class: 'avatar', src: '/chat/page/favicon.svg', alt: '' }));
  message.append(own ? ownBody(item, actions) : botBody(item, actions));
  return message;
}

/**
 * Whether the person wrote it, rather than the bot.
 * @param {Activity} activity
 */
export function isOwn(activity) {
  return activity.from?.id?.startsWith('29:') ?? false;
}

/**
 * What a screen reader is told when the message arrives.
 * @param {Activity} activity
 * @param {HTMLElement} drawn
 */
export function spoken(activity, drawn) {
  return activity.summary || drawn.querySelector('.bubble')?.textContent || 'Nouvelle fiche.';
}

/**
 * What the person typed is shown as it is, never as Markdown.
 * @param {Item} item
 * @param {MessageActions} actions
 */
function ownBody(item, actions) {
  const body = make('div', { class: 'body' }, [make('div', { class: 'bubble', text: item.activity.text ?? '' })]);
  body.append(item.state === 'failed' ? unsentLine(item, actions) : timeLine(item));
  return body;
}

/**
 * @param {Item} item
 * @param {MessageActions} actions
 */
function botBody(item, actions) {
  const { activity } = item;
  const body = make('div', { class: 'body' });
  if (activity.text) {
    const bubble = make('div', { class: 'bubble' });
    bubble.innerHTML = messageHtml(activity.text);
    body.append(bubble);
  }
  for (const card of cardsOf(activity)) body.append(drawCard(card, activity.id, actions));
  body.append(timeLine(item, activity.channelData?.feedbackLoop ? thumbs(item, actions) : undefined));
  return body;
}

/**
 * @param {Item} item
 * @param {HTMLElement} [extra]
 */
function timeLine(item, extra) {
  const { timestamp } = item.activity;
  const time = timestamp && make('time', { datetime: timestamp, text: clock.format(new Date(timestamp)) });
  return make('footer', { class: 'meta' }, [time || undefined, extra]);
}

/**
 * @param {Item} item
 * @param {MessageActions} actions
 */
function unsentLine(item, actions) {
  const retry = make('button', { type: 'button', class: 'retry', text: 'Réessayer' });
  retry.addEventListener('click', () => actions.retry(item));
  return make('footer', { class: 'meta unsent' }, [make('span', { text: 'Non envoyé' }), retry]);
}
