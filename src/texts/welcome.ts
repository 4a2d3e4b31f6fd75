import { formatDays } from '../campagne';
import type { Campagne } from '../campagne/types';
import type { SmalltalkTopic } from '../utterance/types';
import { fr } from './typography';

/** First words, once. */
export function greeting(campagne: Campagne): string {
  const { debut, fin } = campagne.stage;
  return fr(
    `Bonjour, je suis l’assistant automatique des stages de seconde. ` +
      `Je réponds aux questions des directrices et directeurs d’école sur l’accueil des lycéens ` +
      `${formatDays(debut, fin)}, et j’enregistre l’intention de votre école en moins d’une minute.\n\n` +
      `Écrivez-moi simplement, avec vos mots, ou choisissez :`,
  );
}

/** « Aide »: all that can be asked, in few lines. */
export function help(campagne: Campagne): string {
  return fr(
    [
      `Voici ce que je sais faire (${campagne.titre_court}) :`,
      [
        '- **Répondre à vos questions** : écrivez-les avec vos mots (dates, convention, tuteur, repas, assurance…).',
        '- **Déclarer l’intention de votre école** : écrivez « déclarer ».',
        '- **Revoir, modifier ou retirer** une déclaration : « ma déclaration », « modifier », « retirer ».',
        '- **Rappeler les recommandations** de la circulaire : « recommandations ».',
        '- **Montrer ou effacer ce que je garde sur vous** : « mes données », « effacer mes données ».',
      ].join('\n'),
      'Pendant une déclaration : « retour », « passer », « recommencer », « annuler », « reprendre ».',
    ].join('\n\n'),
  );
}

/** Plain words of the menu's buttons, for notifications. */
export function menuSummary(): string {
  return 'Déclarer, poser une question, voir les recommandations';
}

/** Above the buttons that open the conversation. */
export function whatNow(): string {
  return fr('Que puis-je faire pour vous ?');
}

const SMALLTALK: Readonly<Record<SmalltalkTopic, string>> = {
  bonjour: 'Bonjour ! Posez-moi votre question sur les stages de seconde, ou écrivez « déclarer » pour votre école.',
  merci: 'Avec plaisir. Je reste là si une autre question vient.',
  'au-revoir': 'Au revoir, et bonne journée à l’école. Ce que vous avez déclaré est gardé ; revenez quand vous voulez.',
  accord: 'Très bien. Posez-moi une question, ou écrivez « déclarer » pour l’intention de votre école.',
  robot:
    'Je suis un assistant automatique, pas une personne : je cherche dans des réponses écrites et relues, je n’invente rien. ' +
    'Quand je ne sais pas, je le dis et je donne le contact de la DSDEN.',
  erreur:
    'Ce n’est pas grave, cela arrive : ce message n’a rien changé. Pour corriger une réponse, écrivez « retour » pendant une déclaration, « modifier » après.',
  desaccord:
    'Pardon, je me suis trompé. Redites-moi votre question autrement, en une phrase courte : « qui signe la convention ? », par exemple.',
  insulte:
    'Je regrette de ne pas vous avoir aidé. Dites-moi en quelques mots ce qu’il vous faut, ou adressez-vous à la DSDEN : « contact » donne ses coordonnées.',
  humeur:
    'Je comprends. Je vais à l’essentiel : dites-moi en quelques mots ce qu’il vous faut, et sinon « aide » montre ce que je sais faire.',
};

/** Short and decent. */
export function smalltalk(topic: SmalltalkTopic): string {
  return fr(SMALLTALK[topic]);
}

/** A file, and not a word. */
export function attachmentUnread(): string {
  return fr('Je ne sais pas lire les fichiers ni les images. Écrivez-moi votre question en quelques mots.');
}

/** Nothing readable came. */
export function emptyMessage(): string {
  return fr('Je n’ai rien reçu de lisible. Écrivez-moi votre question, ou « aide ».');
}

/** What belongs to one person is not said in front of others. */
export function personalChatOnly(): string {
  return fr(
    'Ici, je réponds aux questions. Pour déclarer votre école ou voir ce qui vous concerne, écrivez-moi en conversation privée : ' +
      'cliquez sur mon nom, puis « Discuter ».',
  );
}

/** A button of a card that this version does not know. */
export function unknownAction(): string {
  return fr('Ce bouton n’est plus valable. Écrivez-moi ce que vous voulez faire, ou « aide ».');
}

/** Above the recommendations. */
export function recommendationsTitle(campagne: Campagne): string {
  return fr(`**Recommandations de la circulaire (${campagne.circulaire.auteur})**`);
}
