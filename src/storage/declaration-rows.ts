import type { Declaration, DeclarationEvent } from '../declaration/types';
import { readDeclaration } from './documents';
import type { DeclarationEventRow, DeclarationRow, Trx } from './tables';

export function declarationRow(declaration: Declaration): DeclarationRow {
  const { reference, campagne, uai, version, modifiee_le } = declaration;
  const declarant = declaration.declarant.id;
  return { reference, campagne, uai, declarant, version, modifiee_le, contenu: JSON.stringify(declaration) };
}

export function declarationOf(row: Pick<DeclarationRow, 'reference' | 'contenu'>): Declaration {
  return readDeclaration(`declarations ${row.reference}`, row.contenu);
}

export function eventOf(row: DeclarationEventRow): DeclarationEvent {
  const { reference, rang, personne, le } = row;
  const etat = readDeclaration(`declaration_events ${reference} ${rang}`, row.contenu);
  return { reference, rang, nature: row.nature as DeclarationEvent['nature'], personne, le, etat };
}

type Reader = Pick<Trx, 'selectFrom'>;

export async function findByReference(db: Reader, reference: string): Promise<Declaration | undefined> {
  const row = await db
    .selectFrom('declarations')
    .select(['reference', 'contenu'])
    .where('reference', '=', reference)
    .executeTakeFirst();
  return row && declarationOf(row);
}

export async function findByEcole(db: Reader, campagne: string, uai: string): Promise<Declaration | undefined> {
  const row = await db
    .selectFrom('declarations')
    .select(['reference', 'contenu'])
    .where('campagne', '=', campagne)
    .where('uai', '=', uai)
    .executeTakeFirst();
  return row && declarationOf(row);
}

/** Compare-and-set: `false` when somebody changed the declaration since `version`. */
export async function replaceDeclaration(trx: Trx, version: number, after: Declaration): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('declarations')
    .set(declarationRow(after))
    .where('reference', '=', after.reference)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The rank of an event is the version that it made: no gap, and two writers cannot take the same. */
export async function appendEvent(
  trx: Trx,
  event: Omit<DeclarationEvent, 'reference' | 'rang'> & { readonly brouillon?: string },
): Promise<void> {
  const { nature, personne, le, etat, brouillon } = event;
  await trx
    .insertInto('declaration_events')
    .values({
      reference: etat.reference,
      rang: etat.version,
      nature,
      personne,
      declarant: etat.declarant.id,
      le,
      brouillon: brouillon ?? null,
      contenu: JSON.stringify(etat),
    })
    .execute();
}
