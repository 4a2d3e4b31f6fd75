import { plain } from '../french';
import { createCommuneFinder, type Designation } from './communes';
import { inOrder, mayBe, mostAlike, narrowed } from './ranking';
import { communeWords, properWords, type Reading } from './reading';
import { natureOf } from './rows';
import type { Directory, Ecole, EcoleFermee, EcoleMatch } from './types';

interface Named<T> {
  readonly ecole: T;
  /** `plain`: the directory's files do not write accents alike. */
  readonly commune: string;
  readonly proper: ReadonlySet<string>;
}

/** Heads of many names: beside another word, they tell no school apart (« saint joseph »). */
const HEADS = new Set(['saint', 'sainte']);

/** Words that nothing in the directory explains: from there on the message is about something else. */
const MOST_UNEXPLAINED = 2;

/**
 * Search by name and commune. An open school wins over closed ones of the same commune, unless the closed one bears
 * more of the words given.
 */
export function createSearch(directory: Directory): (reading: Reading) => EcoleMatch {
  const open = directory.ecoles.map(named);
  const closed = directory.fermees.map(named);
  const byCommune = open.map((one) => ({ ...one, proper: new Set(communeWords(one.ecole.commune)) }));
  const taken = new Set(open.flatMap(({ proper }) => [...proper]));
  const communes = [...directory.communes, ...directory.ecoles.map(({ commune }) => commune)];
  const designate = createCommuneFinder(communes, directory.departement, taken);
  return (reading) => {
    const place = designate(reading.words);
    const rest = reading.words.filter((word) => !place.used.has(word));
    return place.communes.length === 0 || open.some((one) => isNamedWith(one, place, reading))
      ? byName({ open, closed, byCommune }, reading)
      : inPlace(place, { open, closed, rest, reading });
  };
}

/** Every word by which the directory names a school or a commune. */
export function vocabularyOf(directory: Directory): ReadonlySet<string> {
  const names = [...directory.ecoles, ...directory.fermees];
  const communes = [...directory.communes, ...directory.ecoles.map(({ commune }) => commune)];
  return new Set([...names.flatMap(({ nom }) => properWords(nom)), ...communes.flatMap(properWords)]);
}

interface Names {
  readonly open: readonly Named<Ecole>[];
  readonly closed: readonly Named<EcoleFermee>[];
  /** The open ones, by the words of their communes. */
  readonly byCommune: readonly Named<Ecole>[];
}

/** A closed school is told only where no open one bears as many of the words, be it by its commune (« saint »). */
function byName({ open, closed, byCommune }: Names, reading: Reading): EcoleMatch {
  const { best, shared } = mostAlike(open, reading.words);
  const gone = mostAlike(closed, reading.words);
  const found = Math.max(shared, gone.shared);
  if (found === 0 || reading.words.length - found > Math.min(found, MOST_UNEXPLAINED)) return { kind: 'none' };
  if (!tellsApart(gone.shared > shared ? gone.best : best, reading.words)) return { kind: 'none' };
  if (gone.shared <= shared) return chosen(best, reading, true);
  const there = mostAlike(byCommune, reading.words);
  return there.shared < gone.shared ? lastClosed(gone.best) : chosen(there.best, reading, false);
}

/** Another word than a head is shared, where another one was given. */
function tellsApart(named: readonly { readonly proper: ReadonlySet<string> }[], words: readonly string[]): boolean {
  const telling = words.filter((word) => !HEADS.has(word));
  return telling.length === 0 || named.some(({ proper }) => telling.some((word) => proper.has(word)));
}

/** « La Croix de Bar » is a school of Tulle: its whole name holds the word that would designate the commune of Bar. */
function isNamedWith({ proper }: Named<Ecole>, { used }: Designation, { words }: Reading): boolean {
  const given = [...proper].every((word) => words.includes(word));
  return proper.size > 1 && given && [...used].every((word) => proper.has(word));
}

interface Place {
  readonly open: readonly Named<Ecole>[];
  readonly closed: readonly Named<EcoleFermee>[];
  /** Words left once the commune is read. */
  readonly rest: readonly string[];
  readonly reading: Reading;
}

function inPlace(place: Designation, { open, closed, rest, reading }: Place): EcoleMatch {
  const here = new Set(place.communes.map(plain));
  const isHere = ({ commune }: { commune: string }): boolean => here.has(commune);
  const local = open.filter(isHere);
  const localClosed = closed.filter(isHere);
  const { best, shared } = mostAlike(local, rest);
  const gone = mostAlike(localClosed, rest);
  if (rest.length - Math.max(shared, gone.shared) > MOST_UNEXPLAINED) return { kind: 'none' };
  if (gone.shared > shared) return lastClosed(gone.best);
  if (shared > 0) return chosen(best, reading, true);
  const elsewhere = rest.length === 0 ? [] : mostAlike(open, rest).best;
  if (local.length > 0 && elsewhere.length > 0) return several([...local, ...elsewhere], reading);
  if (local.length > 0) return localChoice(local, localClosed, reading, place.communes.length === 1);
  return withoutOpen(place.communes, localClosed, reading);
}

function localChoice(
  local: readonly Named<Ecole>[],
  closed: readonly Named<EcoleFermee>[],
  reading: Reading,
  sure: boolean,
): EcoleMatch {
  const gone = closed.filter(({ ecole }) => natureOf(ecole.nom) === reading.nature);
  if (!local.some(({ ecole }) => mayBe(ecole, reading.nature)) && gone.length > 0) return lastClosed(gone);
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
): EcoleMatch {
  const [commune] = communes;
  if (communes.length > 1 || commune === undefined) return { kind: 'none' };
  const meant = closed.filter(({ ecole }) => (natureOf(ecole.nom) === 'maternelle') === (nature === 'maternelle'));
  return meant.length > 0 ? lastClosed(meant) : { kind: 'commune-without-ecole', commune };
}

function lastClosed(closed: readonly Named<EcoleFermee>[]): EcoleMatch {
  const [last] = closed.map(({ ecole }) => ecole).sort((a, b) => b.fermee_le.localeCompare(a.fermee_le));
  return last === undefined ? { kind: 'none' } : { kind: 'closed', ecole: last };
}

function named<T extends { readonly nom: string; readonly commune: string }>(ecole: T): Named<T> {
  return { ecole, commune: plain(ecole.commune), proper: new Set(properWords(ecole.nom)) };
}

const ecolesOf = (candidates: readonly Named<Ecole>[]): readonly Ecole[] => [
  ...new Set(candidates.map(({ ecole }) => ecole)),
];
