import { createFaqEngine } from '../../src/faq';
import { createNames } from '../../src/faq/names';
import { cutSender } from '../../src/faq/senders';
import { tokenise } from '../../src/faq/tokens';
import { aFaq } from '../builders/faq';

const NOMS = [
  'Argentat-sur-Dordogne',
  'Saint-Pantaléon-de-Lapleau',
  'Camps',
  'Le Jardin',
  'École primaire Lucie Aubrac',
];
const names = createNames(NOMS, (word) => word === 'jardin');
const cut = (text: string): string => names.cut(tokenise(text)).join(' ');

describe('names of places and schools', () => {
  it.each([
    ["à l'école d'Argentat on prend combien de stagiaires", 'on prend combien de stagiaires'],
    ["l'école maternelle de Saint-Pantaléon-de-Lapleau ferme", 'ferme'],
    ['st pantaléon demande les dates', 'demande les dates'],
    ['les dates à Argentat sur Dordogne', 'les dates'],
    ['qui signe à Lucie Aubrac', 'qui signe'],
    ['notre école de trois classes', 'notre ecole de trois classes'],
  ])('« %s » is read « %s »', (text, read) => {
    expect(cut(text)).toBe(read);
  });

  it('takes a word that the knowledge uses for a name only where a school bears it', () => {
    expect(cut('le jardin est-il fermé')).toBe('le jardin est il ferme');
    expect(cut('école du Jardin, est-elle fermée')).toBe('est elle fermee');
  });

  it('keeps a message that is only a name', () => {
    expect(cut('Argentat')).toBe('argentat');
  });
});

describe('who writes', () => {
  it.each([
    ['ecole de camps : qui signe', 'qui signe'],
    ['secretariat ien, argentat. qui signe', 'qui signe'],
    ['qui signe ?\necole de camps', 'qui signe ?'],
    ['je suis directrice a argentat. qui signe ?', 'qui signe ?'],
    ['le directeur, il signe quoi', 'le directeur, il signe quoi'],
    ['ecole de camps.', 'ecole de camps.'],
    ["qui paie ? l'ecole ?", "qui paie ? l'ecole ?"],
  ])('« %s » asks « %s »', (text, asked) => {
    expect(cutSender(text, names)).toBe(asked);
  });
});

describe('a question asked from a school', () => {
  const engine = createFaqEngine(aFaq({ noms: NOMS }));

  it.each(['école de Camps : %', "à l'école d'Argentat, %", '% (école Lucie Aubrac, Saint-Pantaléon de Lapleau)'])(
    '%s gets the answer of the question alone',
    (carrier) => {
      const message = carrier.replace('%', 'la convention est-elle à signer');
      expect(engine.answer(message)).toEqual(engine.answer('la convention est-elle à signer'));
    },
  );
});
