import { sql } from 'kysely';
import type { Engine } from './engine';
import { digestOf, type Erasures } from './erasure-journal';
import { erasePerson } from './personal-data';
import type { Trx } from './tables';

/** A person whom the database knows, and the oldest instant of what it keeps of them. */
interface Known {
  readonly personne: string;
  readonly oldest: string;
}

/**
 * Does again, on a restored backup, the erasures done since it was made; gives how many people it concerned. What is
 * left of a person in a backup made after their erasure is younger than it: somebody who came back is left alone.
 */
export function replayErasures(engine: Engine, erasures: Erasures): Promise<number> {
  return engine.write(async (trx) => {
    let people = 0;
    for (const { personne, oldest } of await knownPeople(trx)) {
      const at = erasures.get(digestOf(personne));
      if (at === undefined || oldest > at) continue;
      await erasePerson(trx, personne, at);
      people += 1;
    }
    await forgetConversations(trx, erasures);
    return people;
  });
}

async function knownPeople(trx: Trx): Promise<readonly Known[]> {
  const { rows } = await sql<Known>`
    select personne, min(le) as oldest from (
      select personne, modifie_le as le from drafts
      union all select declarant, modifiee_le from declarations
      union all select personne, le from declaration_events
      union all select declarant, le from declaration_events
    ) as kept where personne <> '' group by personne`.execute(trx);
  return rows;
}

/** A turn that erases may note its conversation a little before: alone, that is no reason to erase what came after. */
async function forgetConversations(trx: Trx, erasures: Erasures): Promise<void> {
  for (const { personne, maj_le } of await trx.selectFrom('conversations').select(['personne', 'maj_le']).execute()) {
    const at = erasures.get(digestOf(personne));
    if (at === undefined || maj_le > at) continue;
    await trx.deleteFrom('conversations').where('personne', '=', personne).execute();
  }
}
