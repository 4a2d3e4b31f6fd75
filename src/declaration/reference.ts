import type { Campagne } from '../campagne/types';

/**
 * Signs of a reference: none reads as another by hand, on the telephone or on a screen (no 0 O Q D, 1 I L, 2 Z, 5 S,
 * 6 G, 8 B, U beside V), and no vowel, so that no word appears.
 */
export const REFERENCE_ALPHABET = 'CFHJKMNPRTVWX3479';

const SIGNS = 8;

/**
 * A reference such as `K7RF-M4PX`. Its first sign tells the year of the campaign (17 years without a repeat), the
 * seven others are drawn: 400 million a campaign. The store refuses the rare one already taken.
 * `random` gives a number in [0, 1).
 */
export function drawReference(campagne: Campagne, random: () => number): string {
  const year = signOf(Number(campagne.stage.debut.slice(0, 4)));
  const drawn = Array.from({ length: SIGNS - 1 }, () => signOf(Math.floor(random() * REFERENCE_ALPHABET.length)));
  const signs = [year, ...drawn].join('');
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
}

const signOf = (number: number): string => REFERENCE_ALPHABET.charAt(number % REFERENCE_ALPHABET.length);
