/**
 * The official registers with all their columns, in the order in which the portal exports them, and rows made up from
 * the few cells that a test cares about.
 */
export type Cells = Readonly<Record<string, string>>;

/** « Annuaire de l'éducation », by the technical names of today; the earlier files write some with a capital. */
const ANNUAIRE =
  'identifiant_de_l_etablissement;nom_etablissement;type_etablissement;statut_public_prive;adresse_1;adresse_2;adresse_3;' +
  'code_postal;code_commune;nom_commune;code_departement;code_academie;code_region;ecole_maternelle;ecole_elementaire;' +
  'voie_generale;voie_technologique;voie_professionnelle;telephone;fax;web;mail;restauration;hebergement;ulis;apprentissage;' +
  'segpa;section_arts;section_cinema;section_theatre;section_sport;section_internationale;section_europeenne;lycee_agricole;' +
  'lycee_militaire;lycee_des_metiers;post_bac;appartenance_education_prioritaire;greta;siren_siret;nombre_d_eleves;' +
  'fiche_onisep;position;type_contrat_prive;libelle_departement;libelle_academie;libelle_region;coordx_origine;' +
  'coordy_origine;epsg_origine;nom_circonscription;latitude;longitude;precision_localisation;date_ouverture;date_maj_ligne;' +
  'etat;ministere_tutelle;multi_uai;rpi_concentre;rpi_disperse;code_nature;libelle_nature;code_type_contrat_prive;pial;' +
  'etablissement_mere;type_rattachement_etablissement_mere;code_circonscription;code_zone_animation_pedagogique;' +
  'libelle_zone_animation_pedagogique;code_bassin_formation;libelle_bassin_formation';

const CAPITALISED: Readonly<Record<string, string>> = {
  greta: 'GRETA',
  siren_siret: 'SIREN_SIRET',
  pial: 'PIAL',
  ulis: 'ULIS',
};
const ALWAYS_SMALL =
  /^(position|latitude|longitude|precision|date_|etat|ministere|multi|rpi|code_nature|libelle_nature|nom_circ)/;

/** The same with the capitals of the earlier exports: `Identifiant_de_l_etablissement`. */
export const ANNUAIRE_CAPITALS = ANNUAIRE.split(';')
  .map((name) => CAPITALISED[name] ?? (ALWAYS_SMALL.test(name) ? name : name.charAt(0).toUpperCase() + name.slice(1)))
  .join(';');
export const ANNUAIRE_SMALL = ANNUAIRE;

/** « Adresse et géolocalisation des établissements », by technical names… */
export const ADRESSE_TECHNICAL =
  'numero_uai;appellation_officielle;denomination_principale;patronyme_uai;secteur_public_prive_libe;adresse_uai;' +
  'lieu_dit_uai;boite_postale_uai;code_postal_uai;localite_acheminement_uai;libelle_commune;coordonnee_x;coordonnee_y;epsg;' +
  'latitude;longitude;appariement;localisation;nature_uai;nature_uai_libe;etat_etablissement;etat_etablissement_libe;' +
  'code_departement;code_region;code_academie;code_commune;libelle_departement;libelle_region;libelle_academie;position;' +
  'secteur_prive_code_type_contrat;secteur_prive_libelle_type_contrat;code_ministere;libelle_ministere;date_ouverture';

/** … and by labels, as the portal exports by default. */
export const ADRESSE_LABELS =
  'Code établissement;Appellation officielle;Dénomination principale;Patronyme uai;Secteur Public/Privé;Adresse;Lieu dit;' +
  "Boite postale;Code postal;Localite d'acheminement;Commune;Coordonnee X;Coordonnee Y;EPSG;Latitude;Longitude;" +
  "Qualité d'appariement;Localisation;Code nature;Nature;Code état établissement;Etat établissement;Code département;" +
  'Code région;Code académie;Code commune;Département;Région;Académie;Position;secteur_prive_code_type_contrat;' +
  'secteur_prive_libelle_type_contrat;code_ministere;libelle_ministere;date_ouverture';

/** The text of a register under this header: a row for each of `rows`, cells by the header's own names. */
export function aRegister(header: string, rows: readonly Cells[]): string {
  const names = header.split(';');
  const unknown = rows.flatMap((row) => Object.keys(row)).filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`no such column: ${unknown.join(', ')}`);
  return [header, ...rows.map((row) => names.map((name) => row[name] ?? '').join(';')), ''].join('\n');
}

/** A row of the annuaire (small letters): the primary school of Ayen, with cells replaced at will. */
export function annuaireRow(cells: Cells = {}): Cells {
  return {
    identifiant_de_l_etablissement: '0190091W',
    nom_etablissement: 'Ecole primaire',
    type_etablissement: 'Ecole',
    statut_public_prive: 'Public',
    nom_commune: 'Ayen',
    code_departement: '019',
    ecole_maternelle: '1',
    ecole_elementaire: '1',
    nom_circonscription: 'Circonscription du 1er degré de Brive Nord',
    etat: 'OUVERT',
    code_nature: '151',
    libelle_nature: 'ECOLE DE NIVEAU ELEMENTAIRE',
    ...cells,
  };
}

/** A row of « adresse et géolocalisation » (labels): the same school. */
export function adresseRow(cells: Cells = {}): Cells {
  return {
    'Code établissement': '0190091W',
    'Appellation officielle': 'Ecole primaire',
    'Dénomination principale': 'ECOLE PRIMAIRE',
    'Secteur Public/Privé': 'Public',
    Commune: 'Ayen',
    'Code nature': '151',
    Nature: 'ECOLE DE NIVEAU ELEMENTAIRE',
    'Code état établissement': '1',
    'Etat établissement': 'OUVERT',
    'Code département': '019',
    ...cells,
  };
}
