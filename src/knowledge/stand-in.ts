import type { Campagne } from '../campagne/types';
import { checkCampagne } from './checks/campagne';
import type { Problem } from './problem';
import { campagneSchema } from './schemas/campagne';

/**
 * A campaign to go on checking the other files with when `campagne.yaml` is at fault: its sound sections, and neutral
 * ones for the rest. Never given to the bot.
 */
export function standIn(raw: unknown): Campagne {
  return { ...NEUTRAL, ...soundSections(raw) };
}

/** Judged only beside a sound period of the stage. */
const BESIDE_STAGE: readonly unknown[] = ['semaines', 'declarations'];

/** What the sound sections mean together. */
export function checkSound(raw: unknown): Problem[] {
  const sound = new Set<unknown>(Object.keys(soundSections(raw)));
  return checkCampagne(standIn(raw)).filter(
    ({ path: [section] }) => sound.has(section) && (!BESIDE_STAGE.includes(section) || sound.has('stage')),
  );
}

function soundSections(raw: unknown): Partial<Campagne> {
  const sections = typeof raw === 'object' && raw !== null ? Object.entries(raw) : [];
  const sound = sections.flatMap(([key, section]) => {
    if (!Object.hasOwn(campagneSchema.shape, key)) return [];
    const checked = campagneSchema.shape[key as keyof Campagne].safeParse(section);
    return checked.success ? [[key, checked.data] as const] : [];
  });
  return Object.fromEntries(sound);
}

const DAY = '2000-01-01';
/** Another one: weeks of the same day would be told apart by nothing, which the questionnaire would be blamed for. */
const LATER = '2000-01-08';
const SAID = '…';

const NEUTRAL: Campagne = {
  id: 'campagne',
  titre: SAID,
  titre_court: SAID,
  circulaire: { auteur: SAID, date: DAY },
  departement: { nom: SAID, de: SAID, prefixe_uai: '', academie: SAID, domaine_courriel: 'exemple.fr' },
  fuseau: 'Europe/Paris',
  stage: { debut: DAY, fin: LATER },
  semaines: [
    { id: 'semaine-1', libelle: SAID, debut: DAY, fin: DAY },
    { id: 'semaine-2', libelle: SAID, debut: LATER, fin: LATER },
  ],
  declarations: { ouverture: DAY, cloture: null },
  plateforme: { adresse: SAID, depot_conseille_avant: DAY, ouverture_eleves: DAY },
  faq_officielle: { adresse: SAID },
  suggestions_accueil: [],
  contact: { service: SAID, telephone: SAID, courriel: SAID, adresse: SAID },
  limites: { description: 1000, activites: 1000 },
  stagiaires: { paliers: [{ classes_min: 1, stagiaires_max: 1 }], regle: SAID },
  donnees_personnelles: {
    responsable: SAID,
    base_legale: SAID,
    finalite: SAID,
    destinataires: SAID,
    droits: SAID,
    reclamation: SAID,
    duree_conservation: null,
    dpd: null,
  },
};
