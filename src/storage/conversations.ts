import type { Engine } from './engine';
import type { ConversationStore } from './types';

/** Conversation references and greetings, on either engine. */
export function createConversationStore(engine: Engine): ConversationStore {
  return {
    remember: (personne, reference, at) =>
      engine.write(async (trx) => {
        await trx
          .insertInto('conversations')
          .values({ personne, reference, accueillie_le: null, maj_le: at })
          .onConflict((oc) => oc.column('personne').doUpdateSet({ reference, maj_le: at }))
          .execute();
      }),
    async find(personne) {
      const row = await engine.db
        .selectFrom('conversations')
        .select('reference')
        .where('personne', '=', personne)
        .executeTakeFirst();
      return row?.reference ?? undefined;
    },
    async lastHeard() {
      const row = await engine.db
        .selectFrom('conversations')
        .select((eb) => eb.fn.max('maj_le').as('le'))
        .where('reference', 'is not', null)
        .executeTakeFirst();
      return row?.le ?? undefined;
    },
    claimGreeting: (personne, at) =>
      engine.write(async (trx) => {
        const { numInsertedOrUpdatedRows } = await trx
          .insertInto('conversations')
          .values({ personne, reference: null, accueillie_le: at, maj_le: at })
          .onConflict((oc) =>
            oc.column('personne').doUpdateSet({ accueillie_le: at }).where('conversations.accueillie_le', 'is', null),
          )
          .executeTakeFirst();
        return numInsertedOrUpdatedRows === 1n;
      }),
  };
}
