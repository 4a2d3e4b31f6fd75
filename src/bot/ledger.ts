import { setTimeout as pause } from 'node:timers/promises';
import { StoreUnavailable } from '../storage/unavailable';
import type { Stores } from '../storage/types';

/** How long a turn waits to know what became of a commit without an answer: a failover, or a lost transaction's end. */
const KNOWN_WITHIN_MS = 20_000;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 1_000;

export interface LedgerOptions {
  /** Tells the person at once that it is being checked. */
  readonly onDoubt: () => Promise<void>;
  /** A count that was not kept: nobody is told. */
  readonly onLost: (error: unknown) => void;
  readonly knownWithinMs?: number;
}

/** The stores as one turn sees them, and what it stored. */
export interface Ledger {
  readonly stores: Stores;
  /** Something that the person sent is stored. */
  readonly wrote: () => boolean;
  /** After the answer, what is kept of it (the id of a card) waits for nothing and tells nothing. */
  close(): void;
}

/**
 * Keeps the truth of a turn while the database comes and goes. Each write of what the person sent is asked again when its
 * commit had no answer, until the answer is known: the stores recognise what they did before, and a transaction still
 * under way is waited for by the same rows. Counts of use never fail an answer.
 */
export function openLedger(stores: Stores, options: LedgerOptions): Ledger {
  let wrote = false;
  let over = false;
  const write: Write = async (attempt) => {
    const done = over ? await attempt() : await untilKnown(attempt, options);
    if (isStored(done)) wrote = true;
    return done;
  };
  return {
    stores: { ...stores, ...asked(stores, write), evidence: counted(stores.evidence, options.onLost) },
    wrote: () => wrote,
    close: () => void (over = true),
  };
}

type Write = <T extends object>(attempt: () => Promise<T>) => Promise<T>;

/** An erasure has no other outcome. */
const STORED: readonly unknown[] = [undefined, 'saved', 'declared', 'already', 'withdrawn'];

function isStored(outcome: { readonly kind?: unknown }): boolean {
  return STORED.includes(outcome.kind);
}

function asked(
  { drafts, declarations, personalData }: Stores,
  write: Write,
): Pick<Stores, 'drafts' | 'declarations' | 'personalData'> {
  return {
    drafts: { ...drafts, save: (draft) => write(() => drafts.save(draft)) },
    declarations: {
      ...declarations,
      declare: (command) => write(() => declarations.declare(command)),
      withdraw: (command) => write(() => declarations.withdraw(command)),
    },
    personalData: { ...personalData, erase: (personne, at) => write(() => personalData.erase(personne, at)) },
  };
}

async function untilKnown<T>(attempt: () => Promise<T>, options: LedgerOptions): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (!isUnknown(error)) throw error;
    return checked(attempt, error, options);
  }
}

/** The first look is immediate: where one connection alone was lost, nobody notices. */
async function checked<T>(attempt: () => Promise<T>, unknown: StoreUnavailable, options: LedgerOptions): Promise<T> {
  const until = performance.now() + (options.knownWithinMs ?? KNOWN_WITHIN_MS);
  for (let wait = 0; performance.now() + wait < until; wait = longer(wait)) {
    if (wait === FIRST_PAUSE_MS) await options.onDoubt();
    await pause(wait);
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
    }
  }
  throw unknown;
}

function longer(wait: number): number {
  return wait === 0 ? FIRST_PAUSE_MS : Math.min(wait * 2, LONGEST_PAUSE_MS);
}

function isUnknown(error: unknown): error is StoreUnavailable {
  return error instanceof StoreUnavailable && error.written === 'unknown';
}

/** A question passed on to the secretariat was asked for: its failure is told. */
function counted(evidence: Stores['evidence'], onLost: LedgerOptions['onLost']): Stores['evidence'] {
  const quietly = (counting: Promise<void>): Promise<void> => counting.catch(onLost);
  return {
    ...evidence,
    rememberShown: (shown) => quietly(evidence.rememberShown(shown)),
    shownFiche: (message) =>
      evidence.shownFiche(message).catch((error: unknown) => {
        onLost(error);
        return undefined;
      }),
    recordVote: (vote) => quietly(evidence.recordVote(vote)),
    recordChoice: (choice) => quietly(evidence.recordChoice(choice)),
    recordUnanswered: (message) =>
      message.transmise ? evidence.recordUnanswered(message) : quietly(evidence.recordUnanswered(message)),
  };
}
