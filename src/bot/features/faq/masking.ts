import { fold } from '../../../french';
import type { PlaceMask } from '../../../faq';
import type { Person } from '../../../declaration/types';
import { FIRST_NAMES } from './first-names';

/** Longest message kept as evidence, in characters. */
const MAX_KEPT = 200;
/** Longest key of alike messages. */
const MAX_KEY = 200;
/** Nothing beyond is looked at: masking costs the same for a long message. */
const MAX_READ = 1_000;
/** Shorter parts of a name (« de », « le ») are words of anybody. */
const MIN_NAME_PART = 3;

const MASK = {
  email: '[adresse]',
  phone: '[téléphone]',
  uai: '[UAI]',
  number: '[numéro]',
  name: '[nom]',
  place: '[lieu]',
} as const;

const EMAIL = /[^\s@<>()]+@[^\s@<>()]+/g;
const PHONE = /(?:\+|\b00)\s?\d{2}(?:[\s.\-/]?\(?\d\)?)(?:[\s.\-/]?\d){8,9}\b|\b0\d(?:[\s.\-/]?\d{2}){4}\b/g;
const UAI = /\b\d{7}\s?[A-Za-z]\b/g;
const LONG_NUMBER = /\b\d(?:[\s.\-]?\d){6,}\b/g;

const CAPITALISED = String.raw`\p{Lu}[\p{Ll}'’]+(?:-\p{Lu}?[\p{Ll}]+)*`;
/** Words that may follow « madame » without being a name. */
const NOT_A_NAME =
  'le|la|les|des|une?|est|et|mais|avec|dans|pour|par|sur|qui|que|quoi|quand|quel(?:le)?s?|combien|comment|pourquoi|où|' +
  'peut|peuvent|pouvez|pourriez|puis|veut|voudrais|voudrait|souhaite|dois|doit|faut|merci|mon|mes|notre|nos|nous|vous|' +
  'votre|directrice|directeur|inspectrice|inspecteur|bonjour|bonsoir';
/** « Mme Dupont », « monsieur de la Tour », « je m'appelle léa ». */
const INTRODUCED = new RegExp(
  String.raw`(?<![\p{L}])([Mm]\.|[Mm]r\.?|[Mm]me\.?|[Mm]e?lle\.?|[Mm]onsieur|[Mm]adame|[Mm]ademoiselle|[ms]['’]appelle|nommée?|prénommée?)` +
    String.raw`(\s+(?:(?:de la|de|du)\s+)?)` +
    String.raw`(?:${CAPITALISED}(?:\s+${CAPITALISED})*|\p{Lu}{2,}|(?!(?:${NOT_A_NAME})(?![\p{L}]))[\p{Ll}-]{3,})`,
  'gu',
);
const MID_SENTENCE = new RegExp(
  String.raw`(?<=[\p{L}\d,;:)'’"»]\s+|\b[dlnmtsjc]['’])(${CAPITALISED})(?![\p{L}])`,
  'gu',
);
const ANY_CAPITALISED = new RegExp(String.raw`(?<![\p{L}'’-])(${CAPITALISED})(?![\p{L}])`, 'gu');

/** Capitals inside a sentence that name nobody. */
const NOBODY = new Set(
  (
    'internet teams france europe paris éducation nationale dsden dasen rectorat académie inspection pronote onde ' +
    'cantine mairie vigipirate atsem aesh'
  ).split(' '),
);

/** What the knowledge knows of places: names that tell from where one writes, and the département, which tells nobody. */
export interface Places {
  readonly mask: PlaceMask;
  readonly departement: string;
}

/**
 * The words of a message without what tells who wrote or of whom: e-mail addresses, telephone numbers, UAI, other long
 * numbers, communes and schools, names. Names are told by what introduces them, by a capital inside a sentence, by the
 * list of first names, and by the writer's own. It masks too much rather than too little; a first name in lower case of
 * a rare kind may stay. At most 200 characters.
 */
export function masked(message: string, places: Places, writer?: Person): string {
  const read = message.normalize('NFC').slice(0, MAX_READ);
  const numbers = read
    .replace(EMAIL, MASK.email)
    .replace(PHONE, MASK.phone)
    .replace(UAI, MASK.uai)
    .replace(LONG_NUMBER, MASK.number);
  const nowhere = places.mask(numbers, MASK.place);
  const names = withoutOwnName(withoutNames(nowhere, fold(places.departement)), writer);
  return collapsed(names).slice(0, MAX_KEPT);
}

/**
 * What alike messages share: their folded words, in alphabetical order, little words left out. A message of nothing else
 * (« PE ou AE ? ») keeps them all: it is not alike to every other one.
 */
export function alikeKey(maskedWords: string): string {
  const folded = fold(maskedWords);
  const words = folded.split(/[^a-z0-9]+/).filter((word) => word.length > 2);
  return ([...new Set(words)].sort().join(' ') || folded.trim()).slice(0, MAX_KEY);
}

function withoutNames(text: string, departement: string): string {
  const introduced = text.replace(INTRODUCED, (_, title: string, gap: string) => `${title}${gap}${MASK.name}`);
  if (isShouted(introduced)) return introduced;
  return introduced
    .replace(MID_SENTENCE, (word: string) => (namesNobody(word, departement) ? word : MASK.name))
    .replace(ANY_CAPITALISED, (word: string) => (isFirstName(word) ? MASK.name : word));
}

/** In a message all in capitals, a capital tells nothing. */
function isShouted(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return letters > 0 && capitals / letters > 0.6;
}

function namesNobody(word: string, departement: string): boolean {
  return NOBODY.has(word.toLowerCase()) || fold(word) === departement;
}

function isFirstName(word: string): boolean {
  return FIRST_NAMES.has(fold(word)) || FIRST_NAMES.has(fold(word.split('-')[0] ?? ''));
}

function withoutOwnName(text: string, writer: Person | undefined): string {
  const parts = (writer?.nom ?? '')
    .split(/[^\p{L}]+/u)
    .filter((part) => part.length >= MIN_NAME_PART)
    .map(fold);
  if (parts.length === 0) return text;
  return text.replace(/\p{L}+/gu, (word) => (parts.includes(fold(word)) ? MASK.name : word));
}

/** One mask for several words of one name, one space for several. */
function collapsed(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\[nom\](?:[ -]\[nom\])+/g, MASK.name)
    .trim();
}
