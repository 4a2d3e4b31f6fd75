import { fold } from '../../french';
import type { FaqEvidenceStore, UnansweredLine } from '../../faq/ports';
import { groupedBy } from '../../knowledge/grouping';
import { meantBy, ofFiche } from './known';
import type { Known, Meant } from './known';
import { todayOf } from './today';
import type { Today } from './today';

/** All that use taught, as it is stored. */
export interface Evidence {
  readonly unanswered: readonly UnansweredLine[];
  readonly choices: Awaited<ReturnType<FaqEvidenceStore['choices']>>;
  readonly votes: Awaited<ReturnType<FaqEvidenceStore['votes']>>;
}

/** A question left without an answer, and what the knowledge in force makes of it. */
export interface Unanswered extends UnansweredLine {
  readonly today: Today;
}

/** Words that a director confirmed to mean an entry or an order. */
export interface Confirmed {
  readonly mots: string;
  readonly nombre: number;
  readonly meant: Meant;
  readonly lesson: Lesson;
}

export type Lesson =
  /** The knowledge does not lead there directly: a formulation to add. */
  | { readonly kind: 'add' }
  /** The same words were confirmed for other entries too: they belong to none. */
  | { readonly kind: 'shared'; readonly others: readonly Meant[] }
  /** They are answered directly by another entry. */
  | { readonly kind: 'elsewhere'; readonly meant: readonly Meant[] }
  /** They lead there directly. */
  | { readonly kind: 'known' };

/** Thumbs under an entry. */
export interface Judged {
  /** Missing when the entry left the knowledge. */
  readonly meant: Meant | undefined;
  readonly id: string;
  readonly utile: number;
  readonly inutile: number;
}

/** Most frequent first, then most often passed on, then latest. */
export function unansweredOf({ unanswered }: Evidence, known: Known): Unanswered[] {
  return [...unanswered]
    .sort(
      (one, other) =>
        other.nombre - one.nombre ||
        other.transmises - one.transmises ||
        Number(other.derniere_le > one.derniere_le) - Number(other.derniere_le < one.derniere_le),
    )
    .map((line) => ({ ...line, today: todayOf(line.mots, known) }));
}

/** What asks for a change before what is known already, most frequent first. Entries that are gone teach nothing. */
export function confirmedOf({ choices }: Evidence, known: Known): Confirmed[] {
  const chosen = choices.flatMap(({ mots, nombre, fiche }) => {
    const meant = meantBy(fiche, known);
    return meant === undefined ? [] : [{ mots, nombre, meant }];
  });
  const alike = groupedBy(chosen, ({ mots }) => fold(mots));
  return chosen
    .map((one) => ({ ...one, lesson: lessonOf(one, alike.get(fold(one.mots)) ?? [], known) }))
    .sort((one, other) => weight(one) - weight(other) || other.nombre - one.nombre);
}

const weight = ({ lesson }: Confirmed): number => Number(lesson.kind === 'known');

type Chosen = Pick<Confirmed, 'mots' | 'meant'>;

function lessonOf({ mots, meant }: Chosen, alike: readonly Chosen[], known: Known): Lesson {
  const today = todayOf(mots, known);
  const taken = today.kind === 'answered' || today.kind === 'order' ? today.meant : [];
  if (taken.some(({ key }) => key === meant.key)) return { kind: 'known' };
  const others = new Map(alike.map((one) => [one.meant.key, one.meant]));
  others.delete(meant.key);
  if (others.size > 0) return { kind: 'shared', others: [...others.values()] };
  return taken.length > 0 ? { kind: 'elsewhere', meant: taken } : { kind: 'add' };
}

/** The worst judged first. */
export function judgedOf({ votes }: Evidence, { fiches }: Known): Judged[] {
  return votes
    .map(({ fiche: id, utile, inutile }) => {
      const fiche = fiches.find((one) => one.id === id);
      return { id, utile, inutile, meant: fiche && ofFiche(fiche) };
    })
    .sort((one, other) => badness(other) - badness(one) || other.inutile - one.inutile || one.utile - other.utile);
}

/** Two sides of a normal law at 95 %. */
const Z = 1.96;

/**
 * Share of thumbs down that the votes make sure of: lower bound of Wilson's interval, so that one thumb down of one
 * weighs less than eight of ten.
 */
function badness({ utile, inutile }: Judged): number {
  const votes = utile + inutile;
  if (votes === 0) return 0;
  const share = inutile / votes;
  const spread = Z * Math.sqrt((share * (1 - share) + Z ** 2 / (4 * votes)) / votes);
  return (share + Z ** 2 / (2 * votes) - spread) / (1 + Z ** 2 / votes);
}
