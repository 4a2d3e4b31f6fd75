import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Declaration, Draft } from '../../src/declaration/types';
import { openStores } from '../../src/storage';
import type { Stores } from '../../src/storage/types';
import type { Declared } from './journey';
import type { PostgresSchema } from './postgres-schema';

/** What one declaration made over HTTP left in the database. */
export interface Traces {
  readonly draft: Draft;
  readonly declaration: Declaration;
  /** Conversation reference, as JSON text. */
  readonly conversation: string;
}

export interface Filled {
  readonly declarations: number;
  readonly bytes: number;
  readonly seconds: number;
}

/** As many at once as keep either engine busy. */
const AT_ONCE = 50;
/** Between two vacuums of PostgreSQL: its own come after minutes, and this fills in seconds what takes weeks. */
const STORED_BETWEEN_VACUUMS = 1_000;

/** Checks that exactly these declarations are stored, and gives what one of them left. */
export async function readTraces(stores: Stores, campagne: string, declared: readonly Declared[]): Promise<Traces> {
  const stored = (await stores.declarations.list(campagne)).map(({ reference }) => reference);
  const receipts = new Set(declared.map(({ reference }) => reference));
  if (stored.length !== receipts.size || !stored.every((reference) => receipts.has(reference))) {
    throw new Error(`${receipts.size} receipts were given, ${stored.length} declarations are stored`);
  }
  return tracesOf(stores, declared.at(-1)!);
}

async function tracesOf(stores: Stores, { draft: id, reference }: Declared): Promise<Traces> {
  const draft = await stores.drafts.find(id);
  const declaration = await stores.declarations.findByReference(reference);
  const conversation = await stores.conversations.find(draft?.personne ?? '');
  if (!draft || !declaration || conversation === undefined) throw new Error(`${reference} left no trace`);
  return { draft, declaration, conversation };
}

/** Size of an embedded database of `count` such declarations: one file, once closed. */
export async function fillEmbedded(dataDir: string, traces: Traces, count: number): Promise<Filled> {
  const stores = await openStores({ dataDir });
  const seconds = await timed(() => fill(stores, traces, { from: 0, to: count }));
  await stores.close();
  return { declarations: count, bytes: (await stat(join(dataDir, 'assistant.db'))).size, seconds };
}

/** The same in PostgreSQL: tables and indexes, vacuumed as they fill. */
export async function fillPostgres(schema: PostgresSchema, traces: Traces, count: number): Promise<Filled> {
  const stores = await openStores({ databaseUrl: schema.databaseUrl, dataDir: 'unused' });
  const seconds = await timed(async () => {
    for (let from = 0; from < count; from += STORED_BETWEEN_VACUUMS) {
      await fill(stores, traces, { from, to: Math.min(count, from + STORED_BETWEEN_VACUUMS) });
      await schema.vacuum();
    }
  });
  await stores.close();
  return { declarations: count, bytes: await schema.bytes(), seconds };
}

async function fill(stores: Stores, traces: Traces, ranks: { readonly from: number; readonly to: number }) {
  let next = ranks.from;
  const oneAfterTheOther = async (): Promise<void> => {
    while (next < ranks.to) await storeAgain(stores, traces, next++);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, oneAfterTheOther));
}

/** The same writes as over HTTP, for another person and another school: draft saved at each step, then declared. */
async function storeAgain(stores: Stores, traces: Traces, rank: number): Promise<void> {
  const personne = randomUUID();
  const { conversation, declaration } = traces;
  await stores.conversations.remember(
    personne,
    conversation.replaceAll(traces.draft.personne, personne),
    declaration.declaree_le,
  );
  // Emptied when it was confirmed: it is filled again, as it was while it was saved.
  const filled = { ...traces.draft, answers: declaration.answers, id: randomUUID(), personne };
  const draft = await saveSteps(stores, filled, traces.draft.version - 1);
  const outcome = await stores.declarations.declare({
    draft,
    content: { ...declaration, uai: String(rank).padStart(8, '0'), intention: 'oui', a_copier: [] },
    declarant: { ...declaration.declarant, id: personne },
    reference: `BENCH-${String(rank).padStart(5, '0')}`,
    at: declaration.declaree_le,
  });
  if (outcome.kind !== 'declared') throw new Error(`declaration ${rank}: ${outcome.kind}`);
}

async function saveSteps(stores: Stores, draft: Draft, steps: number): Promise<Draft> {
  let saved: Draft = { ...draft, etat: 'en-cours', reference: undefined, version: 0 };
  while (saved.version < steps) {
    const outcome = await stores.drafts.save(saved);
    if (outcome.kind === 'conflict') throw new Error(`draft ${draft.id} was saved by somebody else`);
    saved = outcome.draft;
  }
  return saved;
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}
