import type { Draft, JourneyInput, Step } from '../../../declaration/types';
import type { Turn } from '../turn';

/** What became of an input given to a draft. */
export type Advance =
  /** `step.draft` is stored, save when the step is `ready`: declaring stores it. */
  | { readonly kind: 'advanced'; readonly before: Draft; readonly step: Step }
  /** No such draft of this person in this campaign. */
  | { readonly kind: 'gone' }
  /** Other writes came first, twice: nothing of this input was kept. */
  | { readonly kind: 'conflict'; readonly before: Draft; readonly step: Step };

/** A write lost to another one is tried again on the draft as it then stands. */
const ATTEMPTS = 2;

/** Gives an input to a draft and stores the outcome; compare-and-set, so that no answer of another device is lost. */
export async function advance(turn: Turn, id: string, input: JourneyInput): Promise<Advance> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const before = await ownDraft(turn, id);
    if (before === undefined) return { kind: 'gone' };
    const stored = await store(turn, before, turn.journey.take(before, input, turn.at));
    if (stored !== undefined) return { kind: 'advanced', before, step: stored };
  }
  const current = await ownDraft(turn, id);
  if (current === undefined) return { kind: 'gone' };
  return { kind: 'conflict', before: current, step: turn.journey.take(current, { kind: 'show' }, turn.at) };
}

/** The draft, when this person may go on with it. */
export async function ownDraft(turn: Turn, id: string): Promise<Draft | undefined> {
  const draft = await turn.stores.drafts.find(id);
  return draft?.personne === turn.person.id && draft.campagne === turn.campagne.id ? seenFrom(turn, draft) : undefined;
}

/** The draft that this person has open, if any. */
export async function openDraft(turn: Turn): Promise<Draft | undefined> {
  const draft = await turn.stores.drafts.open(turn.person.id, turn.campagne.id);
  return draft && seenFrom(turn, draft);
}

/** A card of another conversation (the bot was removed and installed again) is out of sight: it is none. */
function seenFrom({ conversation }: Turn, draft: Draft): Draft {
  const isHere = draft.conversation === undefined || conversation === undefined || draft.conversation === conversation;
  return isHere ? draft : { ...draft, carte: undefined, conversation: undefined };
}

/** Stores what a step changed; `undefined` when another write came first. */
async function store(turn: Turn, before: Draft, step: Step): Promise<Step | undefined> {
  if (step.reply.kind === 'ready' || step.draft === before) return step;
  const saved = await turn.stores.drafts.save(step.draft);
  return saved.kind === 'saved' ? { ...step, draft: saved.draft } : undefined;
}
