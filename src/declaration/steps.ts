import { askedOf, type AskedSection } from './asked';
import { onward, opened, placed } from './progress';
import type {
  DisplayedAnswer,
  Draft,
  JourneyContext,
  JourneyReply,
  Position,
  Rejection,
  SectionView,
  StaleReason,
  Step,
} from './types';
import { displayedSections, lapsedIn, sectionView, type RawValues } from './view';

/** A choice of schools is read on a phone. */
export const MOST_CANDIDATES = 8;

/** What the input just taken adds to the step shown. */
export interface Taken {
  readonly accepted?: readonly DisplayedAnswer[];
  readonly rejections?: readonly Rejection[];
  readonly raw?: RawValues;
  /** Words that designate the schools to choose among. */
  readonly typed?: string;
}

/** The draft where it stands, and what to show for it. */
export function show(context: JourneyContext, draft: Draft, taken: Taken = {}): Step {
  const standing = standingAt(draft, placed(context, draft));
  return { draft: standing, reply: replyAt(context, standing, taken) };
}

/** The draft moved to a position, and what to show there. */
export function moveTo(context: JourneyContext, draft: Draft, position: Position, taken: Taken = {}): Step {
  return show(context, { ...draft, position }, taken);
}

/** The draft led on: what this section lacks, else the first lack, else the review. */
export function goOn(context: JourneyContext, draft: Draft, section: string, taken: Taken, typing = false): Step {
  const position = onward(context, draft, section);
  const typed = typing && position.kind === 'section' ? { ...position, typing: true as const } : position;
  return moveTo(context, draft, typed, taken);
}

/** Nothing is answered: a sentence says why, and the current step is shown again. */
export function stale(context: JourneyContext, draft: Draft, why: StaleReason, raw: RawValues = {}): Step {
  if (draft.etat !== 'en-cours') return { draft, reply: { kind: 'stale', why, current: undefined } };
  const { draft: standing, reply } = show(context, draft, { raw });
  return { draft: standing, reply: { kind: 'stale', why, current: reply } };
}

/** View of the section in which the draft stands; of the first one from a review. */
export function currentView(context: JourneyContext, draft: Draft, raw: RawValues = {}): SectionView {
  const { asked, open } = sectionAt(context, draft);
  return sectionView(context, draft, asked, open, { raw });
}

/** Section asked in which the draft stands. */
export function sectionAt(
  context: JourneyContext,
  draft: Draft,
): { readonly asked: AskedSection; readonly open: string } {
  const { position } = draft;
  const { sections } = askedOf(context, draft.answers);
  const asked =
    sections.find(({ section }) => position.kind !== 'review' && section.id === position.section) ?? sections[0];
  if (asked === undefined) throw new Error('a questionnaire that asks nothing');
  return { asked, open: position.kind === 'section' ? position.question : opened(context, draft, asked).question };
}

/** The draft at a position; the same object when it has not moved, so that the caller need not store it. */
export function standingAt(draft: Draft, position: Position): Draft {
  return JSON.stringify(position) === JSON.stringify(draft.position) ? draft : { ...draft, position };
}

function replyAt(context: JourneyContext, draft: Draft, taken: Taken): JourneyReply {
  const { accepted = [], rejections = [], raw = {} } = taken;
  const { position } = draft;
  if (position.kind === 'choose-ecole') return choice(context, position.uais, taken);
  const asked = askedOf(context, draft.answers);
  if (position.kind === 'review') {
    return {
      kind: 'review',
      view: { sections: displayedSections(asked), amende: draft.amende !== undefined },
      accepted,
      rejections,
    };
  }
  const { asked: section, open } = sectionAt(context, draft);
  const lapsed = lapsedIn(context, asked, section.questions);
  const told = new Set(rejections.map(({ question }) => question));
  return {
    kind: 'section',
    view: sectionView(context, draft, section, open, { raw, rejections }),
    accepted,
    rejections: [...rejections, ...lapsed.filter(({ question }) => !told.has(question))],
  };
}

function choice(context: JourneyContext, uais: readonly string[], taken: Taken): JourneyReply {
  const ecoles = uais.flatMap((uai) => context.ecoles.byUai(uai) ?? []);
  return {
    kind: 'choose-ecole',
    ecoles: ecoles.slice(0, MOST_CANDIDATES),
    total: ecoles.length,
    typed: taken.typed ?? '',
    accepted: taken.accepted ?? [],
    rejections: taken.rejections ?? [],
  };
}
