import { phraseOf } from './phrase';
import type { SmalltalkTopic } from './types';

const YOU =
  "(?:(?: et)? (?:le robot|le bot|robot|l'assistant|a toi|a vous|a tous|a toutes|madame|monsieur|tout le monde))*";
const GREETING =
  '(?:re ?)?(?:bonjour|bonsoir|salut|coucou|hello|hey|bjr|bsr|slt|cc|yo|salutations|bonjou|bonjourr|rebonjour|bjour|hi)';
const THANKS =
  "(?:(?:un grand |un tres grand |grand |mille )?merci(?: (?:beaucoup|bien|bcp|infiniment|encore|mille fois|d'avance|par avance|a vous|a toi|pour (?:tout|ca|cette reponse|votre (?:aide|reponse|retour)|ta reponse|l'info|les infos|ces (?:infos|informations|precisions)|la reponse|votre aide precieuse)))*|je (?:vous|te) remercie(?: (?:beaucoup|pour tout|pour votre (?:aide|reponse)))?|thanks|mci|mrci|merki|merciii*)";
const PLEASED =
  "(?:super|parfait|genial|top|nickel|excellent|formidable|tres bien|c'est parfait|impeccable|cool|chouette|bien|ok|okay|okey|d'accord|dac|daccord|ca marche|entendu|c'est note|bien note|c'est bon|c'est clair|tres clair|compris|j'ai compris|bien recu|recu|note|je note|(?:oui|non) merci(?: beaucoup| bien)?|ca roule|c noté|c note|c bon|c clair|c est note|c est bon|noté)";
const BYE =
  '(?:au revoir|a bientot|a plus|a plus tard|bye|ciao|bonne (?:journee|soiree|nuit|fin de journee|continuation|semaine)|bon (?:week end|we|weekend|apres midi|courage)|a demain|tchao|adieu|a la prochaine|bonnes vacances|cordialement|bien cordialement|bien a vous)';

/** Of what the bot has just said. */
const WRONG = [
  "(?:vous vous (?:trompez|etes trompee?s?)|tu te trompes|tu t'es trompee?|(?:vous faites|tu fais) erreur|vous avez tort|tu as tort)",
  "(?:(?:ce n'est|ce n'etait|c'est|c'etait|c est) )?pas (?:du tout )?(?:ca|cela|ce que (?:je|j'ai) ?(?:demande|demandais|veux|voulais|cherche|cherchais)(?: savoir)?|ma (?:question|demande)|la (?:question|demande)|la bonne (?:reponse|question)|une reponse|ce que je voulais dire)",
  "c'est (?:faux|inexact|incorrect)",
  '(?:(?:mauvaise|fausse) reponse|reponse (?:fausse|incorrecte|inexacte))',
  "(?:votre|ta|la|cette) reponse (?:est (?:fausse|incorrecte|mauvaise|inexacte)|ne (?:repond|correspond|convient) pas(?: a ma (?:question|demande))?|n'est pas la bonne|n'a rien a voir)",
  '(?:ca|cela) (?:ne )?(?:repond|correspond) pas(?: a (?:ma|la) (?:question|demande))?',
  '(?:vous (?:ne )?repondez|tu (?:ne )?reponds) pas a (?:ma|la) (?:question|demande)',
  "(?:(?:vous )?n'avez pas|vous avez mal|tu (?:n'as|as) (?:pas|mal|rien)|t'as (?:pas|mal|rien)|vous n'avez rien) compris(?: (?:ma|la) (?:question|demande))?",
  '(?:vous (?:ne )?comprenez|tu (?:ne )?comprends) (?:pas|rien|mal)(?: (?:ma|la) (?:question|demande))?',
  "(?:(?:ca|cela) n'a )?rien a voir(?: avec (?:ma|la) (?:question|demande))?",
].join('|');

const PATTERNS: readonly (readonly [SmalltalkTopic, RegExp])[] = [
  [
    'robot',
    /^(?:(?:bonjour|salut) )?(?:(?:mais )?(?:es tu|etes vous|t'es|t es|tu es|vous etes|c'est|tes|est ce que (?:tu es|vous etes|c'est)|est ce que je parle a|je parle a|suis je (?:en train de parler )?(?:a|avec)|y a t il|il y a|ya) (?:bien )?(?:un |une |a un |a une |vraiment )*(?:vrai |vraie )?(?:robot|bot|chatbot|humain|humaine|machine|ia|intelligence artificielle|personne|quelqu'un|vrai personne|personne reelle|vraie personne|etre humain|ordinateur|programme)(?: ou (?:un |une )?(?:robot|humain|machine|vraie personne|personne|vrai|bot|quelqu'un))?(?: derriere)?(?: toi| vous| reel| ici| la)?|qui (?:es tu|etes vous|est tu|t'es|tu es|vous etes)(?: toi| vous| donc)?|(?:tu es|t'es|t es|vous etes|c'est) qui(?: toi| vous| au juste)?|a qui (?:je parle|ai je affaire|je m'adresse)|(?:robot|bot|humain)|comment (?:tu t'appelles|t'appelles tu|vous appelez vous)|tu t'appelles comment)$/,
  ],
  [
    'erreur',
    /^(?:oups? |oupss? |ah |desolee? |pardon |mince |zut |non )*(?:(?:je suis )?desolee? |pardon |excusez moi |je me suis |je m'etais |j'ai )*(?:trompee?|fait erreur|erreur|mauvaise (?:fenetre|conversation|discussion|personne)|fausse manip(?:ulation)?|mauvais (?:destinataire|onglet|chat)|pas (?:la )?bonne (?:fenetre|conversation|personne))(?: (?:de|d') ?(?:fenetre|conversation|destinataire|personne|discussion|onglet|manip|manipulation|chat|ma part))?(?: (?:ce|le|mon) (?:message|msg)?(?: precedent)? ?(?:n'etait|n'est|etait|n etait|est) pas (?:pour|destine a) (?:vous|toi|ici|ce chat))?(?: (?:desolee?|pardon|oubliez|ignorez|ne tenez pas compte(?: de (?:ce|mon) message)?|merci))*$|^(?:ce|mon) message n'etait pas pour (?:vous|toi)$|^(?:oups|desolee?|pardon|oubliez|ignorez(?: (?:ce|mon) message)?|message envoye par erreur|envoye par erreur)$/,
  ],
  [
    'desaccord',
    new RegExp(
      `^(?:(?:non|mais|ah|bah|ben|euh|desolee?|pardon|bonjour) )*(?:${WRONG})(?: (?:du tout|merci|desolee?))*$`,
    ),
  ],
  [
    'humeur',
    /^(?:(?:bonjour|salut|coucou|hello|bonsoir) )?(?:(?:comment )?(?:ca va|vas tu|allez vous|tu vas bien|vous allez bien|va tu)(?: (?:bien|toi|vous|aujourd'hui))*|quoi de neuf|la forme|mdr|lol|haha+|ahah+|hihi|ptdr|pff+|tu es (?:nul|nulle|bete|gentil|gentille|drole|super|genial|bizarre)|t'es (?:nul|nulle|bete|gentil|gentille|drole|super|genial)|vous etes (?:nul|nulle|gentil|gentille|drole|super|genial|formidable)|je (?:t'aime|vous aime|m'ennuie|suis fatiguee?|suis perdue?)|bravo|raconte(?:z)? (?:moi )?une blague|c'est nul|ca ne sert a rien|j'en ai marre|quel temps fait il)$/,
  ],
  [
    'au-revoir',
    new RegExp(`^(?:(?:${THANKS}|${PLEASED}) )*(?:et )?${BYE}(?: (?:et )?(?:${BYE}|${THANKS}|a vous|a toi|aussi))*$`),
  ],
  [
    'merci',
    new RegExp(`^(?!oui |non )(?:(?:${PLEASED}|ah|oh) )*${THANKS}(?: (?:${PLEASED}|${THANKS}|${BYE}))*${YOU}$`),
  ],
  ['bonjour', new RegExp(`^${GREETING}(?: (?:bonjour|salut))?${YOU}(?: (?:enchantee?|${THANKS}))?$`)],
  [
    'accord',
    new RegExp(`^(?:(?:oui|ah|oh|bon|bah|ben) )*${PLEASED}(?: (?:${PLEASED}|alors|oui|pour moi|${THANKS}))*$`),
  ],
];

const GESTURE: readonly (readonly [SmalltalkTopic, RegExp])[] = [
  ['accord', /[👍👌✅🆗👏💯]/u],
  ['merci', /[🙏❤💐🌸]/u],
  ['bonjour', /👋/u],
  ['humeur', /\p{Extended_Pictographic}/u],
];

/** How a message opens and closes around what it says: « bonjour madame, … merci, bonne journée ». */
const OPENING = new RegExp(`^${GREETING}${YOU} (?:et )?`);
const CLOSING = new RegExp(`(?: (?:et )?(?:${THANKS}|${BYE}|s'il (?:vous|te) plait|svp|stp))+$`);

/** The courtesy that a message is, when nothing else is in it, or nothing but an opening and a closing around it. */
export function recognizeSmalltalk(text: string): SmalltalkTopic | undefined {
  const phrase = phraseOf(text);
  if (phrase === undefined) return undefined;
  if (phrase === '') return GESTURE.find(([, sign]) => sign.test(text))?.[0];
  const opened = phrase.replace(OPENING, '');
  return [phrase, opened, opened.replace(CLOSING, '')].map(topicOf).find((topic) => topic !== undefined);
}

function topicOf(phrase: string): SmalltalkTopic | undefined {
  return PATTERNS.find(([, pattern]) => pattern.test(phrase))?.[0];
}
