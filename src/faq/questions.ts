import { fold } from '../french';
import { splitSentences } from './sentences';

/** Words that make a clause a question by themselves, wherever they stand. */
const ASKS =
  /\b(?:qui|quoi|quand|comment|combien|pourquoi|quels?|quelles?|ou|est-ce|faut-il|faut il|peut-il|peut il|peut-on|peut on|puis-je|doit-on|doit on|doit-il|doit il|dois-je|jusqu'a quand|a partir de quand|koi|ki|cb|cmt|qd|kan)\b/;
const LINKS = /,? (?:et|puis|ainsi que|et aussi|et sinon|et puis|et est-ce que|sinon|par ailleurs|aussi) /g;
/** Places where a sentence is tried as two. */
const TRIES = 4;

/**
 * The ways in which a message may be two questions: its two questioning sentences, or one sentence parted at a link
 * word. Each half must ask; whether both have an answer is for the ranking to say.
 */
export function splitQuestions(text: string): (readonly [string, string])[] {
  const folded = fold(text);
  const asking = splitSentences(folded).filter((sentence) => sentence.includes('?') || ASKS.test(sentence));
  const ways: (readonly [string, string])[] = [];
  if (asking.length === 2) ways.push([asking[0]!, asking[1]!]);
  for (const sentence of asking.slice(-2)) ways.push(...halvesOf(sentence));
  return ways;
}

function halvesOf(sentence: string): (readonly [string, string])[] {
  return [...sentence.matchAll(LINKS)]
    .slice(0, TRIES)
    .map((link): readonly [string, string] => [
      sentence.slice(0, link.index),
      sentence.slice(link.index + link[0].length),
    ])
    .filter(([first, second]) => first.trim().length > 5 && second.trim().length > 5);
}
