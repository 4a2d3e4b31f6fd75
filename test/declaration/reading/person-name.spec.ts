import { isCertainlyName, isNoName } from '../../../src/declaration/reading/person-name';

describe('a person’s name', () => {
  it.each([
    'Hélène Roux',
    'Mme Durand',
    'durand',
    'M. Juin',
    'Paul Juin',
    'Jane Avril',
    'monsieur Dimanche',
    'Mai Nguyen',
    'Jean-Pierre de La Tour d’Auvergne',
    'MARTIN Sophie',
    'Mme Leconte et M. Petit',
    'Marie Ou',
    'Hélène Roux (CE2)',
    'Mme Roux, classe de CM1',
    'Claire Cinq',
    'Émilie Premier',
    'Mme Lundi',
    'Lecole Anne',
    'Claire **Vergne**',
    'Ève Classe',
    'Ludivine Aout',
    'Estelle Second',
    'à définir',
    'pas encore désigné',
    'moi',
    '李娜',
  ])('« %s » may be one', (text) => {
    expect(isNoName(text)).toBe(false);
  });

  it.each([
    'la semaine du 24',
    'semaine 2',
    'première semaine',
    'du 17 au 21',
    'lundi',
    'fin juin',
    '24 juin',
    'en juin',
    'deux',
    '3',
    '3 stagiaires',
    'oui',
    'non',
    "d'accord",
    'convention',
    'la convention',
    "l'assurance",
    'helene.roux@exemple.fr',
    '05 55 25 40 12',
    'combien',
    'qui ?',
    'le tuteur',
    'le nom',
    'mme',
    '???',
    '🙂',
  ])('« %s » is clearly none', (text) => {
    expect(isNoName(text)).toBe(true);
  });

  it.each(['Mme Durand', 'm. durand', 'Claire VERGNE', 'Anne de La Tour'])('« %s » can hardly be else', (text) => {
    expect(isCertainlyName(text)).toBe(true);
  });

  it.each(['malade', 'Durand', 'pas là en juin', 'paul durand', 'une collègue'])('« %s » may be else', (text) => {
    expect(isCertainlyName(text)).toBe(false);
  });
});
