import { sql } from 'kysely';
import { createConversationStore } from './conversations';
import { createDeclarationStore } from './declarations';
import { createDraftStore } from './drafts';
import type { Engine } from './engine';
import { createEvidenceStore } from './evidence';
import { openErasureJournal, type ErasureJournal } from './erasure-journal';
import { migrate } from './migrate';
import { createOutboxStore } from './outbox';
import { createPersonalDataStore } from './personal-data';
import type { Stores } from './types';

/**
 * Brings the schema up to date and lends the repositories, erasures noted in `erasuresDir` if any; lets go of the engine
 * when that fails.
 */
export async function storesOn(engine: Engine, erasuresDir?: string): Promise<Stores> {
  const { schemaVersion, journal } = await prepared(engine, erasuresDir);
  let closing: Promise<void> | undefined;
  return {
    drafts: createDraftStore(engine),
    declarations: createDeclarationStore(engine),
    evidence: createEvidenceStore(engine),
    conversations: createConversationStore(engine),
    outbox: createOutboxStore(engine),
    personalData: createPersonalDataStore(engine, journal),
    schemaVersion,
    ...(engine.file && { file: engine.file }),
    ping: async () => {
      await sql`select 1`.execute(engine.db);
    },
    connections: engine.connections,
    close: () => (closing ??= engine.close()),
  };
}

async function prepared(
  engine: Engine,
  erasuresDir?: string,
): Promise<{ readonly schemaVersion: number; readonly journal?: ErasureJournal }> {
  try {
    const journal = erasuresDir === undefined ? undefined : openErasureJournal(erasuresDir);
    return { schemaVersion: await migrate(engine), journal };
  } catch (error) {
    await engine.close();
    throw error;
  }
}
