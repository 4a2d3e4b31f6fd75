import { plain } from '../french';
import { readName, type Reading } from './reading';
import { createRepair } from './repair';
import { createSearch } from './search';
import type { Directory, Ecole, EcoleFermee, EcoleFinder, EcoleMatch } from './types';
import { parseUai, type UaiReading } from './uai';

/** A school's name and commune fit in that; what follows is not looked at. */
const LONGEST_TEXT = 200;
/** More words than that are a sentence, read as one that mentions a school. */
const MOST_WORDS = 8;

const NAMES_A_SCHOOL = /.*\b((?:ecoles?|primaire|elementaire|maternelle|groupe scolaire)\b.*)$/;

/** Builds the finder of one directory, once: its indexes serve every message. */
export function createEcoleFinder(directory: Directory): EcoleFinder {
  const open = new Map(directory.ecoles.map((ecole) => [ecole.uai, ecole]));
  const closed = new Map(directory.fermees.map((fermee) => [fermee.uai, fermee]));
  const { search, vocabulary, place } = createSearch(directory);
  const repair = createRepair(vocabulary);
  const byUai = (uai: string): Ecole | undefined => open.get(uai.trim().toUpperCase());

  const ofReading = (reading: UaiReading): EcoleMatch => matchUai(reading, directory, byUai, closed);
  const mentioned = (text: string): EcoleMatch => {
    const uai = parseUai(text);
    if (uai !== undefined) return ofReading(uai);
    const tail = NAMES_A_SCHOOL.exec(plain(text))?.[1];
    return search(known(readName(tail ?? text), vocabulary, tail === undefined));
  };
  const find = (text: string): EcoleMatch => {
    const cut = text.slice(0, LONGEST_TEXT);
    const uai = parseUai(cut);
    if (uai !== undefined) return ofReading(uai);
    if (cut.includes('@')) return ofCourriel(cut);
    const reading = readName(cut);
    if (reading.words.length === 0) return { kind: 'none' };
    if (reading.words.length > MOST_WORDS) return mentioned(cut);
    const words = reading.words.map((word) => repair(word) ?? unglued(word, vocabulary) ?? word);
    return words.some((word) => isName(word) && vocabulary.has(word))
      ? search({ ...reading, words })
      : { kind: 'none' };
  };
  const ofCourriel = (courriel: string): EcoleMatch => {
    const [local = '', domaine = ''] = courriel.trim().toLowerCase().split('@');
    const reading =
      /^ce\./.test(local) && domaine === directory.domaine_courriel ? parseUai(local.slice(3)) : undefined;
    return reading === undefined ? { kind: 'none' } : ofReading(reading);
  };
  return { find, mentioned, ofCourriel, byUai, place };
}

/** « semaine 1 » is no « école Louis Pons 1 »: a rank alone names nothing. */
const isName = (word: string): boolean => /[a-z]{2}/.test(word);

/** « lecole dayen »: hurried hands leave the apostrophe out. */
function unglued(word: string, vocabulary: ReadonlySet<string>): string | undefined {
  const bare = /^[dl]([aeiouyh].{2,})$/.exec(word)?.[1];
  return bare !== undefined && vocabulary.has(bare) ? bare : undefined;
}

/** The département comes first: nobody corrects a letter to be refused afterwards. */
function matchUai(
  reading: UaiReading,
  directory: Directory,
  byUai: (uai: string) => Ecole | undefined,
  closed: ReadonlyMap<string, EcoleFermee>,
): EcoleMatch {
  const prefixes = [directory.prefixe_uai].flat();
  if (!prefixes.some((prefix) => reading.uai.startsWith(prefix)))
    return { kind: 'other-departement', uai: reading.uai };
  if (reading.kind === 'no-key') return withoutKey(reading, byUai(reading.uai + reading.expected));
  if (reading.kind === 'bad-key') return reading;
  const { uai } = reading;
  const ecole = byUai(uai);
  if (ecole !== undefined) return { kind: 'one', ecole };
  const fermee = closed.get(uai);
  if (fermee !== undefined) return { kind: 'closed', ecole: fermee, sure: true };
  return { kind: 'outside', uai };
}

/** Seven digits alone prove nothing: the school that they would be is shown, for the person to confirm. */
function withoutKey(reading: UaiReading & { kind: 'no-key' }, ecole: Ecole | undefined): EcoleMatch {
  if (ecole !== undefined) return { kind: 'several', ecoles: [ecole] };
  return { kind: 'bad-key', uai: reading.uai, expected: reading.expected };
}

/** Only words of the directory; where no school is announced, at least one of some length (« bar » is a word too). */
function known(reading: Reading, vocabulary: ReadonlySet<string>, unannounced: boolean): Reading {
  const words = reading.words.filter((word) => vocabulary.has(word) && isName(word));
  return unannounced && !words.some((word) => word.length > 4) ? { words: [] } : { ...reading, words };
}
