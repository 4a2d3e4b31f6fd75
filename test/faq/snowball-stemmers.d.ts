declare module 'snowball-stemmers' {
  /** Throws for a language that it does not have. */
  export function newStemmer(language: 'french'): { stem(word: string): string };
}
