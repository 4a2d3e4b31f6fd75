import { plain } from '../../french';
import { acceptsProposal, declines } from '../reading/intent';
import type { CorrectionCandidate, Draft, Step } from '../types';

const KEEPS =
  /^(non |nan |nn )*(nan|nn|(je |on |nous )?(la |le |les )?(garde|gardons|garder|laisse|laissons|laisser|maintiens|maintenons)( (l accueil|tel quel|comme ca))?|(on |je )?ne (rien )?change[rzs]?( rien)?)$/;
const AGREES =
  /^(oui |ouais |ok )*(je |j |on |nous )?(y )?(renonce|renoncons|renoncer|change|changer|accueille|accueillons)$/;

/**
 * Nothing is written: the message does not say which answer it corrects. A single candidate is asked about, and « oui »
 * then types it.
 */
export function whichQuestion(draft: Draft, candidates: readonly CorrectionCandidate[]): Step {
  const [only, second] = candidates;
  const asks = only !== undefined && second === undefined;
  const asking = asks ? { ...draft, position: { ...draft.position, asking: only.typed } } : draft;
  return { draft: asking, reply: { kind: 'which-question', candidates } };
}

/** What a message makes of the change asked about: what it stands for, nothing, or `undefined` when it says else. */
export function settling({ position }: Draft, text: string): { readonly typed: string | undefined } | undefined {
  if (position.asking === undefined) return undefined;
  const said = plain(text);
  if (KEEPS.test(said) || declines(text)) return { typed: undefined };
  return text === position.asking || AGREES.test(said) || acceptsProposal(text)
    ? { typed: position.asking }
    : undefined;
}

/** The draft where it stands, nothing asked about any more. */
export function unasked(draft: Draft): Draft {
  const { asking, ...position } = draft.position;
  return asking === undefined ? draft : { ...draft, position };
}
