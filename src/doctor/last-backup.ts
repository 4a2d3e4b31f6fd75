import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** Noted by `npm run sauvegarde` in the folder of the data, one entry a folder of backups. */
const STAMP = 'sauvegardes.json';
const Stamp = z.object({ destinations: z.array(z.object({ derniere: z.iso.datetime() })) });

/** When the last backup of these data was made, wherever to; `undefined` when none is known. */
export async function lastBackup(dataDir: string): Promise<{ readonly at: Date } | undefined> {
  try {
    const { destinations } = Stamp.parse(JSON.parse(await readFile(join(dataDir, STAMP), 'utf8')));
    const last = destinations
      .map(({ derniere }) => derniere)
      .sort()
      .at(-1);
    return last === undefined ? undefined : { at: new Date(last) };
  } catch {
    // Never noted, or unreadable: nothing is known then.
    return undefined;
  }
}
