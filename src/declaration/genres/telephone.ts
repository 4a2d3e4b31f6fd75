import { answered, rejected, type GenreModule, type Parsed } from './genre';

/** French number: nine digits after 0, +33 or 0033, with spaces, dots, dashes or slashes between. */
const NUMBER = /(?<![\d+])(?:(?:\+|00)33[\s.\-/]*(?:\(0\)[\s.\-/]*)?0?|0[\s.\-/]*)([1-9](?:[\s.\-/]*\d){8})(?!\d)/g;

/** One French telephone number, kept as ten digits, shown in pairs: « 05 55 20 12 34 ». */
export const telephone: GenreModule<'telephone'> = {
  parse(text): Parsed {
    const valeur = onlyNumber(text);
    return valeur === undefined ? rejected({ code: 'not-a-phone' }) : answered({ genre: 'telephone', valeur });
  },
  check: ({ valeur }) => (onlyNumber(valeur) === valeur ? undefined : { code: 'not-a-phone' }),
  display: ({ valeur }) => inPairs(valeur),
  raw: ({ valeur }) => inPairs(valeur),
  bare: ({ valeur }) => valeur,
  comparable: ({ valeur }) => valeur,
  mentioned(text) {
    const valeur = onlyNumber(text);
    return valeur === undefined ? undefined : { genre: 'telephone', valeur };
  },
  claiming: {
    rank: 2,
    part(text) {
      const words = onlyNumber(text);
      return words === undefined ? undefined : { words, rest: spaced(text).replace(NUMBER, ' ') };
    },
  },
  otherNames: () => NAMES,
  identifies: true,
  recognizable: () => true,
  mayBeAbout: () => false,
};

const NAMES = ['tel', 'telephone', 'portable', 'fixe', 'numero', 'numero telephone', 'numero tel', 'tel ecole'];

function onlyNumber(text: string): string | undefined {
  const [number, ...others] = [...spaced(text).matchAll(NUMBER)].map(([, nine]) => nine ?? '');
  return number === undefined || others.length > 0 ? undefined : `0${number.replace(/\D/g, '')}`;
}

const spaced = (text: string): string => text.replace(/\u00a0|\u202f/g, ' ');

const inPairs = (valeur: string): string => valeur.replace(/(\d{2})(?=\d)/g, '$1 ');
