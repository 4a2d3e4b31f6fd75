import { formatDay, formatDays, lastDayToDeclare, permission, type Phase } from '../campagne';
import type { Campagne } from '../campagne/types';
import type { SmalltalkTopic } from '../utterance/types';
import { campaignName, since, standing, whatHeldThen } from './phases';
import { capitalised, fr } from './typography';

/** First words, once: what the assistant is for, in this phase of the campaign. */
export function greeting(campagne: Campagne, phase: Phase): string {
  return fr(
    `Bonjour, je suis l’assistant automatique des stages de seconde. ${GREETING[phase](campagne)}\n\n` +
      `Écrivez-moi simplement, avec vos mots, ou choisissez :`,
  );
}

const GREETING: Readonly<Record<Phase, (campagne: Campagne) => string>> = {
  'a-venir': (campagne) =>
    `${answers(campagne)}. J’enregistrerai l’intention de votre école à partir du ${formatDay(campagne.declarations.ouverture)}.`,
  ouverte: (campagne) =>
    `${answers(campagne)}, et j’enregistre l’intention de votre école, jusqu’au ${formatDay(lastDayToDeclare(campagne))}.`,
  close: (campagne) => `${answers(campagne)}. ${since(campagne)} ; « ma déclaration » montre la vôtre.`,
  'en-stage': (campagne) => `${answers(campagne)}. ${since(campagne)} ; « ma déclaration » montre la vôtre.`,
  terminee: (campagne) =>
    `${capitalised(campaignName(campagne))} est terminée : je réponds encore sur ce qui valait alors, et ` +
    `« ma déclaration » montre celle de votre école. Pour une autre année, rien n’est publié ici.`,
};

function answers({ stage: { debut, fin } }: Campagne): string {
  return (
    `Je réponds aux questions des directrices et directeurs d’école sur l’accueil des lycéens ` + formatDays(debut, fin)
  );
}

/** « Aide »: all that can be asked in this phase, in few lines. */
export function help(campagne: Campagne, phase: Phase): string {
  return fr(
    [
      `Voici ce que je sais faire (${campagne.titre_court}) :`,
      [
        '- **Répondre à vos questions** : écrivez-les avec vos mots (dates, convention, tuteur, repas, assurance…).',
        ...(permission('declare', phase) === 'here'
          ? DECLARING
          : ['- **Revoir votre déclaration** : « ma déclaration ».']),
        '- **Rappeler les recommandations** de la circulaire : « recommandations ».',
        '- **Montrer ou effacer ce que je garde sur vous** : « mes données », « effacer mes données ».',
      ].join('\n'),
      permission('declare', phase) === 'here'
        ? 'Pendant une déclaration : « retour », « passer », « recommencer », « annuler », « reprendre ».'
        : standing(campagne, phase),
    ].join('\n\n'),
  );
}

const DECLARING = [
  '- **Déclarer l’intention de votre école** : écrivez « déclarer ».',
  '- **Revoir, modifier ou retirer** une déclaration : « ma déclaration », « modifier », « retirer ».',
];

/** Plain words of the menu's buttons, for notifications. */
export function menuSummary(phase: Phase): string {
  const others = 'poser une question, voir les recommandations';
  return permission('declare', phase) === 'here' ? `Déclarer, ${others}` : capitalised(others);
}

/** Above the buttons that open the conversation. */
export function whatNow(): string {
  return fr('Que puis-je faire pour vous ?');
}

const SMALLTALK: Readonly<Record<SmalltalkTopic, string>> = {
  bonjour: 'Bonjour ! Posez-moi votre question sur les stages de seconde.',
  merci: 'Avec plaisir. Je reste là si une autre question vient.',
  'au-revoir': 'Au revoir, et bonne journée à l’école. Ce que vous avez déclaré est gardé ; revenez quand vous voulez.',
  accord: 'Très bien. Posez-moi une question quand vous voulez.',
  robot:
    'Je suis un assistant automatique, pas une personne : je cherche dans des réponses écrites et relues, je n’invente rien. ' +
    'Quand je ne sais pas, je le dis et je donne le contact de la DSDEN.',
  erreur: 'Ce n’est pas grave, cela arrive : ce message n’a rien changé.',
  desaccord:
    'Pardon, je me suis trompé. Redites-moi votre question autrement, en une phrase courte : « qui signe la convention ? », par exemple.',
  insulte:
    'Je regrette de ne pas vous avoir aidé. Dites-moi en quelques mots ce qu’il vous faut, ou adressez-vous à la DSDEN : « contact » donne ses coordonnées.',
  humeur:
    'Je comprends. Je vais à l’essentiel : dites-moi en quelques mots ce qu’il vous faut, et sinon « aide » montre ce que je sais faire.',
};

/** What the same courtesies say while declarations are open. */
const WHILE_OPEN: Readonly<Partial<Record<SmalltalkTopic, string>>> = {
  bonjour: 'Bonjour ! Posez-moi votre question sur les stages de seconde, ou écrivez « déclarer » pour votre école.',
  accord: 'Très bien. Posez-moi une question, ou écrivez « déclarer » pour l’intention de votre école.',
  erreur:
    'Ce n’est pas grave, cela arrive : ce message n’a rien changé. Pour corriger une réponse, écrivez « retour » pendant une déclaration, « modifier » après.',
};

/** Short and decent. */
export function smalltalk(topic: SmalltalkTopic, phase: Phase): string {
  const open = permission('declare', phase) === 'here' ? WHILE_OPEN[topic] : undefined;
  return fr(open ?? SMALLTALK[topic]);
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
export function personalChatOnly(phase: Phase): string {
  const declare = permission('declare', phase) === 'here' ? 'déclarer votre école ou ' : '';
  return fr(
    `Ici, je réponds aux questions. Pour ${declare}voir ce qui vous concerne, écrivez-moi en conversation privée : ` +
      'cliquez sur mon nom, puis « Discuter ».',
  );
}

/** A button of a card that this version does not know. */
export function unknownAction(): string {
  return fr('Ce bouton n’est plus valable. Écrivez-moi ce que vous voulez faire, ou « aide ».');
}

/** Above the recommendations. */
export function recommendationsTitle(campagne: Campagne, phase: Phase): string {
  const title = `**Recommandations de la circulaire (${campagne.circulaire.auteur})**`;
  return fr(phase === 'terminee' ? `${title}\n\n${whatHeldThen(campagne)}` : title);
}
