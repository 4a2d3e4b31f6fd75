import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { openStores } from '../../src/storage';
import type { Stores } from '../../src/storage/types';
import { aCommand, aContent, aDraft, saved } from './builders';

const PAGE_BYTES = 4096;
/** The header and the list of tables stay whole: such a file opens, and gives its first receipts. */
const FIRST_BROKEN_PAGE = 24;

/** As many schools declared, `S24-0` and so on. */
export async function declareMany(stores: Stores, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const draft = await saved(stores, aDraft({ id: `many-${n}`, personne: `director-${n}` }));
    const content = aContent({ uai: `many-${n}` });
    const declarant = { id: `director-${n}`, nom: `Director ${n}` };
    await stores.declarations.declare(aCommand({ draft, content, declarant, reference: `S24-${n}` }));
  }
}

/** A disk that lost some sectors: noise over pages in the middle of the file. */
export async function breakPages(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  const { size } = await handle.stat();
  const from = FIRST_BROKEN_PAGE * PAGE_BYTES;
  if (size <= from + PAGE_BYTES) throw new Error(`${file} is too small to be broken within: ${size} bytes`);
  await handle.write(Buffer.alloc(size - from, 0xa5), 0, size - from, from);
  await handle.close();
}

/** A database of forty schools, broken within; let go. */
export async function aDamagedDatabase(dataDir: string): Promise<void> {
  const stores = await openStores({ dataDir });
  await declareMany(stores, 40);
  await stores.close();
  await breakPages(join(dataDir, 'assistant.db'));
}
