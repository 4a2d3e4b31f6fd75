import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makeBackup } from '../backup';
import { badDays, backupMade, NO_BACKUP, SAUVEGARDE_USAGE } from '../texts/backup';
import { argumentFault } from './arguments';
import { commandOn, type BackupCommand, type BackupSettings } from './backup-command';
import { run } from './run';

/**
 * `npm run -s sauvegarde -- DOSSIER [--garder JOURS]`: a backup made while the assistant runs, whole or not at all. Gives
 * the exit code: 1 when there is none.
 */
export const sauvegarde: BackupCommand = (args, settings, output) =>
  commandOn({ args, settings, output, usage: SAUVEGARDE_USAGE, unmade: NO_BACKUP, read, act });

interface Asked {
  readonly destination: string;
  readonly keepDays?: number;
}

async function act({ destination, keepDays }: Asked, settings: BackupSettings): Promise<string> {
  return backupMade(await makeBackup({ ...settings, destination, keepDays }));
}

function read(args: readonly string[]): Asked | { readonly fault: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { garder: { type: 'string' } },
      allowPositionals: true,
    });
    const [folder, ...others] = positionals;
    if (folder === undefined || others.length > 0) return { fault: 'Donnez un dossier, et un seul.' };
    const { garder } = values;
    if (garder !== undefined && !/^[1-9]\d{0,4}$/.test(garder)) return { fault: badDays(garder) };
    return { destination: resolve(folder), ...(garder !== undefined && { keepDays: Number(garder) }) };
  } catch (error) {
    return { fault: argumentFault(error) };
  }
}

if (require.main === module) run(() => sauvegarde(process.argv.slice(2)));
