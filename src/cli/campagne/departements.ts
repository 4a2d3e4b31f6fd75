/** What is publicly known of a département, for a campaign that begins there. */
export interface Departement {
  readonly code: string;
  readonly nom: string;
  /** With its article: « de la Creuse ». */
  readonly de: string;
  readonly academie: string;
  /** Digits with which the UAI of its schools begin. */
  readonly prefixe_uai: string;
  readonly domaine_courriel: string;
  readonly fuseau: string;
}

/** Of each académie, by its domain without « ac- » and « .fr »: its name, then its départements as « code name|with article ». */
const ACADEMIES: Readonly<Record<string, readonly [nom: string, ...departements: string[]]>> = {
  'aix-marseille': [
    'Aix-Marseille',
    '04 Alpes-de-Haute-Provence|des',
    '05 Hautes-Alpes|des',
    '13 Bouches-du-Rhône|des',
    '84 Vaucluse|de',
  ],
  amiens: ['Amiens', '02 Aisne|de l’', '60 Oise|de l’', '80 Somme|de la'],
  besancon: ['Besançon', '25 Doubs|du', '39 Jura|du', '70 Haute-Saône|de la', '90 Territoire de Belfort|du'],
  bordeaux: [
    'Bordeaux',
    '24 Dordogne|de la',
    '33 Gironde|de la',
    '40 Landes|des',
    '47 Lot-et-Garonne|du',
    '64 Pyrénées-Atlantiques|des',
  ],
  clermont: ['Clermont-Ferrand', '03 Allier|de l’', '15 Cantal|du', '43 Haute-Loire|de la', '63 Puy-de-Dôme|du'],
  corse: ['Corse', '2A Corse-du-Sud|de la', '2B Haute-Corse|de la'],
  creteil: ['Créteil', '77 Seine-et-Marne|de', '93 Seine-Saint-Denis|de la', '94 Val-de-Marne|du'],
  dijon: ['Dijon', '21 Côte-d’Or|de la', '58 Nièvre|de la', '71 Saône-et-Loire|de', '89 Yonne|de l’'],
  grenoble: [
    'Grenoble',
    '07 Ardèche|de l’',
    '26 Drôme|de la',
    '38 Isère|de l’',
    '73 Savoie|de la',
    '74 Haute-Savoie|de la',
  ],
  guadeloupe: ['Guadeloupe', '971 Guadeloupe|de la'],
  martinique: ['Martinique', '972 Martinique|de la'],
  guyane: ['Guyane', '973 Guyane|de la'],
  reunion: ['La Réunion', '974 La Réunion|de'],
  mayotte: ['Mayotte', '976 Mayotte|de'],
  lille: ['Lille', '59 Nord|du', '62 Pas-de-Calais|du'],
  limoges: ['Limoges', '19 Corrèze|de la', '23 Creuse|de la', '87 Haute-Vienne|de la'],
  lyon: ['Lyon', '01 Ain|de l’', '42 Loire|de la', '69 Rhône|du'],
  montpellier: [
    'Montpellier',
    '11 Aude|de l’',
    '30 Gard|du',
    '34 Hérault|de l’',
    '48 Lozère|de la',
    '66 Pyrénées-Orientales|des',
  ],
  'nancy-metz': ['Nancy-Metz', '54 Meurthe-et-Moselle|de', '55 Meuse|de la', '57 Moselle|de la', '88 Vosges|des'],
  nantes: [
    'Nantes',
    '44 Loire-Atlantique|de la',
    '49 Maine-et-Loire|de',
    '53 Mayenne|de la',
    '72 Sarthe|de la',
    '85 Vendée|de la',
  ],
  nice: ['Nice', '06 Alpes-Maritimes|des', '83 Var|du'],
  normandie: [
    'Normandie',
    '14 Calvados|du',
    '27 Eure|de l’',
    '50 Manche|de la',
    '61 Orne|de l’',
    '76 Seine-Maritime|de la',
  ],
  'orleans-tours': [
    'Orléans-Tours',
    '18 Cher|du',
    '28 Eure-et-Loir|d’',
    '36 Indre|de l’',
    '37 Indre-et-Loire|d’',
    '41 Loir-et-Cher|de',
    '45 Loiret|du',
  ],
  paris: ['Paris', '75 Paris|de'],
  poitiers: ['Poitiers', '16 Charente|de la', '17 Charente-Maritime|de la', '79 Deux-Sèvres|des', '86 Vienne|de la'],
  reims: ['Reims', '08 Ardennes|des', '10 Aube|de l’', '51 Marne|de la', '52 Haute-Marne|de la'],
  rennes: ['Rennes', '22 Côtes-d’Armor|des', '29 Finistère|du', '35 Ille-et-Vilaine|d’', '56 Morbihan|du'],
  strasbourg: ['Strasbourg', '67 Bas-Rhin|du', '68 Haut-Rhin|du'],
  toulouse: [
    'Toulouse',
    '09 Ariège|de l’',
    '12 Aveyron|de l’',
    '31 Haute-Garonne|de la',
    '32 Gers|du',
    '46 Lot|du',
    '65 Hautes-Pyrénées|des',
    '81 Tarn|du',
    '82 Tarn-et-Garonne|de',
  ],
  versailles: ['Versailles', '78 Yvelines|des', '91 Essonne|de l’', '92 Hauts-de-Seine|des', '95 Val-d’Oise|du'],
};

const FUSEAUX: Readonly<Record<string, string>> = {
  '971': 'America/Guadeloupe',
  '972': 'America/Martinique',
  '973': 'America/Cayenne',
  '974': 'Indian/Reunion',
  '976': 'Indian/Mayotte',
};

/** UAI keep the digits of before the départements that have a letter. */
const PREFIXES: Readonly<Record<string, string>> = { '2A': '620', '2B': '720' };

export const DEPARTEMENTS: readonly Departement[] = Object.entries(ACADEMIES).flatMap(([domaine, [academie, ...all]]) =>
  all.map((entry) => departement(entry, academie, `ac-${domaine}.fr`)),
);

/** The département of a code as it is written: « 87 », « 2a », « 1 ». */
export function departementOf(code: string): Departement | undefined {
  const written = code.trim().toUpperCase().padStart(2, '0');
  return DEPARTEMENTS.find((known) => known.code === written);
}

function departement(entry: string, academie: string, domaine_courriel: string): Departement {
  const [, code = '', nom = '', article = ''] = /^(\w+) (.+)\|(.+)$/.exec(entry) ?? [];
  return {
    code,
    nom,
    de: article.endsWith('’') ? `${article}${nom}` : `${article} ${nom}`,
    academie,
    prefixe_uai: PREFIXES[code] ?? code.padStart(3, '0'),
    domaine_courriel,
    fuseau: FUSEAUX[code] ?? 'Europe/Paris',
  };
}
