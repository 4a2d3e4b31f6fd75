import type { FaqOutcome } from '../faq/types';

/** What a person may order by a word or two, whatever the open question. */
export type Command =
  | 'aide'
  | 'declarer'
  | 'ma-declaration'
  | 'modifier'
  | 'retirer'
  | 'reprendre'
  | 'recommencer'
  | 'annuler'
  | 'retour'
  | 'passer'
  | 'confirmer'
  | 'recommandations'
  | 'mes-donnees'
  | 'effacer-mes-donnees';

/** `erreur`: the person's own, a message sent to the wrong window. `desaccord`: the bot's, « ce n'est pas ça ». */
export type SmalltalkTopic = 'bonjour' | 'merci' | 'au-revoir' | 'accord' | 'robot' | 'erreur' | 'desaccord' | 'humeur';

/**
 * What a message is, once read. `declarer` may carry the whole message when it already holds answers
 * (« oui pour deux lycéens la première semaine à l'école de Meyssac »).
 */
export type Utterance =
  | { readonly kind: 'command'; readonly command: Command; readonly prefill?: string }
  | { readonly kind: 'smalltalk'; readonly topic: SmalltalkTopic }
  | { readonly kind: 'faq'; readonly outcome: FaqOutcome };
