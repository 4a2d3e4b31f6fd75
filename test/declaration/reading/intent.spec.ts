import { acceptsProposal, asksSomething, declines, saysNotListed } from '../../../src/declaration/reading/intent';

describe('a message that asks something', () => {
  it.each([
    'combien de stagiaires ?',
    "c'est quoi l'uai",
    'je ne sais pas qui peut être tuteur',
    'le stagiaire peut-il manger à la cantine ?',
    'est-ce obligatoire',
    'je voudrais savoir si on peut prendre deux jeunes',
    'on peut prendre un élève de troisième',
    'on peut pas en prendre deux ?',
  ])('« %s »', (text) => {
    expect(asksSomething(text)).toBe(true);
  });

  it.each([
    'Meyssac ?',
    'deux ?',
    'deux stagiaires',
    "l'école qui est à Tulle",
    'oui',
    'Claire Vergne',
    'quatre',
    'Ouzon Quentin',
  ])('not « %s »', (text) => {
    expect(asksSomething(text)).toBe(false);
  });

  it('an asking word inside is enough where a name is awaited', () => {
    expect(asksSomething('convention qui signe', true)).toBe(true);
    expect(asksSomething("l'atsem peut elle être tutrice", true)).toBe(true);
    expect(asksSomething("l'atsem peut-elle être tutrice", true)).toBe(true);
    expect(asksSomething('Claire Vergne, CE2', true)).toBe(false);
    expect(asksSomething('on peut plus accueillir')).toBe(false);
  });
});

describe('small words', () => {
  it.each(['oui', 'ok', "d'accord", "c'est bon", 'c ok', 'oui merci', 'Parfait !'])('« %s » accepts', (text) => {
    expect(acceptsProposal(text)).toBe(true);
  });

  it.each(['oui mais pas tout', 'non', 'Observer la classe'])('« %s » does not accept', (text) => {
    expect(acceptsProposal(text)).toBe(false);
  });

  it.each(['non merci', 'rien à signaler', 'RAS', 'aucune'])('« %s » declines', (text) => {
    expect(declines(text)).toBe(true);
  });

  it.each(["mon école n'est pas dans la liste", 'aucune de ces écoles', 'pas listée', 'elle est absente'])(
    '« %s » says that the school is not there',
    (text) => {
      expect(saysNotListed(text)).toBe(true);
    },
  );
});
