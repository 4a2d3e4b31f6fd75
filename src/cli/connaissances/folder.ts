import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { z } from 'zod';
import { REPORT_FILE, loadFaq } from '../../knowledge';
import type { Contents, Delivery } from './comparison';

/** Beside the knowledge, unread by the assistant: what was delivered, so that a later delivery can be told from it. */
const RECORD = '.livraison.json';

const Stored = z.object({
  version: z.literal(1),
  fichiers: z.record(z.string(), z.string()),
  fiches: z.array(z.string()),
});

/** What a folder holds now; hidden files and the report of the last check left out. Entries that cannot be read are none: knowledge:check tells why. */
export async function readDelivery(dir: string): Promise<Delivery> {
  const loaded = await loadFaq(dir);
  return { files: await contentsOf(dir), fiches: loaded.ok ? loaded.faq.fiches.map(({ id }) => id) : [] };
}

/** Names of all that a folder holds, hidden files too; nothing for a folder that is not there. */
export async function namesIn(dir: string): Promise<string[]> {
  return readdir(dir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
}

/** The delivery noted in a folder; `undefined` where none was, or where the note is no longer readable. */
export async function readRecord(dir: string): Promise<Delivery | undefined> {
  try {
    const { fichiers, fiches } = Stored.parse(JSON.parse(await readFile(join(dir, RECORD), 'utf8')));
    return { files: new Map(Object.entries(fichiers)), fiches };
  } catch {
    return undefined;
  }
}

/** Notes the delivery, whole or not at all. */
export async function writeRecord(dir: string, { files, fiches }: Delivery): Promise<void> {
  const text = JSON.stringify({ version: 1, fichiers: Object.fromEntries(files), fiches }, null, 1);
  await writeFile(join(dir, `${RECORD}.new`), `${text}\n`);
  await rename(join(dir, `${RECORD}.new`), join(dir, RECORD));
}

/** Copies files of one folder into another; fails on one that is there already. */
export async function copyInto(from: string, files: Iterable<string>, to: string): Promise<void> {
  for (const file of files) {
    const target = join(to, file);
    await mkdir(dirname(target), { recursive: true });
    await copyFile(join(from, file), target, constants.COPYFILE_EXCL);
  }
}

async function contentsOf(dir: string): Promise<Contents> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const all = paths.map((path) => relative(dir, path).split(sep).join('/'));
  const files = all.filter((file) => file !== REPORT_FILE && !/(^|\/)\./.test(file));
  return new Map(await Promise.all(files.sort().map(async (file) => [file, await hashOf(join(dir, file))] as const)));
}

async function hashOf(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
}
