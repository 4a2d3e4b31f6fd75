import type { Declaration, DeclarationEvent } from '../declaration/types';
import { appendEvent, declarationOf, eventOf, replaceDeclaration } from './declaration-rows';
import { draftOf } from './drafts';
import type { Engine } from './engine';
import { withoutPersonalData } from './erasure';
import type { ErasureJournal } from './erasure-journal';
import type { DeclarationEventRow, Tables, Trx } from './tables';
import type { PersonalData, PersonalDataStore } from './types';
import { StoreUnavailable } from './unavailable';
import type { Kysely } from 'kysely';

/**
 * What is kept about a person, and its erasure, on either engine. The rule of erasure is in docs/adr/: a person's
 * drafts and conversation go; the declarations of which they are the present declarant, and the states of the history
 * that they declared, lose their personal data; their name leaves every event that they made.
 */
export function createPersonalDataStore(engine: Engine, journal?: ErasureJournal): PersonalDataStore {
  return {
    // Erased rows bear an empty person: they are nobody's.
    export: (personne) => (personne === '' ? Promise.resolve(NOTHING) : exportOf(engine.db, personne)),
    erase: async (personne, at) => {
      // First: noted but not done is done at a restore, as was asked; done but not noted would be undone by one.
      if (personne !== '') await noted(journal, personne, at);
      return engine.write((trx) => erasePerson(trx, personne, at));
    },
  };
}

/** A journal that cannot be written is an outage like another: nothing is erased, and the turn says so. */
async function noted(journal: ErasureJournal | undefined, personne: string, at: string): Promise<void> {
  try {
    await journal?.note(personne, at);
  } catch (cause) {
    throw new StoreUnavailable('io', 'nothing', { cause });
  }
}

const NOTHING: PersonalData = { drafts: [], declarations: [], events: [], conversation: null };

async function exportOf(db: Kysely<Tables>, personne: string): Promise<PersonalData> {
  const drafts = await db
    .selectFrom('drafts')
    .selectAll()
    .where('personne', '=', personne)
    .orderBy('modifie_le')
    .execute();
  const declarations = await db
    .selectFrom('declarations')
    .selectAll()
    .where('declarant', '=', personne)
    .orderBy('modifiee_le')
    .execute();
  return {
    drafts: drafts.map(draftOf),
    declarations: declarations.map(declarationOf),
    events: (await eventsOf(db, personne)).map(eventOf).map((event) => ownPart(event, personne)),
    conversation: await conversationOf(db, personne),
  };
}

async function conversationOf(db: Kysely<Tables>, personne: string): Promise<unknown> {
  const row = await db.selectFrom('conversations').selectAll().where('personne', '=', personne).executeTakeFirst();
  return row ? { ...row, reference: row.reference === null ? null : parsedOrText(row.reference) } : null;
}

function parsedOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Events that a person made, and events of others on a state that this person declared. */
function eventsOf(db: Pick<Trx, 'selectFrom'>, personne: string): Promise<DeclarationEventRow[]> {
  return db
    .selectFrom('declaration_events')
    .selectAll()
    .where((eb) => eb.or([eb('personne', '=', personne), eb('declarant', '=', personne)]))
    .orderBy('le')
    .orderBy('reference')
    .orderBy('rang')
    .execute();
}

/** An export tells about one person: what others wrote on the same school is left out. */
function ownPart(event: DeclarationEvent, personne: string): DeclarationEvent {
  const own = event.etat.declarant.id === personne;
  return {
    ...event,
    personne: event.personne === personne ? personne : '',
    etat: own ? event.etat : withoutPersonalData(event.etat),
  };
}

/** Within a transaction of the caller's. `at` is the instant noted in the history. */
export async function erasePerson(
  trx: Trx,
  personne: string,
  at: string,
): Promise<{ drafts: number; declarations: number }> {
  if (personne === '') return { drafts: 0, declarations: 0 };
  // Same order as declare(): declarations, history, drafts; the other way could deadlock.
  const declared = await eraseDeclarations(trx, personne, at);
  const made = await eraseEvents(trx, personne);
  const { numDeletedRows } = await trx.deleteFrom('drafts').where('personne', '=', personne).executeTakeFirst();
  await trx.deleteFrom('conversations').where('personne', '=', personne).execute();
  await trx
    .deleteFrom('envois')
    .where((eb) => eb.or([eb('personne', '=', personne), eb('nomme', '=', personne)]))
    .execute();
  return { drafts: Number(numDeletedRows), declarations: new Set([...declared, ...made]).size };
}

/** Looks again until none is left: an erased declaration is no longer this person's. */
async function eraseDeclarations(trx: Trx, personne: string, at: string): Promise<readonly string[]> {
  const references: string[] = [];
  for (;;) {
    const rows = await trx.selectFrom('declarations').selectAll().where('declarant', '=', personne).execute();
    if (rows.length === 0) return references;
    for (const row of rows) {
      if (await eraseDeclaration(trx, declarationOf(row), at)) references.push(row.reference);
    }
  }
}

async function eraseDeclaration(trx: Trx, before: Declaration, at: string): Promise<boolean> {
  const after = { ...withoutPersonalData(before), version: before.version + 1 };
  if (!(await replaceDeclaration(trx, before.version, after))) return false;
  await appendEvent(trx, { nature: 'effacee', personne: '', le: at, etat: after });
  return true;
}

async function eraseEvents(trx: Trx, personne: string): Promise<readonly string[]> {
  const rows = await eventsOf(trx, personne);
  for (const row of rows) await eraseEvent(trx, row, personne);
  return rows.map((row) => row.reference);
}

async function eraseEvent(trx: Trx, row: DeclarationEventRow, personne: string): Promise<void> {
  const declared = row.declarant === personne;
  const etat = declared ? withoutPersonalData(eventOf(row).etat) : undefined;
  await trx
    .updateTable('declaration_events')
    .set({
      personne: row.personne === personne ? '' : row.personne,
      ...(etat && { declarant: '', contenu: JSON.stringify(etat) }),
    })
    .where('reference', '=', row.reference)
    .where('rang', '=', row.rang)
    .execute();
}
