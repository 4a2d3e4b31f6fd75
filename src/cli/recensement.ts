import { stringify } from 'csv-stringify/sync';
import { loadConfig } from '../config';
import { formatReport, loadKnowledge } from '../knowledge';
import { takeCensus } from '../recensement';
import type { LigneRecensement } from '../recensement';
import { openStores } from '../storage';
import { censusHeaders, censusSummary } from '../texts/recensement';
import { run } from './run';

/**
 * `npm run recensement > recensement.csv`: the census of the campaign as CSV (`;`, UTF-8 with its mark so that Excel
 * reads accents), one line a school, without personal data; the totals on standard error.
 * With the embedded database the assistant must be stopped first: one process owns the file.
 */
async function main(): Promise<number> {
  const settings = loadConfig();
  if (!settings.ok) {
    console.error(settings.message);
    return 1;
  }
  const { config } = settings;
  const loaded = await loadKnowledge(config.knowledgeDir);
  if (!loaded.ok) {
    console.error(formatReport(loaded.faults));
    return 1;
  }
  const { campagne, directory } = loaded.base;
  const stores = await openStores(config);
  try {
    const declarations = await stores.declarations.list(campagne.id);
    const census = takeCensus(declarations, directory, campagne.semaines);
    process.stdout.write(`\uFEFF${csv(census.lignes)}`);
    console.error(censusSummary(census.totaux, campagne));
    return 0;
  } finally {
    await stores.close();
  }
}

function csv(lignes: readonly LigneRecensement[]): string {
  const weeks = Object.keys(lignes[0]?.places ?? {});
  const rows = lignes.map((ligne) => [...cells(ligne), ...weeks.map((week) => ligne.places[week])]);
  return stringify([[...censusHeaders(), ...weeks], ...rows], { delimiter: ';', escape_formulas: true });
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

run(main);
