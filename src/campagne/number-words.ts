const UNITS = [
  'zéro',
  'un',
  'deux',
  'trois',
  'quatre',
  'cinq',
  'six',
  'sept',
  'huit',
  'neuf',
  'dix',
  'onze',
  'douze',
  'treize',
  'quatorze',
  'quinze',
  'seize',
  'dix-sept',
  'dix-huit',
  'dix-neuf',
] as const;
const TENS = ['', '', 'vingt', 'trente', 'quarante', 'cinquante', 'soixante'] as const;

/** A whole number from 0 to 69 in French words (classes and trainees of a school); digits beyond. */
export function inWords(number: number): string {
  const unit = UNITS[number];
  if (unit !== undefined) return unit;
  const tens = TENS[Math.floor(number / 10)];
  if (tens === undefined || number < 0 || !Number.isInteger(number)) return String(number);
  return tens + linked(number % 10);
}

function linked(unit: number): string {
  if (unit === 0) return '';
  return unit === 1 ? ' et un' : `-${UNITS[unit] ?? ''}`;
}
