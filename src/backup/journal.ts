import { rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { mergedErasures, readErasures, writtenErasures, type Erasures } from '../storage/erasure-journal';

/** Named as a journal of a machine would be, so that it is read like one; never purged by month: it bears none of ours. */
const COPY = 'effacements-copie-9999-12.jsonl';

/**
 * The disk of the data may be lost, and its journal with it: a copy lies beside the backups that it corrects, without what
 * no backup is older than (`since`, ISO).
 */
export async function keepJournalBeside(destination: string, erasuresDir: string, since = ''): Promise<void> {
  const all = mergedErasures(await readErasures(destination), await readErasures(erasuresDir));
  const path = join(destination, COPY);
  await writeFile(`${path}.partiel`, writtenErasures(new Map([...all].filter(([, at]) => at >= since))), {
    mode: 0o600,
  });
  await rename(`${path}.partiel`, path);
}

/** What is to be erased again on a backup: as noted on this machine, and beside the backup. */
export async function erasuresFor(backup: string, erasuresDir: string | undefined): Promise<Erasures> {
  const beside = await readErasures(dirname(backup));
  return erasuresDir === undefined ? beside : mergedErasures(beside, await readErasures(erasuresDir));
}
