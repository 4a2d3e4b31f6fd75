import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { restoreBackup } from '../backup';
import { backupRestored, NOT_RESTORED, notAFile, RESTAURATION_USAGE } from '../texts/backup';
import { argumentFault } from './arguments';
import { commandOn, type BackupCommand, type BackupSettings } from './backup-command';
import { run } from './run';

/**
 * `npm run -s restauration -- FICHIER`: puts a backup in the place of the database, the assistant being stopped; whole or
 * not at all. Gives the exit code: 1 when nothing was changed.
 */
export const restauration: BackupCommand = (args, settings, output) =>
  commandOn({ args, settings, output, usage: RESTAURATION_USAGE, unmade: NOT_RESTORED, read, act });

async function act(file: string, settings: BackupSettings): Promise<string | { readonly refused: string }> {
  if (!(statSync(file, { throwIfNoEntry: false })?.isFile() ?? false)) return { refused: notAFile(file) };
  return backupRestored(await restoreBackup(file, settings));
}

function read(args: readonly string[]): string | { readonly fault: string } {
  try {
    const { positionals } = parseArgs({ args: [...args], options: {}, allowPositionals: true });
    const [file, ...others] = positionals;
    return file === undefined || others.length > 0 ? { fault: 'Donnez un fichier, et un seul.' } : resolve(file);
  } catch (error) {
    return { fault: argumentFault(error) };
  }
}

if (require.main === module) run(() => restauration(process.argv.slice(2)));
