import { declarationsAreOver } from '../../campagne';
import type { Declaration, DisplayedAnswer, DisplayedSection, Draft } from '../../declaration/types';
import type { PersonalData } from '../../storage/types';
import * as texts from '../../texts/privacy';
import type { KeptLine, KeptRecord } from '../../texts/privacy';
import { answersOfSection, displayedBare, displayedAs } from './declaration/displaying';
import type { Turn } from './turn';

/** What is kept of this person's answers, to be read: declarations, those that others replaced, drafts; newest first. */
export function keptRecords(turn: Turn, kept: PersonalData): KeptRecord[] {
  return [
    ...kept.declarations.map((one) => declarationRecord(turn, one)),
    ...formerDeclarations(kept).map((one) => formerRecord(turn, one)),
    ...kept.drafts.filter(holdsAnswers).map((one) => draftRecord(turn, one)),
  ].reverse();
}

/** A confirmed draft is but the trace of a declaration. */
export function holdsAnswers({ etat }: Draft): boolean {
  return etat !== 'confirme';
}

/** Name and address, as they stand beside the last declaration. */
export function identityLines(kept: PersonalData): KeptLine[] {
  const { nom, courriel } = [...formerDeclarations(kept), ...kept.declarations].at(-1)?.declarant ?? {};
  return [
    ...(nom === undefined ? [] : [{ label: texts.KEPT_LABELS.name, value: nom }]),
    ...(courriel === undefined ? [] : [{ label: texts.KEPT_LABELS.address, value: courriel }]),
  ];
}

/** What this person declared last under each reference of which somebody else is the declarant since. */
function formerDeclarations({ declarations, events }: PersonalData): readonly Declaration[] {
  const present = new Set(declarations.map(({ reference }) => reference));
  const own = events.filter(({ etat, reference }) => etat.declarant.id !== '' && !present.has(reference));
  return [...new Map(own.map(({ reference, etat }) => [reference, etat])).values()];
}

function declarationRecord({ campagne }: Turn, declaration: Declaration): KeptRecord {
  const titre = texts.keptDeclaration(declaration.reference);
  return { titre, etat: texts.keptDeclarationState(campagne, declaration), sections: declaration.document };
}

function formerRecord({ campagne }: Turn, declaration: Declaration): KeptRecord {
  const titre = texts.keptFormer(declaration.reference);
  return { titre, etat: texts.keptFormerState(campagne, declaration), sections: declaration.document };
}

function draftRecord(turn: Turn, draft: Draft): KeptRecord {
  const etat = texts.keptDraftState(turn.campagne, draft, declarationsAreOver(turn.phase));
  return { titre: texts.KEPT_LABELS.draft, etat, sections: draftSections(turn, draft) };
}

/** In the order of the questionnaire; then what no question asks any more, and what was only proposed. */
function draftSections(turn: Turn, draft: Draft): DisplayedSection[] {
  const { sections } = turn.base.questionnaire;
  const known = sections.map(({ id, titre }) => ({ id, titre, answers: answersOfSection(turn, draft, id) }));
  const asked = new Set(sections.flatMap(({ questions }) => questions.map(({ id }) => id)));
  const others = Object.entries(draft.answers).filter(([id]) => !asked.has(id));
  const proposed = Object.entries(draft.proposals).filter(([id]) => draft.answers[id] === undefined);
  return [
    ...known,
    {
      id: 'autres',
      titre: texts.noLongerAsked(),
      answers: others.flatMap(([id, answer]) => displayedBare(id, answer)),
    },
    { id: 'propositions', titre: texts.proposedOnly(), answers: proposed.flatMap(([id]) => proposal(turn, draft, id)) },
  ];
}

function proposal({ base }: Turn, { proposals }: Draft, id: string): DisplayedAnswer[] {
  const question = base.questionnaire.sections.flatMap(({ questions }) => questions).find((one) => one.id === id);
  const answer = proposals[id];
  if (answer === undefined) return [];
  return question === undefined ? displayedBare(id, answer) : displayedAs(question, answer);
}
