import { copyFile, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

const fresh = (dir: string, file: string): string => join(dir, `.${file}.nouveau`);
const kept = (dir: string, file: string): string => join(dir, `.${file}.avant`);

/**
 * Writes these files of a folder all or none: whole beside the present ones first, then put in their place; where that
 * fails, the earlier ones are put back. Throws what the system says.
 */
export async function writeTogether(dir: string, texts: ReadonlyMap<string, string>): Promise<void> {
  const files = [...texts.keys()];
  const added: string[] = [];
  try {
    for (const [file, text] of texts) await writeWhole(fresh(dir, file), text);
    for (const file of files) {
      if (!(await keepPresent(dir, file))) added.push(file);
    }
    for (const file of files) await rename(fresh(dir, file), join(dir, file));
  } catch (error) {
    for (const file of added) await rm(join(dir, file), { force: true });
    await recover(dir, files);
    throw error;
  } finally {
    for (const file of files) await rm(fresh(dir, file), { force: true });
  }
  for (const file of files) await rm(kept(dir, file), { force: true });
}

/** Puts back what a write that was cut off left aside; whether there was something. */
export async function recover(dir: string, files: readonly string[]): Promise<boolean> {
  const back = await Promise.all(files.map((file) => putBack(dir, file)));
  return back.includes(true);
}

const putBack = (dir: string, file: string): Promise<boolean> => ifPresent(rename(kept(dir, file), join(dir, file)));

/** Whether there is one to keep. */
const keepPresent = (dir: string, file: string): Promise<boolean> =>
  ifPresent(copyFile(join(dir, file), kept(dir, file)));

/** Whether what the work begins with was there. */
async function ifPresent(work: Promise<void>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

async function writeWhole(path: string, text: string): Promise<void> {
  const handle = await open(path, 'w');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
