import { resolve } from 'node:path';
import { loadKnowledge } from '../../src/knowledge';
import type { Understand } from '../../src/utterance';
import type { Utterance } from '../../src/utterance/types';

let understand: Understand;

beforeAll(async () => {
  const loaded = await loadKnowledge(resolve(__dirname, '../../knowledge'));
  if (!loaded.ok) throw new Error('the shipped knowledge has faults');
  understand = loaded.base.understand;
});

const labelOf = (one: { readonly id: string; readonly intention?: string | undefined }): string =>
  one.intention === undefined ? one.id : `${one.id}:${one.intention}`;

function read(utterance: Utterance): string {
  switch (utterance.kind) {
    case 'command':
      return labelOf({ id: utterance.command, intention: utterance.intention });
    case 'smalltalk':
      return utterance.topic;
    case 'faq':
      return utterance.orders.length > 0 ? `? ${utterance.orders.map(labelOf).join(' ')}` : utterance.outcome.kind;
  }
}

describe('an order', () => {
  it.each([
    ['déclarer', 'declarer'],
    ['Je veux déclarer mon école', 'declarer'],
    ['slt jve déclaré mon ecol', 'declarer'],
    ['jveux declarer', 'declarer'],
    ['Je veux déclarer mon école de Meyssac', 'declarer'],
    ['Bonjour, je souhaite accueillir un stagiaire', 'declarer:oui'],
    ["l'école de Meyssac accueillera un stagiaire", 'declarer:oui'],
    ['notre école prendra 2 élèves les deux semaines', 'declarer:oui'],
    ["Bonjour, l'école d'Objat peut accueillir 3 stagiaires du 17 au 21 juin. Cordialement", 'declarer:oui'],
    ['oui pour deux lycéens la première semaine à l’école de Meyssac', 'declarer:oui'],
    ["nous n'accueillerons pas de stagiaire à l'école de Meyssac", 'declarer:non'],
    ["l'école de Meyssac ne souhaite pas accueillir de lycéens", 'declarer:non'],
    ['non à Meyssac', 'declarer:non'],
    ["pour Meyssac c'est non", 'declarer:non'],
    ['on ne participera pas cette année', 'declarer:non'],
    ['nous ne voulons pas de stagiaire', 'declarer:non'],
    ["l'école de Meyssac ne sait pas encore si elle accueillera un stagiaire", 'declarer:pas-encore'],
    ["pas encore décidé pour l'école de Meyssac", 'declarer:pas-encore'],
    ['modifier ma declaration svp', 'modifier'],
    ['retirer ma déclaration', 'retirer'],
    ['mes données', 'mes-donnees'],
    ['Effacer mes données', 'effacer-mes-donnees'],
    ['menu', 'aide'],
    ['reprendre', 'reprendre'],
    ['recommencer', 'recommencer'],
    ['ANNULER', 'annuler'],
    ['retour', 'retour'],
    ['passer', 'passer'],
    ['je confirme', 'confirmer'],
    ['recommandations', 'recommandations'],
    ['transmettre ma question', 'transmettre'],
  ])('« %s » is %s', (text, order) => {
    expect(read(understand(text))).toBe(order);
  });

  it('is certain where it is a formulation, whatever the case and the courtesies around it', () => {
    expect(understand('Bonjour, MODIFIER ma déclaration, merci !')).toMatchObject({ command: 'modifier', score: 1 });
    const drift = understand('jveux declarer');
    expect(drift.kind === 'command' && drift.score).toBeLessThan(1);
  });

  it('to declare carries the whole message, which may fill the declaration', () => {
    const text = 'oui pour deux lycéens la première semaine à l’école de Meyssac';
    expect(understand(text)).toMatchObject({ command: 'declarer', intention: 'oui', prefill: text });
  });
});

describe('a question about an order stays a question', () => {
  it.each([
    'comment je modifie ma déclaration ?',
    'comment déclarer l’école de Meyssac',
    'à quoi sert ma déclaration',
    'combien de lycéens puis-je accueillir la première semaine à l’école de Meyssac',
    "l'école de Meyssac peut-elle accueillir 2 stagiaires ?",
    'peut-on dire non à un élève ?',
    'que se passe-t-il si on ne participe pas',
    'oui pour recevoir la convention',
  ])('%s', (text) => {
    expect(understand(text).kind).toBe('faq');
  });

  it('and nothing is declared by a message that asks: its question is answered', () => {
    const text = 'je suis d’accord pour un lycéen la semaine 1 mais est-ce que c’est payé';
    expect(read(understand(text))).toBe('answered');
  });

  it('without an answer, what it tells is offered', () => {
    expect(read(understand('nous prendrions bien un lycéen à l’école, vous êtes content ?'))).toMatch(
      /^\? declarer:oui/,
    );
  });
});

describe('a doubt', () => {
  it('is offered, best first, each with how sure it is', () => {
    const utterance = understand('où déclarer');
    const scores = utterance.kind === 'faq' ? utterance.orders.map(({ score }) => score) : [];
    expect(scores.length).toBeGreaterThan(0);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores.every((score) => score > 0 && score < 1)).toBe(true);
  });

  it.each(['oui', 'non', 'deux', '', '0190840K'])('« %s » alone gives no order at once', (text) => {
    expect(understand(text).kind).not.toBe('command');
  });
});

describe('a courtesy', () => {
  it.each([
    ['Bonjour !', 'bonjour'],
    ['Bonjour madame, monsieur', 'bonjour'],
    ['merci beaucoup', 'merci'],
    ['ok', 'accord'],
    ["d'accord", 'accord'],
    ['👍', 'accord'],
    ['🙏', 'merci'],
    ['👋', 'bonjour'],
    ['😩', 'humeur'],
    ["t'es un robot ?", 'robot'],
    ['oups, je me suis trompée de fenêtre', 'erreur'],
    ["ce message n'était pas pour vous", 'erreur'],
    ['Vous vous trompez', 'desaccord'],
    ["non ce n'est pas ça du tout", 'desaccord'],
    ['Bonjour, ce n’est pas ma question, merci', 'desaccord'],
    ['ça va ?', 'humeur'],
    ['non merci', 'accord'],
    ['espèce d’idiot', 'insulte'],
  ])('« %s » is %s', (text, topic) => {
    expect(read(understand(text))).toBe(topic);
  });

  it.each(['Bonsoir madame, parfait merci beaucoup bonne soirée', "Bonjour, t'es un robot ? Merci"])(
    'is recognised as one even where it is several: %s',
    (text) => {
      expect(understand(text).kind).toBe('smalltalk');
    },
  );

  it.each([
    'bonjour, qui signe la convention ?',
    'merci de me dire qui signe',
    'Bonjour madame, qui signe ? Merci, bonne journée',
    'ok mais qui signe',
    'pas la question des repas',
  ])('around a question leaves « %s » a question', (text) => {
    expect(understand(text).kind).toBe('faq');
  });
});

describe('a negation', () => {
  it.each([
    'je ne veux pas retirer ma déclaration',
    'ne retirez pas ma déclaration',
    'surtout n’effacez pas mes données',
    'je ne veux pas annuler',
    'ne recommencez pas tout',
    'on ne refuse pas un stagiaire',
    'nous ne sommes pas contre un lycéen',
  ])('turns the order: « %s » does not give it', (text) => {
    expect(read(understand(text))).not.toMatch(/^(?:retirer|effacer-mes-donnees|annuler|recommencer|declarer:non)$/);
  });

  it.each([
    ['je ne veux plus accueillir personne, retirez ma déclaration', 'retirer'],
    ['on ne veut pas de stagiaire', 'declarer:non'],
    ['je ne veux plus que vous gardiez mon nom, effacez mes données', 'effacer-mes-donnees'],
  ])('elsewhere in the message leaves « %s » %s', (text, order) => {
    expect(read(understand(text))).toBe(order);
  });
});
