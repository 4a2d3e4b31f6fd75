import { StoreUnavailable } from '../../storage/unavailable';
import * as texts from '../../texts/outage';
import type { CardAction } from '../cards/actions';
import type { Ledger } from '../ledger';
import type { Destination } from '../routing';
import type { TurnResult } from '../types';
import { result, text } from './turn';

/** What is read, or this when the database is away: for what the answer can do without. */
export async function ifReadable<T, U>(reading: Promise<T>, otherwise: U): Promise<T | U> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof StoreUnavailable) return otherwise;
    throw error;
  }
}

/**
 * Goes on, and where the database is away tells what became of the message: stored, not stored, or not known yet. A known
 * outage is no incident.
 */
export async function evenWithoutStore(
  ledger: Ledger,
  to: Destination,
  go: () => Promise<TurnResult> | TurnResult,
): Promise<TurnResult> {
  try {
    return await go();
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    const stored = error.written === 'unknown' ? 'unknown' : ledger.wrote() ? 'stored' : 'nothing';
    return result({ feature: 'storage', outcome: 'unavailable', fault: error.code, stored }, text(said(stored, to)));
  }
}

function said(stored: 'stored' | 'nothing' | 'unknown', to: Destination): string {
  if (stored === 'unknown') return texts.stillUnknown();
  if (stored === 'stored') return texts.storedWithoutMore();
  return isForSeeing(to) ? texts.cannotShow() : texts.nothingStored();
}

const SEEING: readonly CardAction['action'][] = [
  'declaration.mine',
  'declaration.see',
  'declaration.see-replacing',
  'privacy.show',
];

/** Asks to be shown something, and gives nothing to store. */
function isForSeeing(to: Destination): boolean {
  if (to.kind === 'action') return SEEING.includes(to.action.action);
  return to.kind === 'command' && (to.command === 'ma-declaration' || to.command === 'mes-donnees');
}
