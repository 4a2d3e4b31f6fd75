import { NAME_LINKS, PRESENTING_WORDS, SCHOOL_WORDS, SENDER_WORDS } from './french/senders';
import type { Names } from './names';
import { splitSentences } from './sentences';
import { tokenise } from './tokens';

/** What stands before the first mark of a text, if it is short enough to be who writes. */
const HEAD = /^\s*([^:.,;\n!?–—|]{2,80})(?:[:.,;\n–—|]| - )\s*/;
/** Heads tried: « École primaire, Beauval : ». */
const HEADS = 3;

/**
 * The folded text without who writes: « École de Beauval : », « Secrétariat de circonscription, Beauval. » at its beginning,
 * « Je suis directrice à Beauval. » anywhere.
 */
export function cutSender(folded: string, names: Names): string {
  const asked = cutHeads(folded, names);
  const sentences = splitSentences(asked);
  const told = sentences.filter((sentence) => sentence.includes('?') || !presents(tokenise(sentence), names));
  return told.length === 0 || told.length === sentences.length ? asked : told.join('\n');
}

function cutHeads(folded: string, names: Names): string {
  let rest = folded;
  for (let turn = 0; turn < HEADS; turn++) {
    const head = HEAD.exec(rest);
    if (head === null || !presents(tokenise(head[1]!), names)) return rest;
    const after = rest.slice(head[0].length);
    if (!/[a-z0-9]{2}/.test(after)) return rest;
    rest = after;
  }
  return rest;
}

/** Nothing but words of a sender, schools and names, one of which tells that it is one. */
function presents(words: readonly string[], names: Names): boolean {
  let tells = false;
  for (let place = 0; place < words.length; place++) {
    const word = words[place]!;
    const length = names.lengthAt(words, place);
    if (length === 0 && ![SENDER_WORDS, SCHOOL_WORDS, NAME_LINKS].some((known) => known.has(word))) return false;
    tells ||= length > 0 || PRESENTING_WORDS.has(word);
    place += Math.max(0, length - 1);
  }
  return tells;
}
