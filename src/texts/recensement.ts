import { formatDay } from '../campagne';
import type { Campagne } from '../campagne/types';
import type { EtatRecensement, TotauxRecensement } from '../recensement/types';
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

/** One school's state, as the column « intention » says it. */
export const ETAT_IN_WORDS: Readonly<Record<EtatRecensement, string>> = {
  oui: 'oui',
  non: 'non',
  'pas-encore': 'pas encore décidé',
  retiree: 'retirée',
  silencieuse: 'sans réponse',
};
/** « 144 écoles connues » says that the list is not whole. */
function known({ ecoles }: TotauxRecensement, { annuaire }: Campagne): string {
  if (annuaire?.complet === true) return counted(ecoles, 'école');
  const day = annuaire === undefined ? '' : `, arrêtée au ${formatDay(annuaire.arrete_au)}`;
  const all = ecoles < 2 ? 'parmi' : 'parmi les';
  return `${all} ${counted(ecoles, 'école connue', 'écoles connues')} (liste incomplète${day})`;
}

/** The totals in a few lines, for the person who asked for the census. */
export function censusSummary(totaux: TotauxRecensement, campagne: Campagne): string {
  const { par_etat: etat } = totaux;
  const weeks = campagne.semaines.map(({ id, libelle }) => `${libelle} : ${counted(totaux.places[id] ?? 0, 'place')}`);
  return [
    `${campagne.titre} : ${known(totaux, campagne)}.`,
    `Oui : ${etat.oui} · non : ${etat.non} · pas encore décidé : ${etat['pas-encore']} · retirées : ${etat.retiree} · sans réponse : ${etat.silencieuse}.`,
    `${counted(totaux.stagiaires, 'stagiaire')} en même temps au plus ; ${weeks.join(' ; ')}.`,
  ]
    .map(fr)
    .join('\n');
}
