import { addDays, formatMonth, weekdayOf, yearOf } from '../../campagne/days';
import type { Campagne, IsoDay, Semaine } from '../../campagne/types';
import type { Edit } from '../../knowledge';
import type { Departement } from './departements';
import type { Period } from './options';

/** Said in the place of what the secretariat alone knows. */
const TO_FILL = 'à remplir';
const NO_PHONE = '00 00 00 00 00';
const FRIDAY = 5;

/**
 * Values of `campagne.yaml` for a new campaign. Days that no paper gives yet keep the distance to the stage that they had
 * in the campaign before; what is known to the secretariat alone is plainly to be filled in.
 */
export function newValues(before: Campagne, departement: Departement, stage: Period): readonly Edit[] {
  const moved = (day: IsoDay): IsoDay => addDays(day, daysBetween(before.stage.debut, stage.debut));
  const mois = formatMonth(stage.debut);
  return [
    [['id'], idOf(mois, departement)],
    [['titre'], `Stages d'observation des élèves de seconde, ${mois}`],
    [['titre_court'], `Stages de seconde ${yearOf(stage.debut)}`],
    [['circulaire'], { auteur: `DASEN ${departement.de}`, date: moved(before.circulaire.date) }],
    [['stage'], stage],
    [['semaines'], weeksOf(stage)],
    [['declarations'], { ouverture: moved(before.declarations.ouverture), cloture: null }],
    [['plateforme', 'depot_conseille_avant'], moved(before.plateforme.depot_conseille_avant)],
    [['plateforme', 'ouverture_eleves'], moved(before.plateforme.ouverture_eleves)],
    [['annuaire'], { complet: false, arrete_au: moved(before.circulaire.date) }],
    ...namesOf(departement),
  ];
}

function namesOf({ nom, de, prefixe_uai, academie, domaine_courriel, fuseau }: Departement): readonly Edit[] {
  return [
    [['departement'], { nom, de, prefixe_uai, academie, domaine_courriel }],
    [['fuseau'], fuseau],
    [['contact', 'article'], 'le'],
    [['contact', 'service'], `secrétariat général de la DSDEN ${de}`],
    [['contact', 'telephone'], NO_PHONE],
    [['contact', 'courriel'], `a-remplir@${domaine_courriel}`],
    [['contact', 'adresse'], TO_FILL],
    [['donnees_personnelles', 'responsable'], TO_FILL],
    [['donnees_personnelles', 'destinataires'], `la DSDEN ${de}`],
    [['donnees_personnelles', 'duree_conservation'], null],
    [['donnees_personnelles', 'dpd'], null],
  ];
}

/** `juin-2031` of « juin 2031 », with the département, so that two of them never share a campaign. */
const idOf = (mois: string, { code }: Departement): string =>
  `${mois.normalize('NFD').replace(/\p{M}/gu, '').replace(' ', '-')}-${code.toLowerCase()}`;

/** Calendar weeks of the stage, however many, each from Monday to Friday within it. */
export function weeksOf({ debut, fin }: Period): readonly Semaine[] {
  const weeks: Semaine[] = [];
  for (let day = debut; day <= fin; day = addDays(day, 8 - (weekdayOf(day) || 7))) {
    const friday = addDays(day, Math.max(0, FRIDAY - (weekdayOf(day) || 7)));
    const rank = weeks.length + 1;
    weeks.push({
      id: `semaine-${rank}`,
      libelle: `semaine ${rank}`,
      debut: day,
      fin: friday < fin ? friday : fin,
    });
  }
  return weeks;
}

const daysBetween = (from: IsoDay, to: IsoDay): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
