import { setTimeout as pause } from 'node:timers/promises';
import { BUTTONS } from '../../src/texts/buttons';
import * as outage from '../../src/texts/outage';
import type { Json } from '../conversations/card-reader';
import { WELCOMES } from '../conversations/declaring';
import { Correspondent, find, referenceIn, words, type Said } from './correspondent';

/** What a director was told of the declaration that she confirmed. */
export interface Told {
  readonly uai: string;
  readonly draft: string;
  readonly kind: 'receipt' | 'nothing' | 'unknown' | 'apology' | 'silence';
  /** Of the receipt. */
  readonly reference?: string;
}

const MAX_CARDS = 8;
const TRIES = 40;
const BETWEEN_TRIES_MS = 250;

/** Sends again what she was told is not stored, up to the confirmation, which she sends once. */
export class Director extends Correspondent {
  /** A whole declaration by cards. `undefined`: it never came to its confirmation. */
  async declares(uai: string): Promise<Told | undefined> {
    const said = await this.fills(uai);
    const review = said && find(said, BUTTONS.confirm);
    if (said === undefined || review === undefined) return undefined;
    const draft = String((review.action.data as Json).draft);
    return { uai, draft, ...toldBy(await this.press(said, BUTTONS.confirm)) };
  }

  /** Up to the review. */
  async fills(uai: string): Promise<Said | undefined> {
    let said = await this.insists(() => this.says('déclarer'));
    for (let card = 1; card <= MAX_CARDS && said !== undefined && find(said, BUTTONS.continue); card += 1) {
      const shown: Said = said;
      said = await this.insists(() => this.press(shown, BUTTONS.continue, { ...WELCOMES, ecole: uai }));
    }
    return said;
  }

  /** Until a card of the declaration comes. */
  private async insists(turn: () => Promise<Said>): Promise<Said | undefined> {
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      const said = await turn();
      if (find(said, BUTTONS.continue) ?? find(said, BUTTONS.confirm)) return said;
      await pause(BETWEEN_TRIES_MS);
    }
    return undefined;
  }
}

function toldBy(said: Said): Pick<Told, 'kind' | 'reference'> {
  const reference = referenceIn(said);
  if (reference !== undefined) return { kind: 'receipt', reference };
  if (words(said).includes(outage.nothingStored())) return { kind: 'nothing' };
  if (words(said).includes(outage.stillUnknown())) return { kind: 'unknown' };
  return { kind: said.length === 0 ? 'silence' : 'apology' };
}
