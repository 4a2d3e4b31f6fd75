import type { SmalltalkTopic } from './types';

const GESTURES: readonly (readonly [SmalltalkTopic, RegExp])[] = [
  ['accord', /[👍👌✅🆗👏💯]/u],
  ['merci', /[🙏❤💐🌸]/u],
  ['bonjour', /👋/u],
  ['humeur', /\p{Extended_Pictographic}/u],
];
export const WORD = /[\p{L}\p{N}]/u;

/** The courtesy that signs alone make, without a word: « 👍 ». */
export function gestureIn(text: string): SmalltalkTopic | undefined {
  return WORD.test(text) ? undefined : GESTURES.find(([, sign]) => sign.test(text))?.[0];
}
