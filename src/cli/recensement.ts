import type { Campagne } from '../campagne/types';
import { loadConfig } from '../config';
import type { Config } from '../config';
import type { Declaration } from '../declaration/types';
import { formatReport, loadKnowledge } from '../knowledge';
import { takeCensus } from '../recensement';
import type { LigneRecensement, Recensement } from '../recensement';
import { openStoresToRead, StorageError } from '../storage';
import { censusHeaders, censusSummary } from '../texts/recensement';
import { storeUnread } from '../texts/unread-store';
import { run } from './run';
import { spreadsheet } from './spreadsheet';

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
export async function recensement(
  config: Pick<Config, 'databaseUrl' | 'dataDir' | 'knowledgeDir'>,
  { print, tell }: CensusOutput,
): Promise<number> {
  const loaded = await loadKnowledge(config.knowledgeDir);
  if (!loaded.ok) {
    tell(formatReport(loaded.faults));
    return 1;
  }
  const { campagne, directory } = loaded.base;
  try {
    const census = takeCensus(await declarationsOf(config, campagne), directory, campagne.semaines);
    print(csv(census));
    tell(censusSummary(census.totaux, campagne));
    return 0;
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    tell(storeUnread('Le recensement n’a pas pu être fait, et rien n’a été écrit.', error, config.dataDir));
    return 1;
  }
}

async function declarationsOf(
  config: Pick<Config, 'databaseUrl' | 'dataDir'>,
  { id }: Campagne,
): Promise<Declaration[]> {
  const stores = await openStoresToRead(config);
  try {
    return [...(await stores.declarations.list(id))];
  } finally {
    await stores.close();
  }
}

function csv({ lignes, questions }: Recensement): string {
  const weeks = Object.keys(lignes[0]?.places ?? {});
  const rows = lignes.map((ligne) => [
    ...cells(ligne),
    ...weeks.map((week) => ligne.places[week]),
    ...questions.map((question) => ligne.reponses[question]),
  ]);
  return spreadsheet([[...censusHeaders(), ...weeks, ...questions], ...rows]);
}

const cells = (ligne: LigneRecensement): readonly unknown[] => [
  ligne.uai,
  ligne.ecole,
  ligne.commune,
  ligne.circonscription,
  ligne.etat,
  ligne.classes,
  ligne.stagiaires,
  ligne.reference,
  ligne.declaree_le,
  ligne.modifiee_le,
];

async function main(): Promise<number> {
  const settings = loadConfig();
  const tell = (text: string): void => console.error(text);
  if (settings.ok) return recensement(settings.config, { print: (text) => process.stdout.write(text), tell });
  tell(settings.message);
  return 1;
}

if (require.main === module) run(main);
