import { fr } from '../typography';
import { isAdvice } from './codes';
import { isError } from './fault';
import { EVALUATION_FOLDER } from './folder/layout';
import { formatReport } from './report';
import type { Fault, KnowledgeBase } from './types';

/**
 * What a check says in French: every fault, then in one sentence whether the files hold. « Tout est bon » is said only
 * where nothing would be shown or done otherwise than its author wrote; advice on wordings may stand above it.
 */
export function verdict(faults: readonly Fault[], conclusion: string): string {
  const said = faults.some(isError) ? refusal(faults) : approval(faults);
  return [formatReport(faults), `${said}\n${fr(conclusion)}`].filter((part) => part !== '').join('\n');
}

function refusal(faults: readonly Fault[]): string {
  const errors = faults.filter(isError);
  const files = new Set(errors.map(({ file }) => file));
  const agreement = errors.length > 1 ? 'défauts sont à corriger' : 'défaut est à corriger';
  const counted = `${errors.length} ${agreement}, dans ${files.size} fichier${files.size > 1 ? 's' : ''}.`;
  return [...files].every((file) => file.startsWith(`${EVALUATION_FOLDER}/`)) ? fr(`${counted} ${BESIDE}`) : counted;
}

/** Labelled messages measure the assistant and are no part of it. */
const BESIDE = 'Ce sont des messages d’essai : l’assistant, lui, prend ces connaissances.';

function approval(faults: readonly Fault[]): string {
  const count = faults.filter((fault) => !isAdvice(fault)).length;
  if (count === 0) return 'Tout est bon.';
  return fr(
    `Rien n’empêche de prendre ces fichiers ; ${count === 1 ? 'un point est' : `${count} points sont`} à regarder.`,
  );
}

/** How much the knowledge holds, and its version. */
export function contentsOf({
  fiches,
  hors_sujet,
  ordres,
  recommandations,
  questionnaire,
  directory,
  version,
}: KnowledgeBase): string {
  const formulations = fiches.flatMap((fiche) => fiche.formulations).length;
  const told = [...ordres.ordres, ...ordres.courtoisies];
  const questions = questionnaire.sections.flatMap((section) => section.questions).length;
  return [
    `${fiches.length} fiches, ${formulations} formulations, ${hors_sujet.length} hors-sujet, ${recommandations.length} recommandations ;`,
    `${told.length} ordres et politesses, ${told.flatMap((row) => row.formulations).length} façons de les dire ;`,
    `${questions} questions en ${questionnaire.sections.length} sections ; ${directory.ecoles.length} écoles, ${directory.fermees.length} écoles fermées, ${directory.communes.length} communes.`,
    `Version ${version}.`,
  ]
    .map(fr)
    .join('\n');
}
