import { openStores } from '../storage';
import { BASE_CREER_USAGE, databaseMade, databaseThere, madeByItself, NOT_CREATED } from '../texts/backup';
import { commandOn, type BackupCommand, type BackupSettings } from './backup-command';
import { run } from './run';

/**
 * `npm run -s base:creer`: makes the embedded database of a new installation, where `DATA_DIR` names a folder that holds
 * none; one that is there is left as it is. Gives the exit code.
 */
export const baseCreer: BackupCommand = (args, settings, output) =>
  commandOn({ args, settings, output, usage: BASE_CREER_USAGE, unmade: NOT_CREATED, read, act: create });

async function create(_asked: 'nothing', { databaseUrl, dataDir }: BackupSettings): Promise<string> {
  if (databaseUrl !== undefined) return madeByItself();
  const stores = await openStores({ dataDir });
  await stores.close();
  return stores.file?.created === true ? databaseMade(stores.file.path) : databaseThere(dataDir);
}

function read(args: readonly string[]): 'nothing' | { readonly fault: string } {
  return args.length === 0 ? 'nothing' : { fault: 'Cette commande ne prend rien d’autre que --help.' };
}

if (require.main === module) run(() => baseCreer(process.argv.slice(2)));
