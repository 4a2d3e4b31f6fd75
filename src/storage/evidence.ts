import type { FaqEvidenceStore, UnansweredLine } from '../faq/ports';
import type { Engine } from './engine';
import type { Trx } from './tables';

/** UTF-16 units kept of what a person typed: enough to understand a question. */
const WORDS_KEPT = 500;

/** Lines kept a table; past that the least useful go, so that a flood of messages cannot fill the disk. */
const LINES_KEPT = 5_000;

/** New words between two prunings: the table may exceed its bound by that much for each instance. */
const WRITES_BETWEEN_PRUNINGS = 100;

/** What use teaches, on either engine. Words are cut to 500 characters, tables to about 5,000 lines. */
export function createEvidenceStore(engine: Engine, linesKept = LINES_KEPT): FaqEvidenceStore {
  const prune = pruner(linesKept);
  return {
    rememberShown: (shown) =>
      engine.write(async (trx) => {
        await rememberShown(trx, shown);
        await prune(trx);
      }),
    shownFiche: async (message) => (await shownBy(engine.db, message))?.fiche,
    recordVote: (vote) => engine.write((trx) => recordVote(trx, vote)),
    recordChoice: (choice) =>
      engine.write(async (trx) => {
        await recordChoice(trx, choice);
        await prune(trx);
      }),
    recordUnanswered: (message) =>
      engine.write(async (trx) => {
        await recordUnanswered(trx, message);
        await prune(trx);
      }),
    votes: () => engine.db.selectFrom('faq_votes').select(['fiche', 'utile', 'inutile']).orderBy('fiche').execute(),
    choices: () =>
      engine.db
        .selectFrom('faq_choices')
        .select(['mots', 'fiche', 'nombre'])
        .orderBy('nombre', 'desc')
        .orderBy('derniere_le', 'desc')
        .execute(),
    unanswered: () => unanswered(engine),
  };
}

async function rememberShown(trx: Trx, shown: Parameters<FaqEvidenceStore['rememberShown']>[0]): Promise<void> {
  const row = { fiche: shown.fiche, vote: null, montree_le: shown.at };
  await trx
    .insertInto('faq_shown')
    .values({ message: kept(shown.message), ...row })
    .onConflict((oc) => oc.column('message').doUpdateSet(row))
    .execute();
}

function shownBy(db: Pick<Trx, 'selectFrom'>, message: string) {
  return db.selectFrom('faq_shown').select(['fiche', 'vote']).where('message', '=', kept(message)).executeTakeFirst();
}

async function recordVote(trx: Trx, vote: Parameters<FaqEvidenceStore['recordVote']>[0]): Promise<void> {
  const { message, sens, at } = vote;
  const shown = await shownBy(trx, message);
  if (!shown || shown.vote === sens) return;
  const { numUpdatedRows } = await trx
    .updateTable('faq_shown')
    .set({ vote: sens })
    .where('message', '=', kept(message))
    .where('vote', shown.vote === null ? 'is' : '=', shown.vote)
    .executeTakeFirst();
  // Else the same thumb, delivered twice at once, was counted by the other delivery.
  if (numUpdatedRows === 1n) await countVote(trx, { fiche: shown.fiche, sens, before: shown.vote, at });
}

/** One more for `sens`, one less for the thumb that it replaces. */
async function countVote(
  trx: Trx,
  vote: { readonly fiche: string; readonly sens: string; readonly before: string | null; readonly at: string },
): Promise<void> {
  const { fiche, sens, before, at } = vote;
  const change = (one: string): number => Number(sens === one) - Number(before === one);
  await trx
    .insertInto('faq_votes')
    .values({ fiche, utile: change('utile'), inutile: change('inutile'), derniere_le: at })
    .onConflict((oc) =>
      oc.column('fiche').doUpdateSet((eb) => ({
        utile: eb('faq_votes.utile', '+', eb.ref('excluded.utile')),
        inutile: eb('faq_votes.inutile', '+', eb.ref('excluded.inutile')),
        derniere_le: eb.ref('excluded.derniere_le'),
      })),
    )
    .execute();
}

async function recordChoice(trx: Trx, choice: Parameters<FaqEvidenceStore['recordChoice']>[0]): Promise<void> {
  await trx
    .insertInto('faq_choices')
    .values({ mots: kept(choice.mots), fiche: choice.fiche, nombre: 1, derniere_le: choice.at })
    .onConflict((oc) =>
      oc.columns(['mots', 'fiche']).doUpdateSet((eb) => ({
        nombre: eb('faq_choices.nombre', '+', 1),
        derniere_le: eb.ref('excluded.derniere_le'),
      })),
    )
    .execute();
}

async function recordUnanswered(trx: Trx, message: Parameters<FaqEvidenceStore['recordUnanswered']>[0]): Promise<void> {
  const { mots, cle, transmise, dejaComptee, at } = message;
  await trx
    .insertInto('faq_unanswered')
    .values({
      cle: kept(cle),
      mots: kept(mots),
      nombre: 1,
      transmises: transmise ? 1 : 0,
      premiere_le: at,
      derniere_le: at,
    })
    .onConflict((oc) =>
      oc.column('cle').doUpdateSet((eb) => ({
        nombre: eb('faq_unanswered.nombre', '+', dejaComptee ? 0 : 1),
        transmises: eb('faq_unanswered.transmises', '+', eb.ref('excluded.transmises')),
        derniere_le: eb.ref('excluded.derniere_le'),
      })),
    )
    .execute();
}

async function unanswered(engine: Engine): Promise<readonly UnansweredLine[]> {
  return engine.db
    .selectFrom('faq_unanswered')
    .select(['mots', 'nombre', 'transmises', 'premiere_le', 'derniere_le'])
    .orderBy('nombre', 'desc')
    .orderBy('derniere_le', 'desc')
    .execute();
}

/** PostgreSQL refuses the character NUL in a text, and no half of a surrogate pair is text. */
function kept(words: string): string {
  return words
    .slice(0, WORDS_KEPT)
    .replaceAll('\0', '')
    .replace(/[\uD800-\uDBFF]$/, '');
}

function pruner(linesKept: number): (trx: Trx) => Promise<void> {
  let writes = 0;
  return async (trx) => {
    writes += 1;
    if (writes % WRITES_BETWEEN_PRUNINGS !== 0) return;
    await pruneUnanswered(trx, linesKept);
    await pruneChoices(trx, linesKept);
    await pruneShown(trx, linesKept);
  };
}

/** Keeps what was handed to the secretariat, then the most frequent, then the most recent. */
async function pruneUnanswered(trx: Trx, linesKept: number): Promise<void> {
  const keep = trx
    .selectFrom('faq_unanswered')
    .select('cle')
    .orderBy('transmises', 'desc')
    .orderBy('nombre', 'desc')
    .orderBy('derniere_le', 'desc')
    .limit(linesKept);
  await trx.deleteFrom('faq_unanswered').where('cle', 'not in', keep).execute();
}

/** Oldest of the rare ones go first. */
async function pruneChoices(trx: Trx, linesKept: number): Promise<void> {
  const last = await trx
    .selectFrom('faq_choices')
    .select(['nombre', 'derniere_le'])
    .orderBy('nombre', 'desc')
    .orderBy('derniere_le', 'desc')
    .offset(linesKept)
    .limit(1)
    .executeTakeFirst();
  if (!last) return;
  await trx
    .deleteFrom('faq_choices')
    .where((eb) =>
      eb.or([
        eb('nombre', '<', last.nombre),
        eb.and([eb('nombre', '=', last.nombre), eb('derniere_le', '<=', last.derniere_le)]),
      ]),
    )
    .execute();
}

/** Oldest first: some days of a département's conversations stay. */
async function pruneShown(trx: Trx, linesKept: number): Promise<void> {
  const keep = trx
    .selectFrom('faq_shown')
    .select('message')
    .orderBy('montree_le', 'desc')
    .orderBy('message')
    .limit(linesKept);
  await trx.deleteFrom('faq_shown').where('message', 'not in', keep).execute();
}
