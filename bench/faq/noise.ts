/** Deterministic numbers in [0, 1) from a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A way in which hurried people spoil a message. */
export type Noise = (message: string, random: () => number) => string;

const AZERTY: Readonly<Record<string, string>> = {
  a: 'zq',
  z: 'ae',
  e: 'zr',
  r: 'et',
  t: 'ry',
  y: 'tu',
  u: 'yi',
  i: 'uo',
  o: 'ip',
  p: 'o',
  q: 'sa',
  s: 'qd',
  d: 'sf',
  f: 'dg',
  g: 'fh',
  h: 'gj',
  j: 'hk',
  k: 'jl',
  l: 'km',
  m: 'l',
  w: 'x',
  x: 'wc',
  c: 'xv',
  v: 'cb',
  b: 'vn',
  n: 'b',
};
/** Share of the words of four letters and more that get an error. */
const TYPO_SHARE = 0.3;

const pick = <T>(list: ArrayLike<T>, random: () => number): T => list[Math.floor(random() * list.length)]!;

function misspell(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 1));
  switch (Math.floor(random() * 4)) {
    case 0:
      return word.slice(0, at) + word.slice(at + 1);
    case 1:
      return word.slice(0, at) + word[at] + word.slice(at);
    case 2:
      return word.slice(0, at - 1) + word[at] + word[at - 1] + word.slice(at + 1);
    default:
      return word.slice(0, at) + pick(AZERTY[word[at]!.toLowerCase()] ?? word[at]!, random) + word.slice(at + 1);
  }
}

const typos: Noise = (message, random) =>
  message.replace(/\p{L}{4,}/gu, (word) => (random() < TYPO_SHARE ? misspell(word, random) : word));

const withoutAccents: Noise = (message) => message.normalize('NFD').replace(/\p{M}/gu, '');

const SMS: readonly (readonly [RegExp, string])[] = [
  [/\bqu'/g, 'k'],
  [/\bqui\b/g, 'ki'],
  [/\bquoi\b/g, 'koi'],
  [/\bque\b/g, 'ke'],
  [/\bquand\b/g, 'qd'],
  [/\bcomment\b/g, 'cmt'],
  [/\bcombien\b/g, 'cb'],
  [/\bpourquoi\b/g, 'pk'],
  [/\bpour\b/g, 'pr'],
  [/\bdans\b/g, 'ds'],
  [/\bbeaucoup\b/g, 'bcp'],
  [/\btout\b/g, 'tt'],
  [/\bvous\b/g, 'vs'],
  [/\bj'ai\b/g, 'g'],
  [/\bc'est\b/g, 'c'],
  [/\bquel(?:le)?s?\b/g, 'kel'],
  [/eaux?\b/g, 'o'],
  [/aux?\b/g, 'o'],
  [/ph/g, 'f'],
  [/qu/g, 'k'],
  [/([ldjnmst])'/g, '$1'],
  [/(?<=\p{L}{4})(?:ent|es|s|e)\b/gu, ''],
  [/[?.,!]/g, ''],
];
const sms: Noise = (message, random) =>
  withoutAccents(
    SMS.reduce((text, [long, short]) => text.replace(long, short), message.toLowerCase()),
    random,
  );

const BEFORE = [
  'Bonjour, ',
  "Bonjour, je me permets de vous contacter car j'ai une question. ",
  'Bonsoir, désolée de vous déranger. ',
  'Bonjour, pourriez-vous me dire : ',
  "Bonjour, je souhaiterais un renseignement s'il vous plaît. ",
];
const AFTER = [
  " Merci d'avance pour votre réponse.",
  ' Je vous remercie par avance. Bien cordialement.',
  ' Merci et bonne journée !',
  " Dans l'attente de votre retour, cordialement.",
  '',
];
const politeness: Noise = (message, random) => pick(BEFORE, random) + message + pick(AFTER, random);

export const NOISES: Readonly<Record<string, Noise>> = {
  propre: (message) => message,
  fautes: typos,
  'sans accents': withoutAccents,
  sms,
  politesse: politeness,
  majuscules: (message) => message.toUpperCase(),
  'fautes + politesse': (message, random) => politeness(typos(message, random), random),
};
