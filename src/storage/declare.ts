import type { DeclarationStore, DeclareCommand, DeclareOutcome } from '../declaration/ports';
import type { Declaration, Draft } from '../declaration/types';
import { appendEvent, declarationRow, findByEcole, findByReference, replaceDeclaration } from './declaration-rows';
import { decide, type Decision, type Situation } from './decision';
import { updateDraft } from './drafts';
import type { Engine } from './engine';
import { StorageError } from './errors';
import type { Trx } from './tables';

/** Each lost race means that somebody else's write went through, and the next look sees it: two are ordinary. */
const LOOKS = 8;

/** `DeclarationStore.declare` on either engine. */
export function createDeclare(engine: Engine): DeclarationStore['declare'] {
  return async (command) => {
    for (let look = 1; look <= LOOKS; look += 1) {
      const outcome = await attempt(engine, command);
      if (outcome) return outcome;
    }
    throw new StorageError(
      'storage.contention',
      `The declaration of ${command.content.uai} met another write ${LOOKS} times in a row. Confirming again is safe.`,
    );
  };
}

/** One transaction. `undefined`: another writer went first, nothing was written, look again. */
async function attempt(engine: Engine, command: DeclareCommand): Promise<DeclareOutcome | undefined> {
  try {
    return await engine.write(async (trx) => {
      const decision = decide(await situationOf(trx, command), command);
      return decision.kind === 'answer' ? decision.outcome : carryOut(trx, command, decision);
    });
  } catch (error) {
    if (error instanceof LostRace || engine.isUniqueViolation(error)) return undefined;
    throw error;
  }
}

/** Thrown within a transaction so that it is undone. */
class LostRace extends Error {}

/**
 * Under PostgreSQL each statement sees what was committed before it. What this draft made is read last: whatever the
 * other reads owe to another delivery of the same draft, it explains.
 */
async function situationOf(trx: Trx, command: DeclareCommand): Promise<Situation> {
  const { draft, content, reference } = command;
  const ofReference = await findByReference(trx, reference);
  const amended = draft.amende && (await findByReference(trx, draft.amende.reference));
  const ofEcole = await findByEcole(trx, content.campagne, content.uai);
  return { ofReference, amended, ofEcole, ofDraft: await declarationOfDraft(trx, draft.id) };
}

async function declarationOfDraft(trx: Trx, draft: string): Promise<Declaration | undefined> {
  const event = await trx
    .selectFrom('declaration_events')
    .select('reference')
    .where('brouillon', '=', draft)
    .executeTakeFirst();
  return event && findByReference(trx, event.reference);
}

async function carryOut(
  trx: Trx,
  command: DeclareCommand,
  decision: Exclude<Decision, { kind: 'answer' }>,
): Promise<DeclareOutcome> {
  const { declaration } = decision;
  const written =
    decision.kind === 'create'
      ? await insert(trx, declaration)
      : await replaceDeclaration(trx, decision.from, declaration);
  if (!written) throw new LostRace();
  const nature = decision.kind === 'create' ? 'declaree' : decision.nature;
  const { draft, declarant, at } = command;
  await appendEvent(trx, { nature, personne: declarant.id, le: at, etat: declaration, brouillon: draft.id });
  await confirmDraft(trx, draft, declaration.reference, at);
  return { kind: 'declared', declaration, event: nature };
}

async function insert(trx: Trx, declaration: Declaration): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('declarations')
    .values(declarationRow(declaration))
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/**
 * Whatever was saved of the draft in between, what the director confirmed is the declaration: the stored draft keeps
 * none of it. Its version goes on from the stored one, so that a save under way meets a conflict.
 */
async function confirmDraft(trx: Trx, draft: Draft, reference: string, at: string): Promise<void> {
  const stored = await trx.selectFrom('drafts').select('version').where('id', '=', draft.id).executeTakeFirst();
  if (!stored) return;
  const version = Math.max(stored.version, draft.version) + 1;
  const confirmed: Draft = { ...emptied(draft), etat: 'confirme', reference, modifie_le: at, version };
  if (!(await updateDraft(trx, stored.version, confirmed))) throw new LostRace();
}

function emptied(draft: Draft): Draft {
  return {
    ...draft,
    answers: {},
    proposals: {},
    position: { kind: 'review' },
    carte: undefined,
    conversation: undefined,
  };
}
