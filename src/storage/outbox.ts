import type { Envoi, NatureEnvoi, OutboxStore } from '../outbox';
import type { Engine } from './engine';
import type { EnvoiRow, Trx } from './tables';

/** Messages to be delivered, on either engine. */
export function createOutboxStore(engine: Engine): OutboxStore {
  const write = (work: (trx: Trx) => Promise<unknown>) => engine.write(async (trx) => void (await work(trx)));
  return {
    put: (envoi) => write((trx) => insert(trx, envoi)),
    claim: (now, leaseUntil, limit) => claim(engine, now, leaseUntil, limit),
    delivered: (id) => write((trx) => trx.deleteFrom('envois').where('id', '=', id).execute()),
    unreachable: (id) =>
      write((trx) => trx.updateTable('envois').set({ etat: 'injoignable' }).where('id', '=', id).execute()),
    postpone: (personne, until) =>
      engine.write(async (trx) => {
        const theirs = trx.updateTable('envois').set({ pas_avant: until }).where('personne', '=', personne);
        await theirs.where('etat', '=', 'a-envoyer').execute();
      }),
  };
}

function insert(trx: Trx, { nomme, contenu, ...envoi }: Envoi): Promise<unknown> {
  const row: EnvoiRow = { ...envoi, nomme: nomme ?? '', contenu: JSON.stringify(contenu), etat: 'a-envoyer' };
  return trx
    .insertInto('envois')
    .values(row)
    .onConflict((oc) => oc.column('id').doNothing())
    .execute();
}

async function claim(engine: Engine, now: string, leaseUntil: string, limit: number): Promise<readonly Envoi[]> {
  const due = await engine.db
    .selectFrom('envois')
    .selectAll()
    .where('etat', '=', 'a-envoyer')
    .where('pas_avant', '<=', now)
    .orderBy('pas_avant')
    .orderBy('id')
    .limit(limit)
    .execute();
  if (due.length === 0) return [];
  return engine.write(async (trx) => {
    const taken: Envoi[] = [];
    for (const row of due)
      if (await takes(trx, row, leaseUntil)) taken.push(envoiOf({ ...row, essais: row.essais + 1 }));
    return taken;
  });
}

/** Only as it was seen: another instance may have taken it in between. */
async function takes(trx: Trx, { id, essais, pas_avant }: EnvoiRow, leaseUntil: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('envois')
    .set({ pas_avant: leaseUntil, essais: essais + 1 })
    .where('id', '=', id)
    .where('essais', '=', essais)
    .where('pas_avant', '=', pas_avant)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

function envoiOf({ id, personne, nature, sujet, nomme, contenu, pas_avant, essais }: EnvoiRow): Envoi {
  return {
    id,
    personne,
    nature: nature as NatureEnvoi,
    sujet,
    ...(nomme === '' ? {} : { nomme }),
    contenu: JSON.parse(contenu) as Envoi['contenu'],
    pas_avant,
    essais,
  };
}
