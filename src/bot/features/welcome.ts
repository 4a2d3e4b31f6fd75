import { BUTTONS } from '../../texts/buttons';
import * as texts from '../../texts/welcome';
import type { SmalltalkTopic } from '../../utterance/types';
import type { Button } from '../cards/buttons-card';
import { buttonsCard } from '../cards/buttons-card';
import type { Reply, TurnResult } from '../types';
import { ficheById } from './faq/answering';
import type { Turn } from './turn';
import { cardReply, may, result, text } from './turn';

/** The first words; whoever calls sees to it that they are said once. */
export function greet(turn: Turn): TurnResult {
  return result(
    { feature: 'welcome', outcome: 'greeting' },
    text(texts.greeting(turn.campagne, turn.phase)),
    menu(turn),
  );
}

/** « Aide »: all that can be asked. */
export function help(turn: Turn): TurnResult {
  return result({ feature: 'welcome', outcome: 'help' }, text(texts.help(turn.campagne, turn.phase)), menu(turn));
}

export function answerSmalltalk(turn: Turn, topic: SmalltalkTopic, brief: boolean): TurnResult {
  const more = !brief && (topic === 'bonjour' || topic === 'robot') ? [menu(turn)] : [];
  return result({ feature: 'smalltalk', outcome: topic }, text(texts.smalltalk(topic, turn.phase)), ...more);
}

/** « Recommandations », as the circular gives them. */
export function recommendations(turn: Turn): TurnResult {
  const lines = turn.base.recommandations.map(({ texte }) => `- ${texte}`).join('\n');
  const words = `${texts.recommendationsTitle(turn.campagne, turn.phase)}\n\n${lines}`;
  return result({ feature: 'recommandations', outcome: 'shown' }, text(words));
}

export function unreadable(hasAttachments: boolean): TurnResult {
  const words = hasAttachments ? texts.attachmentUnread() : texts.emptyMessage();
  return result({ feature: 'welcome', outcome: hasAttachments ? 'attachment' : 'empty' }, text(words));
}

export function invitedToPersonalChat({ phase }: Turn): TurnResult {
  return result({ feature: 'welcome', outcome: 'personal-chat-only' }, text(texts.personalChatOnly(phase)));
}

export function unknownButton(): TurnResult {
  return result({ feature: 'welcome', outcome: 'unknown-action' }, text(texts.unknownAction()));
}

/** Declare, ask (the entries that the knowledge gives as examples), read the recommendations. */
function menu(turn: Turn): Reply {
  const declare: Button = { titre: BUTTONS.declare, action: { action: 'declaration.start' } };
  const recommendations: Button = { titre: BUTTONS.recommendations, action: { action: 'recommandations' } };
  const buttons = [...(may(turn, 'declare') ? [declare] : []), ...examples(turn), recommendations];
  return cardReply(buttonsCard(texts.whatNow(), buttons), texts.menuSummary(turn.phase));
}

function examples(turn: Turn): Button[] {
  return turn.campagne.suggestions_accueil
    .flatMap((id) => ficheById(turn, id) ?? [])
    .map(({ id, question }) => ({ titre: question, action: { action: 'faq.show', fiche: id } }));
}
