import type { Config } from '../config';
import { formatReport, loadKnowledge } from '../knowledge';
import type { KnowledgeBase } from '../knowledge/types';
import { openStoresToRead, StorageError } from '../storage';
import type { Stores } from '../storage/types';
import { storeUnread } from '../texts/unread-store';

export type Places = Pick<Config, 'databaseUrl' | 'dataDir' | 'knowledgeDir'>;

/** The knowledge in force, and what was read of the stores. */
export interface Stored<T> {
  readonly base: KnowledgeBase;
  readonly read: T;
}

/**
 * What a command shows of the stores, which the assistant may hold meanwhile. `undefined` once `tell` said why nothing
 * could be read: faults of the knowledge, or `unread` with the refusal of the stores and what to do.
 */
export async function readStored<T>(
  places: Places,
  read: (stores: Stores, base: KnowledgeBase) => Promise<T>,
  { unread, tell }: { readonly unread: string; readonly tell: (text: string) => void },
): Promise<Stored<T> | undefined> {
  const loaded = await loadKnowledge(places.knowledgeDir);
  if (!loaded.ok) {
    tell(formatReport(loaded.faults));
    return undefined;
  }
  try {
    return { base: loaded.base, read: await reading(places, (stores) => read(stores, loaded.base)) };
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    tell(storeUnread(unread, error, places.dataDir));
    return undefined;
  }
}

async function reading<T>(places: Places, read: (stores: Stores) => Promise<T>): Promise<T> {
  const stores = await openStoresToRead(places);
  try {
    return await read(stores);
  } finally {
    await stores.close();
  }
}
