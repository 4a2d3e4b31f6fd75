import type { Campagne } from '../../src/campagne/types';

/** The shipped campaign (a test holds it equal to `knowledge/campagne.yaml`), with whole fields replaced at will. */
export function aCampagne(overrides: Partial<Campagne> = {}): Campagne {
  return { ...SHIPPED, ...overrides };
}

const SHIPPED: Campagne = {
  id: 'juin-2024',
  titre: "Stages d'observation des élèves de seconde, juin 2024",
  titre_court: 'Stages de seconde 2024',
  circulaire: { auteur: 'DASEN de la Corrèze', date: '2024-03-18' },
  departement: {
    nom: 'Corrèze',
    de: 'de la Corrèze',
    prefixe_uai: '019',
    academie: 'Limoges',
    domaine_courriel: 'ac-limoges.fr',
  },
  fuseau: 'Europe/Paris',
  stage: { debut: '2024-06-17', fin: '2024-06-28' },
  semaines: [
    { id: 'semaine-1', libelle: 'semaine 1', debut: '2024-06-17', fin: '2024-06-21' },
    { id: 'semaine-2', libelle: 'semaine 2', debut: '2024-06-24', fin: '2024-06-28' },
  ],
  declarations: { ouverture: '2024-03-18', cloture: null },
  plateforme: {
    adresse: 'https://stagedeseconde.1jeune1solution.gouv.fr/',
    depot_conseille_avant: '2024-03-25',
    ouverture_eleves: '2024-03-25',
  },
  faq_officielle: {
    adresse:
      'https://www.education.gouv.fr/reussir-au-lycee/un-stage-en-juin-pour-les-eleves-de-seconde-generale-et-technologique-380196',
  },
  suggestions_accueil: ['dates-stage'],
  contact: {
    article: 'le',
    service: 'secrétariat général de la DSDEN de la Corrèze',
    telephone: '05 87 01 20 23',
    courriel: 'ce.secretaire.general.ia19@ac-limoges.fr',
    adresse: 'Cité administrative Jean-Montalat, BP 314, 19011 Tulle Cedex',
  },
  limites: { description: 250, activites: 500 },
  stagiaires: {
    paliers: [
      { classes_min: 1, stagiaires_max: 1 },
      { classes_min: 5, stagiaires_max: 3 },
    ],
    regle:
      "Dans le cas d'écoles à cinq classes et plus, un accueil de plusieurs stagiaires peut être organisé, dans la limite de trois stagiaires.",
  },
  annuaire: { complet: false, arrete_au: '2022-09-01' },
  donnees_personnelles: {
    responsable: "le recteur de l'académie de Limoges",
    base_legale: "mission d'intérêt public (RGPD, article 6-1 e)",
    finalite: 'le recensement des lieux de stage',
    destinataires: 'la DSDEN de la Corrèze',
    droits: 'accès, rectification, effacement, limitation, opposition',
    reclamation: 'CNIL',
    duree_conservation: null,
    dpd: null,
  },
};
