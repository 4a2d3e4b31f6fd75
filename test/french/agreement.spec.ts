import { agreementIn } from '../../src/french';

const easy = (text: string) => agreementIn(text, 'easy');
const clear = (text: string) => agreementIn(text, 'clear');

describe('a clear yes', () => {
  it.each([
    'oui',
    'Ouais !',
    'oui oui',
    'bien sûr',
    'vas-y',
    'Allez-y, merci',
    'Oui, je confirme.',
    'absolument',
    'tout à fait',
    'oui, retirez-la',
    'effacez tout',
    'sûre et certaine',
    'oui svp merci beaucoup',
  ])('« %s » agrees to anything', (text) => {
    expect(clear(text)).toBe('agrees');
    expect(easy(text)).toBe('agrees');
  });
});

describe('an easy yes', () => {
  it.each([
    'ok',
    "d'accord",
    'Parfait, merci',
    'nickel',
    'c’est bon',
    'envoyez',
    'je valide',
    'tout est juste',
    'rien à redire',
    'ok pour moi',
    'c’est parti',
  ])('« %s » agrees to what may be corrected, not to what cannot be undone', (text) => {
    expect(easy(text)).toBe('agrees');
    expect(clear(text)).toBeUndefined();
  });
});

describe('a no', () => {
  it.each(['non', 'nan', 'non merci', 'surtout pas', 'Non, ne changez rien', 'pas maintenant', 'annulez', 'attendez'])(
    '« %s » refuses',
    (text) => {
      expect(clear(text)).toBe('refuses');
      expect(easy(text)).toBe('refuses');
    },
  );

  it('« je garde » keeps what would be undone, and what is proposed', () => {
    expect(clear('je garde')).toBe('refuses');
    expect(easy('je garde')).toBe('agrees');
  });
});

describe('neither', () => {
  it.each([
    '',
    'oui ?',
    'oui non',
    'oui mais pas la semaine 2',
    'oui pour deux lycéens',
    'merci',
    'bonjour',
    'on verra',
    'oui oui oui oui oui oui oui oui oui oui',
    'convention',
  ])('« %s » answers nothing', (text) => {
    expect(clear(text)).toBeUndefined();
    expect(easy(text)).toBeUndefined();
  });
});
