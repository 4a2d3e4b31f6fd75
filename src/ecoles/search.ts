import { plain } from '../french';
import { createCommuneFinder, type Designation } from './communes';
import { inOrder, mayBe, mostAlike, narrowed } from './ranking';
import { communeWords, isProper, properWords, type Reading } from './reading';
import { natureOf } from './rows';
import type { Directory, Ecole, EcoleFermee, EcoleMatch, NamedPlace } from './types';
import { createPlaceReader } from './place';
import { indexByWord, type WordIndex } from './word-index';

interface Named<T> {
  readonly ecole: T;
  /** `plain`: the directory's files do not write accents alike. */
  readonly commune: string;
  readonly proper: readonly string[];
}

/** Heads of many names: beside another word, they tell no school apart (« saint joseph »). */
const HEADS = new Set(['saint', 'sainte']);

/** Words that nothing in the directory explains: from there on the message is about something else. */
const MOST_UNEXPLAINED = 2;

/**
 * Search by name and commune. An open school wins over closed ones of the same commune, unless the closed one bears
 * more of the words given.
 */
export function createSearch(directory: Directory): Search {
  const names = namesOf(directory);
  const { open } = names;
  const communes = [...directory.communes, ...directory.ecoles.map(({ commune }) => commune)];
  const designate = createCommuneFinder(communes, directory.departement, new Set(open.words()));
  const search = (reading: Reading): EcoleMatch => {
    const place = designate.in(reading.words);
    const rest = reading.words.filter((word) => !place.used.has(word));
    return place.communes.length === 0 || open.bearing(place.used).some((one) => isNamedWith(one, place, reading))
      ? byName(names, reading)
      : inPlace(place, { ...names, rest, reading });
  };
  const told = [...designate.words()].filter(isProper);
  return {
    search,
    place: createPlaceReader(designate),
    vocabulary: new Set([...open.words(), ...names.closed.words(), ...told]),
  };
}

export interface Search {
  readonly search: (reading: Reading) => EcoleMatch;
  readonly place: (text: string) => NamedPlace | undefined;
  /** Every word by which the directory names a school or a commune. */
  readonly vocabulary: ReadonlySet<string>;
}

/** Schools found by the words of their names, and by their commune. */
interface Schools<T> {
  /** All words of their names. */
  words(): Iterable<string>;
  bearing(words: Iterable<string>): readonly Named<T>[];
  /** `communes`: as `plain` writes them. */
  within(communes: ReadonlySet<string>): readonly Named<T>[];
}

interface Names {
  readonly open: Schools<Ecole>;
  readonly closed: Schools<EcoleFermee>;
  /** No open school is lacking. */
  readonly complet: boolean;
  /** Communes of the open ones. */
  readonly places: WordIndex<Place>;
}

interface Place {
  /** As `plain` writes it. */
  readonly commune: string;
  readonly proper: readonly string[];
}

function namesOf(directory: Directory): Names {
  const named = createNaming();
  const open = directory.ecoles.map(named);
  const communes = new Set(open.map(({ commune }) => commune));
  const places = [...communes].map((commune): Place => ({ commune, proper: communeWords(commune) }));
  return {
    complet: directory.complet === true,
    open: schoolsOf(open),
    closed: schoolsOf(directory.fermees.map(named)),
    places: indexByWord(places, ({ proper }) => proper),
  };
}

function schoolsOf<T>(schools: readonly Named<T>[]): Schools<T> {
  const byWord = indexByWord(schools, ({ proper }) => proper);
  const byPlace = indexByWord(schools, ({ commune }) => [commune]);
  return {
    words: () => byWord.words(),
    bearing: (words) => byWord.bearingAny(words),
    within: (communes) => byPlace.bearingAny(communes),
  };
}

/** Names a school once for all that bear the same name: thousands are an « école primaire ». */
function createNaming() {
  const communeOf = once(plain);
  const properOf = once(properWords);
  return <T extends { readonly nom: string; readonly commune: string }>(ecole: T): Named<T> => ({
    ecole,
    commune: communeOf(ecole.commune),
    proper: properOf(ecole.nom),
  });
}

function once<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text) ?? compute(text);
    known.set(text, found);
    return found;
  };
}

/** A closed school is told only where no open one bears as many of the words, be it by its commune (« saint »). */
function byName({ open, closed, places, complet }: Names, reading: Reading): EcoleMatch {
  const { best, shared } = mostAlike(open.bearing(reading.words), reading.words);
  const gone = mostAlike(closed.bearing(reading.words), reading.words);
  const found = Math.max(shared, gone.shared);
  if (found === 0 || reading.words.length - found > Math.min(found, MOST_UNEXPLAINED)) return { kind: 'none' };
  if (!tellsApart(gone.shared > shared ? gone.best : best, reading.words)) return { kind: 'none' };
  if (gone.shared <= shared) return chosen(best, reading, true);
  const there = mostAlike(places.bearingAny(reading.words), reading.words);
  if (there.shared < gone.shared) return closedAmong(gone.best, complet);
  return chosen(open.within(new Set(there.best.map(({ commune }) => commune))), reading, false);
}

/** Another word than a head is shared, where another one was given. */
function tellsApart(named: readonly { readonly proper: readonly string[] }[], words: readonly string[]): boolean {
  const telling = words.filter((word) => !HEADS.has(word));
  return telling.length === 0 || named.some(({ proper }) => telling.some((word) => proper.includes(word)));
}

/** « La Croix de Bar » is a school of Villeneuve: its whole name holds the word that would designate the commune of Bar. */
function isNamedWith({ proper }: Named<Ecole>, { used }: Designation, { words }: Reading): boolean {
  const given = [...proper].every((word) => words.includes(word));
  return proper.length > 1 && given && [...used].every((word) => proper.includes(word));
}

interface Within extends Names {
  /** Words left once the commune is read. */
  readonly rest: readonly string[];
  readonly reading: Reading;
}

function inPlace(place: Designation, { open, closed, complet, rest, reading }: Within): EcoleMatch {
  const here = new Set(place.communes.map(plain));
  const local = open.within(here);
  const localClosed = closed.within(here);
  const { best, shared } = mostAlike(local, rest);
  const gone = mostAlike(localClosed, rest);
  if (rest.length - Math.max(shared, gone.shared) > MOST_UNEXPLAINED) return { kind: 'none' };
  if (gone.shared > shared) return closedAmong(gone.best, complet);
  if (shared > 0) return chosen(best, reading, true);
  const elsewhere = mostAlike(open.bearing(rest), rest).best;
  if (local.length > 0 && elsewhere.length > 0) return several([...local, ...elsewhere], reading);
  if (local.length > 0) return localChoice(local, localClosed, { reading, complet, sure: place.communes.length === 1 });
  return withoutOpen(place.communes, localClosed, reading, complet);
}

function localChoice(
  local: readonly Named<Ecole>[],
  closed: readonly Named<EcoleFermee>[],
  { reading, complet, sure }: { readonly reading: Reading; readonly complet: boolean; readonly sure: boolean },
): EcoleMatch {
  const gone = closed.filter(({ ecole }) => natureOf(ecole.nom) === reading.nature);
  if (!local.some(({ ecole }) => mayBe(ecole, reading.nature)) && gone.length > 0) return closedAmong(gone, complet);
  return chosen(local, reading, sure);
}

/** A lone candidate is the school when nothing speaks against it; else the person confirms. */
function chosen(candidates: readonly Named<Ecole>[], reading: Reading, sure: boolean): EcoleMatch {
  const ecoles = narrowed(ecolesOf(candidates), reading);
  const [only] = ecoles;
  if (ecoles.length === 1 && only !== undefined && sure && mayBe(only, reading.nature)) {
    return { kind: 'one', ecole: only };
  }
  return { kind: 'several', ecoles: inOrder(ecoles) };
}

/** The commune's schools first, then namesakes elsewhere. */
function several(candidates: readonly Named<Ecole>[], reading: Reading): EcoleMatch {
  return { kind: 'several', ecoles: narrowed(ecolesOf(candidates), reading) };
}

/** A commune's closed nursery school says nothing of a school that the directory may lack. */
function withoutOpen(
  communes: readonly string[],
  closed: readonly Named<EcoleFermee>[],
  { nature }: Reading,
  complet: boolean,
): EcoleMatch {
  const [commune] = communes;
  if (communes.length > 1 || commune === undefined) return { kind: 'none' };
  const meant = closed.filter(({ ecole }) => (natureOf(ecole.nom) === 'maternelle') === (nature === 'maternelle'));
  const fermee = lastClosed(meant);
  if (fermee === undefined) return { kind: 'commune-without-ecole', commune };
  return complet ? { kind: 'closed', ecole: fermee, sure: true } : { kind: 'commune-without-ecole', commune, fermee };
}

function closedAmong(closed: readonly Named<EcoleFermee>[], sure: boolean): EcoleMatch {
  const last = lastClosed(closed);
  return last === undefined ? { kind: 'none' } : { kind: 'closed', ecole: last, sure };
}

function lastClosed(closed: readonly Named<EcoleFermee>[]): EcoleFermee | undefined {
  const [last] = closed.map(({ ecole }) => ecole).sort((a, b) => b.fermee_le.localeCompare(a.fermee_le));
  return last;
}

const ecolesOf = (candidates: readonly Named<Ecole>[]): readonly Ecole[] => [
  ...new Set(candidates.map(({ ecole }) => ecole)),
];
