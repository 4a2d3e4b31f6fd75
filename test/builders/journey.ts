import { createJourney, type JourneyStart } from '../../src/declaration';
import type { Draft, JourneyContext, JourneyInput, JourneyReply, Step } from '../../src/declaration/types';
import { aJourneyContext } from './questionnaire';

export const MOMENT = '2024-03-20T08:05:00.000Z';

/** A director at work: each input is taken by the draft that the last one left. */
export interface Director {
  readonly draft: Draft;
  readonly reply: JourneyReply;
  says(...texts: readonly string[]): Director;
  does(...inputs: readonly JourneyInput[]): Director;
  /** Submits the card of a section of the current questionnaire. */
  submits(section: string, values: Readonly<Record<string, string>>): Director;
  /** The bot restarts: the draft is read back from its JSON; another questionnaire may be in force. */
  after(context?: JourneyContext): Director;
}

/** Starts a declaration. */
export function aDirector(init: Partial<JourneyStart> = {}, context: JourneyContext = aJourneyContext()): Director {
  const start = { id: 'brouillon-1', campagne: context.campagne.id, personne: 'personne-1', at: MOMENT, ...init };
  return at(context, createJourney(context).start(start));
}

/** A director whose draft stands as given. */
export function aDirectorWith(draft: Draft, context: JourneyContext = aJourneyContext()): Director {
  return at(context, createJourney(context).take(draft, { kind: 'show' }, MOMENT));
}

function at(context: JourneyContext, { draft, reply }: Step): Director {
  const does = (...inputs: readonly JourneyInput[]): Director =>
    at(
      context,
      inputs.reduce<Step>((step, input) => createJourney(context).take(step.draft, input, MOMENT), { draft, reply }),
    );
  return {
    draft,
    reply,
    does,
    says: (...texts) => does(...texts.map((text): JourneyInput => ({ kind: 'typed', text }))),
    submits: (section, values) =>
      does({ kind: 'submitted', questionnaire: context.questionnaire.version, section, values }),
    after: (next = context) => at(next, { draft: JSON.parse(JSON.stringify(draft)) as Draft, reply }),
  };
}

/** Cards that declare a school of six classes, in order, up to the review. */
export const CARDS = {
  ecole: { ecole: 'Meyssac', intention: 'oui' },
  accueil: { classes: '6', places: 'semaine-1=2;semaine-2=2', tuteur_nom: 'Claire Vergne', tuteur_qualite: 'oui' },
  contact_offre: {
    courriel: 'claire.vergne@ac-limoges.fr',
    telephone: '05 55 12 34 56',
    description: 'Une école de six classes.',
    activites: 'Observer la classe.',
    deja_depose: 'non',
    remarque: '',
  },
} as const;

/** A director who reads the review. */
export function aDirectorAtReview(context: JourneyContext = aJourneyContext()): Director {
  return Object.entries(CARDS).reduce(
    (director, [section, values]) => director.submits(section, values),
    aDirector({}, context),
  );
}

/** Where a reply leaves the director: `section.question`, or the kind of reply. */
export function whereOf(reply: JourneyReply): string {
  return reply.kind === 'section' ? `${reply.view.section.id}.${reply.view.open}` : reply.kind;
}

/** Codes of the reasons told, by question. */
export function reasonsOf(reply: JourneyReply): Readonly<Record<string, string>> {
  const told = reply.kind === 'not-an-answer' ? [reply.rejection] : 'rejections' in reply ? reply.rejections : [];
  return Object.fromEntries(told.map(({ question, reason }) => [question, reason.code]));
}

/** Values that a card shows, by question; proposals are marked `?`. */
export function fieldsOf(reply: JourneyReply): Readonly<Record<string, string>> {
  const fields = reply.kind === 'section' || reply.kind === 'not-an-answer' ? reply.view.fields : [];
  return Object.fromEntries(
    fields.flatMap(({ question, value, proposed }) =>
      value === undefined ? [] : [[question.id, proposed ? `${value} ?` : value]],
    ),
  );
}
