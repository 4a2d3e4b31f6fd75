import { plain } from '../../../french';
import { asksSomething, namesAnEcole, REFERENCE_ALPHABET } from '../../../declaration';
import type { Declaration } from '../../../declaration/types';
import type { Ecole } from '../../../ecoles/types';
import { whichDeclarationCard } from '../../cards/declaration-cards';
import * as mine from '../../../texts/mine';
import type { TurnResult } from '../../types';
import type { Turn } from '../turn';
import { cardReply, result } from '../turn';
import { showMine } from './mine';

const REFERENCE = new RegExp(
  `(?<![A-Z0-9])([${REFERENCE_ALPHABET}]{4})\\s*[-–]\\s*([${REFERENCE_ALPHABET}]{4})(?![A-Z0-9])`,
  'i',
);
/** More words than that are a sentence about something. */
const MOST_WORDS = 8;

/** The reference that a message gives, as stored: « k7rf - m4px » is `K7RF-M4PX`. */
export function referenceIn(text: string): string | undefined {
  const [, first, second] = REFERENCE.exec(text) ?? [];
  return first === undefined || second === undefined ? undefined : `${first}-${second}`.toUpperCase();
}

/**
 * The person's own declaration that a message names, by its reference or its school; `undefined` where it names none of
 * theirs. « Beauval » alone is enough for who declared several: they were asked which one. `active`: those that count.
 */
export async function showNamed(
  turn: Turn,
  text: string,
  active: readonly Declaration[],
): Promise<TurnResult | undefined> {
  const reference = referenceIn(text);
  if (reference !== undefined) return showMine(turn, reference);
  if (active.length === 0 || text.split(/\s+/).length > MOST_WORDS || asksSomething(text, true)) return undefined;
  const uais = ecolesIn(turn, text);
  if (uais.length === 0) return undefined;
  const meant = active.filter(({ uai }) => uais.includes(uai));
  return active.length > 1 || isAboutOne(text) ? shown(turn, meant) : undefined;
}

/** With a single declaration, only a message that speaks of a school or of the declaration is about it. */
const isAboutOne = (text: string): boolean => namesAnEcole(text) || /d[ée]claration/i.test(text);

function ecolesIn({ base }: Turn, text: string): readonly string[] {
  const match = base.ecoles.find(text.replace(/\b(ma|mes|la|notre)?\s*d[ée]clarations?\b/i, ' '));
  if (match.kind === 'one') return [match.ecole.uai];
  if (match.kind === 'outside') return [match.uai];
  return match.kind === 'several' ? match.ecoles.map(({ uai }) => uai) : [];
}

function shown(turn: Turn, meant: readonly Declaration[]): Promise<TurnResult> | TurnResult | undefined {
  const [only, second] = meant;
  if (only === undefined) return undefined;
  if (second === undefined) return showMine(turn, only.reference);
  const facts = { feature: 'declaration', outcome: 'which' };
  return result(facts, cardReply(whichDeclarationCard(meant, 'declaration.see'), mine.whichDeclaration()));
}

const AROUND_A_NAME = new Set('ecole ecoles primaire elementaire maternelle de d du des la le les l a'.split(' '));

/**
 * « Beauval », « école Lucie Aubrac Villeneuve », an UAI: a school of the directory, exactly written, and nothing else. Given
 * as words that a first message would say it with.
 */
export function ecoleAlone({ base }: Turn, text: string): string | undefined {
  const match = base.ecoles.find(text);
  const found = match.kind === 'one' ? [match.ecole] : match.kind === 'several' ? match.ecoles : [];
  if (!found.some((ecole) => isWritten(plain(text).split(' '), ecole))) return undefined;
  const [only, second] = found;
  return `école ${only !== undefined && second === undefined ? only.uai : text}`;
}

function isWritten(words: readonly string[], { nom, commune, uai }: Ecole): boolean {
  const own = new Set(plain(`${nom} ${commune} ${uai}`).split(' '));
  const telling = words.filter((word) => !AROUND_A_NAME.has(word));
  return telling.length > 0 && telling.every((word) => own.has(word));
}
