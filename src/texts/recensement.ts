import type { Campagne } from '../campagne/types';
import type { TotauxRecensement } from '../recensement/types';
import { counted, fr } from './typography';

/** Column titles of the census, before those of the weeks and of the other questions. */
export const censusHeaders = (): readonly string[] => [
  'uai',
  'ecole',
  'commune',
  'circonscription',
  'intention',
  'classes',
  'stagiaires',
  'reference',
  'declaree_le',
  'modifiee_le',
];

/** Why there is no census, and what to do. `message` is the storage's own, for what the operator must mend. */
export function censusRefused(refusal: { readonly code: string; readonly message: string }, dataDir: string): string {
  return fr(
    ['Le recensement n’a pas pu être fait, et rien n’a été écrit.', ...whyRefused(refusal, dataDir)].join('\n'),
  );
}

function whyRefused({ code, message }: { readonly code: string; readonly message: string }, dataDir: string): string[] {
  switch (code) {
    case 'storage.no-database':
      return [
        `Pourquoi : il n’y a pas de base de déclarations dans le dossier ${dataDir}.`,
        'Que faire : si l’assistant n’a encore jamais servi, démarrez-le une fois. Sinon, donnez à cette commande les mêmes réglages DATA_DIR et DATABASE_URL qu’à l’assistant (fichier .env).',
      ];
    case 'storage.in-use':
      return [
        'Pourquoi : l’assistant enregistre trop de réponses en ce moment pour que la base soit copiée.',
        'Que faire : relancez la commande dans un instant. Si cela se répète, arrêtez l’assistant, faites le recensement, puis redémarrez-le.',
      ];
    default:
      return [`Pourquoi et que faire : ${message}`];
  }
}

/** The totals in a few lines, for the person who asked for the census. */
export function censusSummary(totaux: TotauxRecensement, campagne: Campagne): string {
  const { par_etat: etat } = totaux;
  const weeks = campagne.semaines.map(({ id, libelle }) => `${libelle} : ${counted(totaux.places[id] ?? 0, 'place')}`);
  return [
    `${campagne.titre} : ${counted(totaux.ecoles, 'école')}.`,
    `Oui : ${etat.oui} · non : ${etat.non} · pas encore décidé : ${etat['pas-encore']} · retirées : ${etat.retiree} · sans réponse : ${etat.silencieuse}.`,
    `${counted(totaux.stagiaires, 'stagiaire')} en même temps au plus ; ${weeks.join(' ; ')}.`,
  ]
    .map(fr)
    .join('\n');
}
