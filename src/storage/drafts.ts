import type { DraftStore } from '../declaration/ports';
import type { Draft } from '../declaration/types';
import { readDraft } from './documents';
import type { Engine } from './engine';
import type { DraftRow, Trx } from './tables';

/** Drafts on either engine. */
export function createDraftStore(engine: Engine): DraftStore {
  const all = () => engine.db.selectFrom('drafts').select(['id', 'contenu', 'carte', 'conversation']);
  const ofPersonne = (personne: string, campagne: string) =>
    all().where('personne', '=', personne).where('campagne', '=', campagne);
  return {
    async open(personne, campagne) {
      const row = await ofPersonne(personne, campagne).where('etat', '=', 'en-cours').executeTakeFirst();
      return row && draftOf(row);
    },
    async find(id) {
      const row = await all().where('id', '=', id).executeTakeFirst();
      return row && draftOf(row);
    },
    async lastCancelled(personne, campagne) {
      const cancelled = ofPersonne(personne, campagne).where('etat', '=', 'annule');
      const row = await cancelled.orderBy('modifie_le', 'desc').limit(1).executeTakeFirst();
      return row && draftOf(row);
    },
    async save(draft) {
      const next: Draft = { ...draft, version: draft.version + 1 };
      const stored = (await savedUnlessTaken(engine, draft.version, next)) || (await holds(engine, next));
      return stored ? { kind: 'saved', draft: next } : { kind: 'conflict' };
    },
    rememberCard: (id, { carte, conversation = null }) =>
      engine.write(async (trx) => {
        const open = trx.updateTable('drafts').where('id', '=', id).where('etat', '=', 'en-cours');
        await open.set({ carte, conversation }).execute();
      }),
    deleteCancelled: (before) =>
      engine.write(async (trx) => {
        const cancelled = trx.deleteFrom('drafts').where('etat', '=', 'annule').where('modifie_le', '<', before);
        return Number((await cancelled.executeTakeFirst()).numDeletedRows);
      }),
  };
}

/** A draft of an earlier release bears its card in the document alone. */
export function draftOf(row: Pick<DraftRow, 'id' | 'contenu' | 'carte' | 'conversation'>): Draft {
  const draft = readDraft(`drafts ${row.id}`, row.contenu);
  if (row.carte === null) return draft;
  return { ...draft, carte: row.carte, ...(row.conversation === null ? {} : { conversation: row.conversation }) };
}

/** Without the card, which is written by itself. */
function draftRow(draft: Draft): Omit<DraftRow, 'carte' | 'conversation'> {
  const { id, campagne, personne, etat, modifie_le, version } = draft;
  return { id, campagne, personne, etat, modifie_le, version, contenu: JSON.stringify(draft) };
}

async function savedUnlessTaken(engine: Engine, version: number, next: Draft): Promise<boolean> {
  try {
    return await engine.write((trx) => (version === 0 ? insertDraft(trx, next) : updateDraft(trx, version, next)));
  } catch (error) {
    // A cancelled draft taken up again while another is open.
    if (engine.isUniqueViolation(error)) return false;
    throw error;
  }
}

/** Asked again after a commit without an answer: the first save, of the very same text, went through. */
async function holds({ db }: Engine, draft: Draft): Promise<boolean> {
  const row = await db.selectFrom('drafts').select('contenu').where('id', '=', draft.id).executeTakeFirst();
  return row?.contenu === JSON.stringify(draft);
}

async function insertDraft(trx: Trx, draft: Draft): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('drafts')
    .values({ ...draftRow(draft), carte: draft.carte ?? null, conversation: draft.conversation ?? null })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Compare-and-set: `false` when the draft is no longer at `version`, or would be opened again after its receipt. */
export async function updateDraft(trx: Trx, version: number, draft: Draft): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('drafts')
    .set(draftRow(draft))
    .$if(draft.etat === 'confirme', (query) => query.set({ carte: null, conversation: null }))
    .where('id', '=', draft.id)
    .where('version', '=', version)
    .$if(draft.etat !== 'confirme', (query) => query.where('etat', '!=', 'confirme'))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
