import { sql } from 'kysely';
import { createConversationStore } from './conversations';
import { createDeclarationStore } from './declarations';
import { createDraftStore } from './drafts';
import type { Engine } from './engine';
import { createEvidenceStore } from './evidence';
import { migrate } from './migrate';
import { createPersonalDataStore } from './personal-data';
import type { Stores } from './types';

/** Brings the schema up to date and lends the repositories; lets go of the engine when that fails. */
export async function storesOn(engine: Engine): Promise<Stores> {
  const schemaVersion = await migrateOrLetGo(engine);
  let closing: Promise<void> | undefined;
  return {
    drafts: createDraftStore(engine),
    declarations: createDeclarationStore(engine),
    evidence: createEvidenceStore(engine),
    conversations: createConversationStore(engine),
    personalData: createPersonalDataStore(engine),
    schemaVersion,
    ...(engine.file && { file: engine.file }),
    ping: async () => {
      await sql`select 1`.execute(engine.db);
    },
    close: () => (closing ??= engine.close()),
  };
}

async function migrateOrLetGo(engine: Engine): Promise<number> {
  try {
    return await migrate(engine);
  } catch (error) {
    await engine.close();
    throw error;
  }
}
