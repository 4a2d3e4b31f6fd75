/** Spellings that sound alike, longest first; what each is heard as is in `HEARD`, or depends on what follows. */
const SPELLINGS =
  /eaux?|aux?|ph|qu?|sch|sc(?=[eiy])|ch|c|ge(?=[ao])|g(?=[eiy])|ti(?=on)|x|z|y|h|oi|ou|[ae]in|aim|in(?![aeiouhn])|im(?=[bp])|[ae][nm](?![aeiounmh])|o[nm](?![aeiounmh])|ai|ei/g;

const HEARD: Readonly<Record<string, string>> = {
  eau: 'o',
  eaux: 'o',
  au: 'o',
  aux: 'o',
  ph: 'f',
  q: 'k',
  qu: 'k',
  sch: '6',
  sc: 's',
  ch: '6',
  ge: 'j',
  g: 'j',
  ti: 'si',
  x: 'ks',
  z: 's',
  y: 'i',
  h: '',
  oi: 'wa',
  ou: 'u',
  ain: '1',
  ein: '1',
  aim: '1',
  in: '1',
  im: '1',
  an: '2',
  am: '2',
  en: '2',
  em: '2',
  on: '3',
  om: '3',
  ai: 'e',
  ei: 'e',
};
const DOUBLES = /(.)\1+/g;
/** « er », « ez », « et », « ée », « és » are heard alike at the end of a word; other last letters are silent. */
const ENDING = /(?:e[rzts]|e+s?)$|[stdpx]+$/;

/** How a folded French word sounds, roughly: « stajiere » and « stagiaire » share a key. */
export function soundOf(word: string): string {
  return word
    .replace(ENDING, (ending) => (ending[0] === 'e' ? 'e' : ''))
    .replace(SPELLINGS, (spelling: string, at: number) =>
      spelling === 'c' ? hardOrSoft(word[at + 1]) : HEARD[spelling]!,
    )
    .replace(DOUBLES, '$1')
    .replace(/e$/, '');
}

const hardOrSoft = (next: string | undefined): string => (next === 'e' || next === 'i' || next === 'y' ? 's' : 'k');
