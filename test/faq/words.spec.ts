import { fold } from '../../src/french';
import { newStemmer } from 'snowball-stemmers';
import { clean } from '../../src/faq/cleaning';
import { editDistance } from '../../src/faq/edit-distance';
import { cutPoliteness } from '../../src/faq/french/politeness';
import { stemFrench } from '../../src/faq/french/snowball';
import { soundOf } from '../../src/faq/phonetics';
import { splitQuestions } from '../../src/faq/questions';
import { splitSentences } from '../../src/faq/sentences';
import { tokenise } from '../../src/faq/tokens';

describe('fold', () => {
  it('makes one of the spellings of a word', () => {
    expect(fold('L’Été à l’ŒUVRE')).toBe("l'ete a l'oeuvre");
  });
});

describe('clean', () => {
  it('drops markup, addresses, emoji and stretched letters', () => {
    expect(clean('<p>Mercciii&nbsp;!</p> https://x.fr 👍', 100).text).toBe('Mercciii !'.replace('iii', 'ii'));
  });

  it('keeps line breaks, which part sentences', () => {
    expect(clean('un<br>deux', 100).text).toMatch(/un\s*\n\s*deux/);
  });

  it('cuts at a space near the limit', () => {
    expect(clean('abc def ghi', 9)).toEqual({ text: 'abc def', shortened: true });
  });
});

describe('tokenise', () => {
  it('drops elided articles and reads hurried function words in full', () => {
    expect(tokenise("qd c'est l'école kil faut")).toEqual(['quand', 'est', 'ecole', 'il', 'faut']);
  });
});

describe('stems', () => {
  const texts = `accueillir accueille accueillons accueil signature signataires signer signent convention conventions tuteur
    tutrice heureusement evidemment couramment nationale nationaux joyeux joyeuse activites observation observateur publication
    publiques declaration declarer modifiees finissaient finissons logiquement administrative responsabilite presence absence
    solution travaux eaux bateaux payer payions essayer quitter qualite royaume cruelle ancienne gouvernement agrandissement`;

  it.each(texts.split(/\s+/))('%s is cut as the Snowball package cuts it', (word) => {
    expect(stemFrench(word)).toBe(newStemmer('french').stem(word));
  });
});

describe('sounds', () => {
  it.each([
    ['konvention', 'convention'],
    ['koi', 'quoi'],
    ['fotocopie', 'photocopie'],
    ['bato', 'bateau'],
    ['mangé', 'manger'],
  ])('%s sounds like %s', (typed, meant) => {
    expect(soundOf(fold(typed))).toBe(soundOf(fold(meant)));
  });
});

describe('edit distance', () => {
  it.each([
    ['stage', 'stage', 0],
    ['stagge', 'stage', 1],
    ['satge', 'stage', 1],
    ['', 'ab', 2],
  ])('%s → %s: %i', (a, b, errors) => {
    expect(editDistance(a, b)).toBe(errors);
  });
});

describe('politeness', () => {
  it('leaves the question', () => {
    const rest = cutPoliteness('bonjour, pourriez-vous me dire qui signe ? je vous remercie par avance. cordialement');
    expect(rest.replace(/[^a-z]+/g, ' ').trim()).toBe('qui signe');
  });

  it('leaves a message that is nothing else', () => {
    expect(cutPoliteness('bonjour')).toBe('bonjour');
  });
});

describe('sentences and questions', () => {
  it('parts sentences, not numbers', () => {
    expect(splitSentences('le prix est 3.50 euros. Et demain ? Oui')).toEqual([
      'le prix est 3.50 euros',
      'Et demain ?',
      'Oui',
    ]);
  });

  it('offers the halves around a link word', () => {
    expect(splitQuestions("combien de jeunes et jusqu'à quand")).toContainEqual(['combien de jeunes', "jusqu'a quand"]);
  });
});
