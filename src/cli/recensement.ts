import type { Campagne } from '../campagne/types';
import { loadConfig } from '../config';
import { takeCensus } from '../recensement';
import type { LigneRecensement, Recensement } from '../recensement';
import { spreadsheetMoment } from '../texts/dates';
import { censusHeaders, censusSummary, ETAT_IN_WORDS } from '../texts/recensement';
import { run } from './run';
import { spreadsheet } from './spreadsheet';
import { readStored } from './stored';
import type { Places } from './stored';

export interface CensusOutput {
  /** The table, in one piece; nothing is printed when the census fails. */
  readonly print: (csv: string) => void;
  /** A word to the person: the totals, or why there is no census. */
  readonly tell: (text: string) => void;
}

/**
 * `npm run -s recensement > recensement.csv`: the census of the campaign as CSV (`;`, UTF-8 with its mark so that Excel
 * reads accents), one line a school, without personal data; the totals on standard error. The assistant may run
 * meanwhile. Gives the exit code: 1 when there is no census.
 */
export async function recensement(config: Places, { print, tell }: CensusOutput): Promise<number> {
  const stored = await readStored(config, ({ declarations }, { campagne }) => declarations.list(campagne.id), {
    unread: 'Le recensement n’a pas pu être fait, et rien n’a été écrit.',
    tell,
  });
  if (stored === undefined) return 1;
  const { campagne, directory } = stored.base;
  const census = takeCensus(stored.read, directory, campagne.semaines);
  print(csv(census, campagne));
  tell(censusSummary(census.totaux, campagne));
  return 0;
}

function csv({ lignes, questions }: Recensement, campagne: Campagne): string {
  const weeks = Object.keys(lignes[0]?.places ?? {});
  const rows = lignes.map((ligne) => [
    ...cells(ligne, campagne),
    ...weeks.map((week) => ligne.places[week]),
    ...questions.map((question) => ligne.reponses[question]),
  ]);
  return spreadsheet([[...censusHeaders(), ...weeks, ...questions], ...rows]);
}

const cells = (ligne: LigneRecensement, campagne: Campagne): readonly unknown[] => [
  ligne.uai,
  ligne.ecole,
  ligne.commune,
  ligne.circonscription,
  ETAT_IN_WORDS[ligne.etat],
  ligne.classes,
  ligne.stagiaires,
  ligne.reference,
  moment(campagne, ligne.declaree_le),
  moment(campagne, ligne.modifiee_le),
];

const moment = (campagne: Campagne, instant: string | undefined): string | undefined =>
  instant && spreadsheetMoment(campagne, instant);

async function main(): Promise<number> {
  const settings = loadConfig();
  const tell = (text: string): void => console.error(text);
  if (settings.ok) return recensement(settings.config, { print: (text) => process.stdout.write(text), tell });
  tell(settings.message);
  return 1;
}

if (require.main === module) run(main);
