/** Ends of sentences; a full stop inside a number or an abbreviation of one letter is none. */
const ENDS = /(?<=[?!…;])\s*|(?<=[a-z0-9)]{2})\.(?=\s|$)\s*|\n+/;

/** Sentences of a text, in order, those without two letters left out. */
export function splitSentences(text: string): string[] {
  return text
    .split(ENDS)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[a-z0-9]{2}/i.test(sentence));
}
