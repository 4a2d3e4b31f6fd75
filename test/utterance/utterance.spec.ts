import { createFaqEngine } from '../../src/faq';
import { recognizeCommand, recognizeSmalltalk, understand } from '../../src/utterance';
import { aFaq, aFiche } from '../builders/faq';

const FAQ = aFaq({ fiches: [...aFaq().fiches, aFiche('sortir', 'Comment sortir ?', 'Annuler', 'Bonjour à tous')] });
const KNOWN = { faq: createFaqEngine(FAQ), fiches: FAQ.fiches };

describe('an entry that has the very words of', () => {
  it.each(['annuler', 'ANNULER !', 'bonjour, annuler svp'])('an order, « %s », is asked', (text) => {
    expect(understand(text, KNOWN).kind).toBe('faq');
  });

  it('a courtesy is asked', () => {
    expect(understand('Bonjour à tous', KNOWN).kind).toBe('faq');
  });

  it.each([
    ['tout annuler', 'command'],
    ['retour', 'command'],
    ['bonjour', 'smalltalk'],
    ['👍', 'smalltalk'],
  ])('something else leaves « %s » a %s', (text, kind) => {
    expect(understand(text, KNOWN).kind).toBe(kind);
  });
});

describe('commands', () => {
  it.each([
    ['déclarer', 'declarer'],
    ['Je veux déclarer mon école', 'declarer'],
    ['Bonjour, je souhaite accueillir un stagiaire', 'declarer'],
    ['slt jve déclaré mon ecol', 'declarer'],
    ['jveux declarer', 'declarer'],
    ['ma déclaration', 'ma-declaration'],
    ['modifier ma declaration svp', 'modifier'],
    ['retirer ma déclaration', 'retirer'],
    ['mes données', 'mes-donnees'],
    ['Effacer mes données', 'effacer-mes-donnees'],
    ['aide', 'aide'],
    ['menu', 'aide'],
    ['reprendre', 'reprendre'],
    ['recommencer', 'recommencer'],
    ['ANNULER', 'annuler'],
    ['retour', 'retour'],
    ['passer', 'passer'],
    ['je confirme', 'confirmer'],
    ['recommandations', 'recommandations'],
  ])('%s orders %s', (text, command) => {
    expect(recognizeCommand(text)?.command).toBe(command);
  });

  it.each([
    'comment je modifie ma déclaration ?',
    'où déclarer',
    'déclarer l’école de Meyssac sur la plateforme',
    'comment déclarer l’école de Meyssac',
    'puis-je annuler ma déclaration',
    'à quoi sert ma déclaration',
    'je suis d’accord pour un lycéen la semaine 1 mais est-ce que c’est payé',
    'combien de lycéens puis-je accueillir la première semaine à l’école de Meyssac',
  ])('%s asks, and orders nothing', (text) => {
    expect(recognizeCommand(text)).toBeUndefined();
  });

  it('takes a statement that already answers as the beginning of a declaration', () => {
    const text = 'oui pour deux lycéens la première semaine à l’école de Meyssac';
    expect(recognizeCommand(text)).toEqual({ command: 'declarer', prefill: text });
  });

  it.each([
    "l'école de Meyssac accueillera un stagiaire",
    'notre école prendra 2 élèves les deux semaines',
    "Bonjour, l'école d'Objat peut accueillir 3 stagiaires du 17 au 21 juin. Cordialement",
    "nous n'accueillerons pas de stagiaire à l'école de Meyssac",
    "non pour l'école de Meyssac, pas de stagiaire",
    "l'école de Meyssac ne souhaite pas accueillir de lycéens",
    "l'école de Meyssac ne sait pas encore si elle accueillera un stagiaire",
    'non à Meyssac',
    'oui pour Saint-Martin-la-Méanne',
    "pour Meyssac c'est non",
    'Bonjour, c’est non pour l’école du Lonzac, merci',
    'non pour 0190840K',
    "pas encore décidé pour l'école de Meyssac",
    'pas encore décidé',
    'on ne participera pas cette année',
    'notre école ne participe pas',
    'non pour nous',
  ])('%s is a declaration too', (text) => {
    expect(recognizeCommand(text)).toEqual({ command: 'declarer', prefill: text });
  });

  it.each([
    "nous n'avons pas reçu le stagiaire à l'école de Meyssac",
    "l'école de Meyssac peut-elle accueillir 2 stagiaires ?",
    'notre école accueille déjà un stagiaire, combien de plus',
    "notre école n'a pas de cantine pour le stagiaire",
    "l'école de Meyssac ne peut pas imprimer la convention",
    'nous ne voulons pas de stagiaire',
    'peut-on dire non à un élève ?',
    'non à la cantine',
    'oui à bientôt',
    'non pour mercredi',
    'oui pour recevoir la convention',
    'oui merci pour votre aide',
    'on ne participe pas aux sorties',
    'que se passe-t-il si on ne participe pas',
  ])('%s is none', (text) => {
    expect(recognizeCommand(text)).toBeUndefined();
  });

  it.each(['Je veux déclarer mon école de Meyssac', 'déclaration pour l ecole 0190840K', 'déclarer l’école d’Ayen'])(
    '%s orders, and says which school',
    (text) => {
      expect(recognizeCommand(text)).toEqual({ command: 'declarer', prefill: text });
    },
  );

  it.each(['oui', 'non', 'deux'])('%s is an answer, not an order', (text) => {
    expect(recognizeCommand(text)).toBeUndefined();
  });
});

describe('small talk', () => {
  it.each([
    ['Bonjour !', 'bonjour'],
    ['merci beaucoup', 'merci'],
    ['merci, bonne journée', 'au-revoir'],
    ['ok', 'accord'],
    ["d'accord", 'accord'],
    ['👍', 'accord'],
    ["t'es un robot ?", 'robot'],
    ['oups, je me suis trompée de fenêtre', 'erreur'],
    ['erreur de destinataire, désolée', 'erreur'],
    ["ce message n'était pas pour vous", 'erreur'],
    ['Vous vous trompez', 'desaccord'],
    ["non ce n'est pas ça du tout", 'desaccord'],
    ["c'est pas ma question", 'desaccord'],
    ['mauvaise réponse', 'desaccord'],
    ["vous n'avez pas compris ma question", 'desaccord'],
    ['cela ne répond pas à ma demande', 'desaccord'],
    ['ça va ?', 'humeur'],
    ["Bonjour, t'es un robot ? Merci", 'robot'],
    ["Bonjour, ok super c'est noté 👍 Merci", 'merci'],
    ['Bonsoir madame, parfait merci beaucoup bonne soirée', 'au-revoir'],
    ['Bonjour et merci pour votre aide, bonne journée', 'au-revoir'],
    ['Bonjour, ce n’est pas ma question, merci', 'desaccord'],
    ['Bonjour à tous, je me suis trompée de fenêtre. Cordialement', 'erreur'],
    ['Bonjour madame, monsieur', 'bonjour'],
    ['oui merci', 'accord'],
    ['non merci', 'accord'],
    ['Bonjour, non merci', 'accord'],
  ])('%s is %s', (text, topic) => {
    expect(recognizeSmalltalk(text)).toBe(topic);
  });

  it.each([
    'pas la question des repas',
    'ce n’est pas la convention, c’est le tuteur',
    'la réponse est à donner quand',
  ])('%s says more than a disagreement', (text) => {
    expect(recognizeSmalltalk(text)).toBeUndefined();
  });

  it.each([
    'bonjour, qui signe la convention ?',
    'merci de me dire qui signe',
    'bonjour, merci de me dire qui signe',
    'Bonjour madame, qui signe ? Merci, bonne journée',
    'ok mais qui signe',
  ])('%s holds a question', (text) => {
    expect(recognizeSmalltalk(text)).toBeUndefined();
    expect(understand(text, KNOWN).kind).toBe('faq');
  });
});
