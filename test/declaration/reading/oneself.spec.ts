import { namesOneself, ownName } from '../../../src/declaration/reading/oneself';

describe('who names oneself', () => {
  it.each([
    'moi',
    'Moi-même',
    'c moi le tuteur',
    "c'est moi",
    'ce sera moi la tutrice',
    'je serai le tuteur',
    'jsuis la tutrice',
    'oui moi',
    'le tuteur c’est moi',
    'moi la directrice',
  ])('« %s »', (text) => {
    expect(namesOneself(text)).toBe(true);
  });

  it.each([
    'moi et Mme Durand',
    'Claire Moi',
    'pas moi',
    'je suis la directrice',
    'je suis malade',
    'le tuteur',
    'remplacez-moi',
    'aidez-moi',
    'moi je sais pas',
  ])('not « %s »', (text) => {
    expect(namesOneself(text)).toBe(false);
  });

  it('has a name, unless the account is a school’s', () => {
    expect(
      ['Claire Vidal', ' VIDAL Claire ', 'École primaire Meyssac', 'ce.0190840K', '', undefined].map(ownName),
    ).toEqual(['Claire Vidal', 'VIDAL Claire', undefined, undefined, undefined, undefined]);
  });
});
