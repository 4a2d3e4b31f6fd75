import type { DeclarationStore, ReplacedDeclaration } from '../declaration/ports';
import type { Declaration, DeclarationEvent } from '../declaration/types';
import {
  appendEvent,
  declarationOf,
  eventOf,
  findByEcole,
  findByReference,
  replaceDeclaration,
} from './declaration-rows';
import { createDeclare } from './declare';
import type { Engine } from './engine';
import { replacementIn } from './replacement';
import type { Trx } from './tables';

/** Declarations and their history on either engine. */
export function createDeclarationStore(engine: Engine): DeclarationStore {
  const { db } = engine;
  const all = () => db.selectFrom('declarations').select(['reference', 'contenu']);
  return {
    declare: createDeclare(engine),
    withdraw: (command) => engine.write((trx) => withdraw(trx, command)),
    findByEcole: (campagne, uai) => findByEcole(db, campagne, uai),
    findByReference: (reference) => findByReference(db, reference),
    async findByPersonne(campagne, personne) {
      // Erased declarations bear an empty declarant: they are nobody's.
      if (personne === '') return [];
      const mine = all().where('declarant', '=', personne).where('campagne', '=', campagne);
      return (await mine.orderBy('modifiee_le', 'desc').orderBy('reference').execute()).map(declarationOf);
    },
    findReplaced: (campagne, personne) => findReplaced(engine, campagne, personne),
    async list(campagne) {
      return (await all().where('campagne', '=', campagne).orderBy('uai').execute()).map(declarationOf);
    },
    async history(reference) {
      const events = db.selectFrom('declaration_events').selectAll().where('reference', '=', reference);
      return (await events.orderBy('rang').execute()).map(eventOf);
    },
  };
}

/** Read in one statement: each history is whole, whoever writes meanwhile. */
async function findReplaced(
  { db }: Engine,
  campagne: string,
  personne: string,
): Promise<readonly ReplacedDeclaration[]> {
  // Erased states bear an empty declarant: they are nobody's.
  if (personne === '') return [];
  const declared = db.selectFrom('declaration_events').select('reference').where('declarant', '=', personne);
  const rows = await db
    .selectFrom('declaration_events')
    .selectAll('declaration_events')
    .innerJoin('declarations', 'declarations.reference', 'declaration_events.reference')
    .where('declarations.campagne', '=', campagne)
    .where('declarations.declarant', '!=', personne)
    .where('declarations.reference', 'in', declared)
    .orderBy('declaration_events.rang')
    .execute();
  const histories = byReference(rows.map(eventOf));
  return histories.flatMap((history) => replacementIn(history, personne) ?? []).sort(lastReplacedFirst);
}

function byReference(events: readonly DeclarationEvent[]): readonly DeclarationEvent[][] {
  const histories = new Map<string, DeclarationEvent[]>();
  for (const event of events) histories.set(event.reference, [...(histories.get(event.reference) ?? []), event]);
  return [...histories.values()];
}

function lastReplacedFirst(a: ReplacedDeclaration, b: ReplacedDeclaration): number {
  return b.by.le.localeCompare(a.by.le) || a.own.reference.localeCompare(b.own.reference);
}

async function withdraw(
  trx: Trx,
  command: Parameters<DeclarationStore['withdraw']>[0],
): ReturnType<DeclarationStore['withdraw']> {
  const { reference, version, personne, at } = command;
  const before = await findByReference(trx, reference);
  if (before && isThisWithdrawal(before, command)) return { kind: 'withdrawn', declaration: before };
  if (before?.version !== version || before.etat === 'retiree') return { kind: 'conflict', declaration: before };
  const after: Declaration = { ...before, etat: 'retiree', modifiee_le: at, version: version + 1 };
  if (!(await replaceDeclaration(trx, version, after))) {
    return { kind: 'conflict', declaration: await findByReference(trx, reference) };
  }
  await appendEvent(trx, { nature: 'retiree', personne, le: at, etat: after });
  return { kind: 'withdrawn', declaration: after };
}

/** Asked again after a commit without an answer: the first one went through. */
function isThisWithdrawal(
  { etat, version, modifiee_le }: Declaration,
  command: Parameters<DeclarationStore['withdraw']>[0],
): boolean {
  return etat === 'retiree' && version === command.version + 1 && modifiee_le === command.at;
}
