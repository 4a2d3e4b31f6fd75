import { fold } from '../french';
import { isFrench } from './french/dictionary';
import { createNames } from './names';

/** Replaces, in a text, the names of places and schools that tell from where it is written. */
export type PlaceMask = (text: string, mask: string) => string;

interface Located {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** A capital that no beginning of a sentence asks for. */
  readonly capital: boolean;
}

/**
 * `noms`: communes and schools. A name is known whatever its case, accents and links; one that is also a word of French
 * (« le bourg ») where a school is said to bear it, or with a capital inside a sentence.
 */
export function createPlaceMask(noms: readonly string[]): PlaceMask {
  const sure = createNames(noms, isFrench);
  const any = createNames(noms, () => false);
  return (text, mask) => {
    const located = locate(text);
    const words = located.map(({ word }) => word);
    let masked = '';
    let from = 0;
    for (let at = 0; at < located.length; at++) {
      const length = (located[at]!.capital ? any : sure).lengthAt(words, at);
      if (length === 0) continue;
      masked += text.slice(from, located[at]!.start) + mask;
      at += length - 1;
      from = located[at]!.end;
    }
    return masked + text.slice(from);
  };
}

/** Words as names are compared, elided letters left out, with their places. */
function locate(text: string): Located[] {
  return [...text.matchAll(/[\p{L}\p{M}\d]+/gu)]
    .map(([written], rank, all) => located(text, written, all[rank]!.index))
    .filter(({ word }) => word.length > 1);
}

function located(text: string, written: string, start: number): Located {
  const before = text.slice(0, start).trimEnd();
  const opens = before === '' || /[.!?…:«"“(]$/.test(before);
  const capital = /^\p{Lu}\p{Ll}/u.test(written) && !opens;
  return { word: fold(written), start, end: start + written.length, capital };
}
