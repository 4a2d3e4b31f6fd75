import type { Explanation, FaqKnowledge, FaqOutcome } from '../../faq/types';
import { fr } from '../../texts/typography';
import type { Utterance } from '../../utterance/types';

/** Names of the votes, as a secretary reads them. */
const PARTS: Readonly<Record<string, string>> = {
  mots: 'mots en commun',
  lettres: 'ressemblance des lettres',
  ordre: 'mots qui se suivent',
  formulations: 'formulation la plus proche',
  appris: 'ce que les formulations ont appris à distinguer',
};

/** Why the message was answered so, in words. */
export function sayExplanation(explanation: Explanation, utterance: Utterance, faq: FaqKnowledge): string {
  return [
    `Message : ${explanation.message}`,
    `Lu comme : ${explanation.cleaned || '(rien à lire)'}`,
    ...changes('Mots corrigés', explanation.repairs),
    ...changes('Abréviations développées', explanation.expansions),
    ...(explanation.unknown.length === 0 ? [] : [`Mots inconnus de vos fiches : ${explanation.unknown.join(', ')}`]),
    '',
    ...(explanation.candidates.length === 0
      ? ['Aucune fiche ne ressemble à ce message.']
      : ['Ce qui ressemble le plus :']),
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

function sayCandidate(candidate: Explanation['candidates'][number], place: number, faq: FaqKnowledge): string[] {
  const question = faq.fiches.find(({ id }) => id === candidate.id)?.question;
  const title = candidate.hors_sujet
    ? `sujet à ne pas traiter « ${candidate.id} »`
    : `${candidate.id} — ${question ?? ''}`;
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
    return `c’est la commande « ${utterance.command} », elle est exécutée sans chercher de fiche.`;
  if (utterance.kind === 'smalltalk')
    return `c’est une politesse (« ${utterance.topic} »), il n’y a pas de question à chercher.`;
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
      return `certitude insuffisante pour répondre : ces fiches sont proposées au choix (${idsOf(outcome.candidates)})${cut}.`;
    case 'no_match':
      return outcome.hors_sujet === undefined
        ? `rien d’assez ressemblant : l’assistant dit qu’il ne sait pas${cut}.`
        : `le sujet à ne pas traiter « ${outcome.hors_sujet.titre} » l’emporte : l’assistant ne répond pas${cut}.`;
  }
}

const idsOf = (fiches: readonly { readonly id: string }[]): string => fiches.map(({ id }) => id).join(', ');
const percent = (share: number): string => `${Math.round(share * 100)} %`;
