import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The last report, beside the files that it judges, for whoever edits them on a shared folder. */
export const REPORT_FILE = 'RAPPORT.txt';

const HEADER =
  'Rapport de la dernière vérification de ce dossier. Il est remplacé à chaque vérification : ne le modifiez pas.';

/**
 * Replaces the report of a folder, whole or not at all; lines end as the oldest editors of Windows need. `false` where it
 * cannot be written (a read-only folder, none at all): the report is told elsewhere too, and nothing else fails.
 */
export async function writeReport(dir: string, text: string): Promise<boolean> {
  const path = join(dir, REPORT_FILE);
  const beside = join(dir, `.${REPORT_FILE}.${randomUUID()}`);
  const content = `${HEADER}\n\n${text.trimEnd()}\n`.replace(/\r?\n/g, '\r\n');
  try {
    await writeFile(beside, content, { flag: 'wx' });
    await rename(beside, path);
    return true;
  } catch {
    await rm(beside, { force: true }).catch(() => undefined);
    return false;
  }
}
