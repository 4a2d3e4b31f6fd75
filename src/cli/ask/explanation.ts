import type { Explanation, FaqKnowledge, FaqOutcome } from '../../faq/types';
import { fr } from '../../texts/typography';
import type { Leading } from '../../utterance/leading';
import type { Utterance } from '../../utterance/types';
import { labelOf } from '../../utterance';
import { offeredIn, sayLeading } from './orders';

/** Names of the votes, as a secretary reads them. */
const PARTS: Readonly<Record<string, string>> = {
  mots: 'mots en commun',
  lettres: 'ressemblance des lettres',
  ordre: 'mots qui se suivent',
  formulations: 'formulation la plus proche',
  appris: 'ce que les formulations ont appris à distinguer',
};

/** Why the message was answered so, in words. `leading`: orders and courtesies among the candidates; none on other people's entries. */
export function sayExplanation(
  explanation: Explanation,
  utterance: Utterance,
  faq: FaqKnowledge,
  leading: readonly Leading[] = [],
): string {
  return [
    `Message : ${explanation.message}`,
    `Lu comme : ${explanation.cleaned || '(rien à lire)'}`,
    ...changes('Mots corrigés', explanation.repairs),
    ...changes('Abréviations développées', explanation.expansions),
    ...(explanation.kept.length === 0
      ? []
      : [`Abréviations gardées telles quelles, car vos fiches les emploient : ${explanation.kept.join(', ')}`]),
    ...(explanation.unknown.length === 0 ? [] : [`Mots inconnus de vos fiches : ${explanation.unknown.join(', ')}`]),
    '',
    ...sayLeading(leading),
    ...sayHalves(explanation.halves, faq),
    ...(explanation.candidates.length === 0
      ? ['Aucune fiche ne ressemble à ce message.']
      : [
          explanation.halves.length === 0
            ? 'Ce qui ressemble le plus :'
            : 'Ce qui ressemble le plus au message entier :',
        ]),
    ...explanation.candidates.flatMap((candidate, place) => sayCandidate(candidate, place, faq)),
    '',
    `Décision : ${decisionOf(utterance)}`,
  ]
    .map(fr)
    .join('\n');
}

function changes(title: string, list: Explanation['repairs']): string[] {
  return list.length === 0 ? [] : [`${title} : ${list.map((one) => `${one.typed} → ${one.read_as}`).join(', ')}`];
}

/** Each half is judged on its own: an entry may be given that the whole message names but little. */
function sayHalves(halves: Explanation['halves'], faq: FaqKnowledge): string[] {
  if (halves.length === 0) return [];
  const lines = halves.map(
    ({ read, id, score }) => `« ${read} » → ${id} — ${questionOf(id, faq)} : certitude ${percent(score)}`,
  );
  return ['Deux questions, cherchées chacune à part :', ...lines.map((line, place) => `${place + 1}. ${line}`), ''];
}

const questionOf = (id: string, { fiches }: FaqKnowledge): string =>
  fiches.find((one) => one.id === id)?.question ?? '';

function sayCandidate(candidate: Explanation['candidates'][number], place: number, faq: FaqKnowledge): string[] {
  const title = candidate.hors_sujet
    ? `sujet à ne pas traiter « ${candidate.id} »`
    : `${candidate.id} — ${questionOf(candidate.id, faq)}`;
  const parts = Object.entries(candidate.parts).map(([part, share]) => `${PARTS[part] ?? part} ${percent(share)}`);
  const words = candidate.words.map(({ word }) => word).join(', ');
  return [
    `${place + 1}. ${title} : certitude ${percent(candidate.score)}`,
    ...(candidate.wording ? ['   le message est, mot pour mot, une de ses formulations : elle passe devant'] : []),
    `   ${parts.join(' · ')}`,
    ...(words === '' ? [] : [`   mots qui ont compté : ${words}`]),
  ];
}

function decisionOf(utterance: Utterance): string {
  if (utterance.kind === 'command')
    return `c’est la demande « ${labelOf({ id: utterance.command, intention: utterance.intention })} » (certitude ${percent(utterance.score)}) : elle est suivie, sans donner de fiche.`;
  if (utterance.kind === 'smalltalk')
    return `c’est une politesse (« ${utterance.topic} »), il n’y a pas de question à chercher.`;
  const offered = offeredIn(utterance);
  if (offered.length > 0)
    return `une demande est possible sans être sûre : ${offered.map(labelOf).join(', ')} au choix, avec les fiches proches.`;
  return outcomeOf(utterance.outcome);
}

function outcomeOf(outcome: FaqOutcome): string {
  const cut = outcome.shortened ? ' (message long : seul le début a été lu)' : '';
  switch (outcome.kind) {
    case 'answered':
      return outcome.fiches.length === 2
        ? `deux questions reconnues : les deux fiches sont données (${idsOf(outcome.fiches)})${cut}.`
        : `certitude suffisante : la fiche ${idsOf(outcome.fiches)} est donnée${cut}.`;
    case 'ambiguous':
      return `certitude insuffisante, ou deux sens presque aussi probables : ces fiches sont proposées au choix (${idsOf(outcome.candidates)})${cut}.`;
    case 'no_match':
      if (outcome.otherYear !== undefined)
        return `la question porte sur une autre année que la campagne : rien n’en est publié, l’assistant le dit${cut}.`;
      return outcome.hors_sujet === undefined
        ? `rien d’assez ressemblant : l’assistant dit qu’il ne sait pas${cut}.`
        : `le sujet à ne pas traiter « ${outcome.hors_sujet.titre} » l’emporte : l’assistant ne répond pas${cut}.`;
  }
}

const idsOf = (fiches: readonly { readonly id: string }[]): string => fiches.map(({ id }) => id).join(', ');
const percent = (share: number): string => `${Math.round(share * 100)} %`;
