/** Applied in order: spellings that sound alike become one. Folded input; no rule repeats within itself. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/eaux?|aux?/g, 'o'],
  [/ph/g, 'f'],
  [/qu?/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/sc(?=[ei])/g, 's'],
  [/ch/g, '6'],
  [/c/g, 'k'],
  [/g(?=[eiy])/g, 'j'],
  [/ge(?=[ao])/g, 'j'],
  [/x/g, 'ks'],
  [/t(?=ion)/g, 's'],
  [/z/g, 's'],
  [/y/g, 'i'],
  [/h/g, ''],
  [/oi/g, 'wa'],
  [/ou/g, 'u'],
  [/ain|ein|aim|in(?![aeiou])|im(?=[bp])/g, '1'],
  [/[ae][nm](?![aeiounm])/g, '2'],
  [/o[nm](?![aeiounm])/g, '3'],
  [/ai|ei|er$|ez$|et$|ee?s?$/g, 'e'],
  [/(.)\1/g, '$1'],
  [/[estdpx]+$/g, ''],
];

/** How a folded French word sounds, roughly: « stajiere » and « stagiaire » share a key. */
export function soundOf(word: string): string {
  return RULES.reduce((sound, [spelling, heard]) => sound.replace(spelling, heard), word);
}
