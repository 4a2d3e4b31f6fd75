import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import words from 'an-array-of-french-words';
import { fold } from '../src/french';
import { filterOf } from '../src/faq/french/word-filter';

/** Shorter words are never repaired, longer ones never read whole. */
const PLAIN = /^[a-z]{4,32}$/;

/** `npx tsx scripts/french-dictionary.ts`: writes the words of French as the compact filter that the engine reads. */
export function makeDictionary(): { source: string; words: number; filter: string } {
  const folded = [...new Set(words.map(fold))].filter((word) => PLAIN.test(word));
  return {
    source: 'an-array-of-french-words 2.0.0, MIT, © 2016 Zeke Sikelianos; scripts/french-dictionary.ts',
    words: folded.length,
    filter: Buffer.from(filterOf(folded)).toString('base64'),
  };
}

if (require.main === module) {
  const file = join(__dirname, '../src/faq/french/dictionary.json');
  writeFileSync(file, `${JSON.stringify(makeDictionary())}\n`);
}
