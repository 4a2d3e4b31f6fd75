/** Line ends, tabulations and what commands a terminal (C0, C1). */
const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
/** What shows nothing or turns the reading order over, and halves of surrogate pairs. */
const INVISIBLE = /[\p{Cf}\p{Cs}]/gu;

/** Words of anybody on one line that a terminal or a table only shows: nothing in them commands it. */
export function oneLine(words: string): string {
  return words.replace(CONTROLS, ' ').replace(INVISIBLE, '').trim();
}
