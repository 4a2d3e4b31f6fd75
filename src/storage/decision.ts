import type { DeclareCommand, DeclareOutcome } from '../declaration/ports';
import type { Declaration, DeclarationEvent } from '../declaration/types';

/** What the database holds that bears on a confirmed draft. */
export interface Situation {
  /** Declaration that this very draft already made. */
  readonly ofDraft: Declaration | undefined;
  /** Declaration of the school. */
  readonly ofEcole: Declaration | undefined;
  /** Declaration that the draft amends. */
  readonly amended: Declaration | undefined;
  /** Declaration that bears the proposed reference. */
  readonly ofReference: Declaration | undefined;
}

export type Decision =
  | { readonly kind: 'answer'; readonly outcome: Exclude<DeclareOutcome, { kind: 'declared' }> }
  | { readonly kind: 'create'; readonly declaration: Declaration }
  /** Replace the declaration as it stood at version `from`. */
  | {
      readonly kind: 'replace';
      readonly from: number;
      readonly declaration: Declaration;
      readonly nature: DeclarationEvent['nature'];
    };

/** Pure: what a confirmed draft does, given what is stored. One declaration per school and campaign comes from here. */
export function decide(situation: Situation, command: DeclareCommand): Decision {
  const { ofDraft, ofEcole } = situation;
  if (ofDraft) return answer({ kind: 'already', declaration: ofDraft });
  if (command.draft.amende) return decideAmendment(situation, command);
  if (ofEcole?.etat === 'active') return answer({ kind: 'ecole-declared', declaration: ofEcole });
  if (ofEcole) return replace(ofEcole, command);
  return decideCreation(situation, command);
}

function decideAmendment(situation: Situation, command: DeclareCommand): Decision {
  const { amended, ofEcole } = situation;
  // Nothing is ever deleted: the amended declaration is missing only when the draft came from another database.
  if (!amended) return decide(situation, { ...command, draft: { ...command.draft, amende: undefined } });
  if (amended.version !== command.draft.amende?.version) return answer({ kind: 'conflict', declaration: amended });
  if (ofEcole && ofEcole.reference !== amended.reference) {
    return answer({ kind: 'ecole-declared', declaration: ofEcole });
  }
  return replace(amended, command);
}

function decideCreation(situation: Situation, command: DeclareCommand): Decision {
  if (situation.ofReference) return answer({ kind: 'reference-taken' });
  const { reference, at } = command;
  return { kind: 'create', declaration: { ...stateOf(command), reference, declaree_le: at, version: 1 } };
}

function replace(before: Declaration, command: DeclareCommand): Decision {
  const { reference, declaree_le, version } = before;
  const declaration = { ...stateOf(command), reference, declaree_le, version: version + 1 };
  return { kind: 'replace', from: version, declaration, nature: before.etat === 'retiree' ? 'retablie' : 'modifiee' };
}

function stateOf(command: DeclareCommand): Omit<Declaration, 'reference' | 'declaree_le' | 'version'> {
  const { campagne, uai, answers, document, questionnaire } = command.content;
  const { declarant, at } = command;
  return { schema: 1, campagne, uai, declarant, answers, document, questionnaire, etat: 'active', modifiee_le: at };
}

function answer(outcome: Exclude<DeclareOutcome, { kind: 'declared' }>): Decision {
  return { kind: 'answer', outcome };
}
