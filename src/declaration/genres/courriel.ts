import { answered, rejected, type GenreModule, type Parsed } from './genre';

const LONGEST = 254;
const ADDRESS = /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu;

/** One e-mail address, found in what was typed (« c'est marie.durand@ac-exemple.fr »). */
export const courriel: GenreModule<'courriel'> = {
  parse(text): Parsed {
    const valeur = onlyAddress(text);
    return valeur === undefined ? rejected({ code: 'not-an-email' }) : answered({ genre: 'courriel', valeur });
  },
  check: ({ valeur }) => (onlyAddress(valeur) === valeur ? undefined : { code: 'not-an-email' }),
  display: ({ valeur }) => valeur,
  raw: ({ valeur }) => valeur,
  bare: ({ valeur }) => valeur,
  comparable: ({ valeur }) => valeur,
  mentioned(text) {
    const valeur = onlyAddress(text);
    return valeur === undefined ? undefined : { genre: 'courriel', valeur };
  },
  claiming: {
    rank: 1,
    part(text) {
      const words = onlyAddress(text);
      return words === undefined ? undefined : { words, rest: text.replace(words, ' ') };
    },
  },
  otherNames: () => NAMES,
  identifies: true,
  recognizable: () => true,
  mayBeAbout: () => false,
};

const NAMES = ['mail', 'email', 'e mail', 'mel', 'adresse', 'adresse mail', 'adresse email', 'adresse electronique'];

function onlyAddress(text: string): string | undefined {
  const signs = text.split('@').length - 1;
  const [address, ...others] = [...text.matchAll(ADDRESS)].map(([found]) => found.replace(/^['.-]+/, ''));
  if (address === undefined || others.length > 0 || signs !== 1 || /\.\./.test(address)) return undefined;
  return address.length <= LONGEST ? address : undefined;
}
