import { basename } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { prefixesOf } from '../campagne';
import { knowledgeFolder } from '../config';
import { changesBy } from '../ecoles';
import type { Changes, ListRow } from '../ecoles';
import {
  FILES,
  asideWarnings,
  faultsOfLists,
  formatReport,
  readLists,
  readRegister,
  select,
  tableFaults,
} from '../knowledge';
import type { List } from '../knowledge';
import type { Fault } from '../knowledge/types';
import { fr } from '../texts/typography';
import { ANNUAIRE_USAGE, readAnnuaireOptions } from './annuaire/options';
import {
  hasChanges,
  sayChanges,
  sayGone,
  sayNotWritten,
  sayRead,
  sayRecovered,
  sayTooManyGone,
  sayUntouched,
  sayWritten,
} from './annuaire/wording';
import { recover, writeTogether } from './annuaire/writing';
import { run } from './run';

const TABLES = [FILES.ecoles, FILES.fermees] as const;

/** A list that loses more than this share, and more schools than that, is asked about: the register may have been cut. */
const MOST_GONE = { share: 1 / 3, schools: 10 } as const;

/**
 * `npm run annuaire -- FILE [--ecrire]`: an official register brought into the lists of schools of `dir`. Shows what
 * changes; writes both lists or none. Gives the exit code: 1 refused, 2 misused.
 */
export async function annuaire(args: readonly string[], dir: string, write: (text: string) => void): Promise<number> {
  const options = readAnnuaireOptions(args);
  if (options.kind !== 'read') {
    write(fr(options.kind === 'fault' ? `${options.why}\n\n${ANNUAIRE_USAGE}` : ANNUAIRE_USAGE));
    return options.kind === 'fault' ? 2 : 0;
  }
  if (await recover(dir, TABLES)) write(sayRecovered());
  const lists = await readLists(dir);
  if (!lists.ok) return refused(lists.faults, write);
  const read = await readRegister(options.file);
  if (!read.ok) return refused(read.faults, write);
  const { table } = read;
  const isOfClosings = table.kept.length === 0 && table.fermees.length > 0;
  const chosen = select(table, prefixesOf(lists.campagne.departement), isOfClosings ? 'any' : 'some');
  const file = basename(options.file);
  const faults = chosen.faults.filter(
    ({ code }) => !(isOfClosings && code === 'none-kept' && chosen.fermees.length > 0),
  );
  if (faults.length > 0) return refused(tableFaults(file, faults), write);
  write(
    sayRead(
      file,
      chosen.rows,
      chosen.values.length + (isOfClosings ? chosen.fermees.length : 0),
      asideWords(file, chosen.asides),
    ),
  );
  const changes = changesBy(
    { ecoles: chosen.values, fermees: chosen.fermees },
    { ecoles: lists.ecoles.rows, fermees: lists.fermees.rows },
  );
  write(`\n${sayChanges(changes)}`);
  if (changes.sorties.length > 0) write(`\n${sayGone()}`);
  return settle({ changes, dir, ...options, lists, write });
}

interface Settling {
  readonly changes: Changes;
  readonly dir: string;
  readonly ecrire: boolean;
  readonly sorties: boolean;
  readonly lists: Extract<Awaited<ReturnType<typeof readLists>>, { ok: true }>;
  readonly write: (text: string) => void;
}

async function settle({ changes, dir, ecrire, sorties, lists, write }: Settling): Promise<number> {
  const before = lists.ecoles.rows.length;
  const gone = changes.sorties.length;
  if (gone > MOST_GONE.schools && gone > before * MOST_GONE.share && !sorties) {
    write(`\n${sayTooManyGone(gone, before)}`);
    return 1;
  }
  if (!ecrire) {
    if (hasChanges(changes)) write(`\n${sayNotWritten()}`);
    return 0;
  }
  const texts = new Map<string, string>([
    [FILES.ecoles, written(lists.ecoles, changes.lists.ecoles)],
    [FILES.fermees, written(lists.fermees, changes.lists.fermees)],
  ]);
  const faults = await faultsOfLists(lists.campagne, texts);
  if (faults.length > 0) return refused(faults, write);
  await writeTogether(dir, texts);
  write(`\n${sayWritten(dir, changes.lists.ecoles.length, changes.lists.fermees.length)}`);
  return 0;
}

function refused(faults: readonly Fault[], write: (text: string) => void): number {
  write(formatReport(faults));
  write(sayUntouched());
  return 1;
}

const asideWords = (file: string, asides: Parameters<typeof asideWarnings>[1]): readonly string[] =>
  asideWarnings(file, asides).map(({ message }) => message);

function written({ columns }: List, rows: readonly ListRow[]): string {
  return stringify([[...columns], ...rows.map((row) => columns.map((column) => row[column] ?? ''))], {
    delimiter: ';',
  });
}

if (require.main === module) {
  run(() => annuaire(process.argv.slice(2), knowledgeFolder(), (text) => console.log(text)));
}
