import type { Campagne } from '../../campagne/types';
import type { Directory } from '../../ecoles/types';

/** What one file keeps of the campaign before: lines, from 1, on which its place or its year is named. */
export interface Leftover {
  readonly file: string;
  readonly lines: readonly number[];
}

/** Names so short are ordinary words too. */
const SHORTEST_NAME = 5;

/** Lines that name the département, a commune or the year of the campaign before. */
export function leftoversIn(
  files: ReadonlyMap<string, string>,
  { departement, stage }: Campagne,
  { communes }: Pick<Directory, 'communes'>,
): readonly Leftover[] {
  const names = [departement.nom, ...communes].filter((name) => name.length >= SHORTEST_NAME);
  const sought = new RegExp(
    `(?<![\\p{L}\\d])(?:${[...names.map(escaped), stage.debut.slice(0, 4)].join('|')})(?![\\p{L}\\d])`,
    'u',
  );
  return [...files].flatMap(([file, text]) => {
    const lines = text.split('\n').flatMap((line, index) => (isTold(line) && sought.test(line) ? [index + 1] : []));
    return lines.length === 0 ? [] : [{ file, lines }];
  });
}

/** The marked entries say of what day and paper they are: that is told once, by entry. */
const isTold = (line: string): boolean => !/^ *(?:source|a_jour_le): /.test(line);

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const CAMPAIGN = [
  'campagne.yaml : la date de la circulaire (`circulaire.date`), supposée d’après la campagne précédente',
  'campagne.yaml : l’ouverture et la clôture des déclarations (`declarations`), supposées',
  'campagne.yaml : les dates et l’adresse de la plateforme (`plateforme`), supposées',
  'campagne.yaml : le téléphone, le courriel et l’adresse du contact, à remplir (`contact`)',
  'campagne.yaml : le responsable et la durée de conservation des données (`donnees_personnelles`), à remplir',
  'campagne.yaml : les limites, les paliers et la règle d’accueil (`limites`, `stagiaires`), à relire avec la circulaire',
  'ecoles.csv : à remplir avec l’annuaire officiel (`npm run annuaire -- FICHIER --ecrire`), puis `annuaire` dans campagne.yaml',
  'ecoles-fermees.csv : à remplir avec la liste officielle des établissements fermés, par la même commande',
  'communes.csv : à remplir avec les communes du département, une par ligne sous « nom »',
  'recommandations.yaml : à relire avec la circulaire',
  'questionnaire.yaml : à relire avec la circulaire',
  'hors-sujet.yaml : à relire ; ce qui parle d’une autre année a changé',
] as const;

/** All that remains to be done, in French, an item a line. */
export function remainingItems(
  fiches: readonly { readonly file: string; readonly id: string }[],
  leftovers: readonly Leftover[],
): readonly string[] {
  return [
    ...CAMPAIGN,
    ...fiches.map(({ file, id }) => `${file} : la fiche « ${id} » repose sur l’ancienne circulaire, à relire`),
    ...leftovers.map(
      ({ file, lines }) =>
        `${file} : l’ancien lieu ou l’ancienne année y sont nommés, ligne${lines.length > 1 ? 's' : ''} ${lines.join(', ')}`,
    ),
  ];
}
