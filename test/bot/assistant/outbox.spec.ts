import type { Reply } from '../../../src/bot/types';
import { fr } from '../../../src/texts/typography';
import { aBase } from './base';
import { CAMILLE, Dialogue, DOMINIQUE, IN_MARCH, openAssistant } from './dialogue';

const open = async () => new Dialogue(await openAssistant({ base: aBase() }));

async function toReview(chat: Dialogue): Promise<Dialogue> {
  await chat.says('déclarer');
  await chat.presses('Continuer', { ecole: '0190091W', intention: 'oui' });
  await chat.presses('Continuer', { classes: '6', stagiaires: '2', semaines: 'semaine-1' });
  return chat.presses('Continuer', { tuteur: 'oui', courriel: '', description: 'Une école **ouverte**.' });
}

const kept = ({ shared }: Dialogue) => shared.stores.outbox.claim(IN_MARCH, '2024-03-20T09:01:00.000Z', 10);

/** What is said in the place of the cards that the channel does not take. */
class UnheardDialogue extends Dialogue {
  readonly insteadOfCards: (string | undefined)[] = [];

  override async receive(replies: readonly Reply[]): Promise<void> {
    for (const reply of replies) {
      if (reply.kind === 'card' && reply.onFailed) this.insteadOfCards.push(await reply.onFailed());
    }
    await super.receive(replies);
  }
}

describe('what must reach somebody', () => {
  it('is nothing as long as all is delivered, and nobody else is concerned', async () => {
    const chat = await toReview(await open());
    await chat.presses('Confirmer');
    expect(await kept(chat)).toEqual([]);
  });

  it('is the receipt that could not be delivered: it is kept whole, and the person is told once that it is recorded', async () => {
    const chat = new UnheardDialogue((await open()).shared);
    await (await toReview(chat)).presses('Confirmer');
    const [declaration] = await chat.shared.stores.declarations.list('juin-2024');
    expect(chat.insteadOfCards).toEqual([
      fr(
        `Votre déclaration **est enregistrée** (référence ${declaration?.reference}) ; je vous en renvoie le récépissé.`,
      ),
      undefined,
    ]);
    const envois = await kept(chat);
    expect(envois).toMatchObject([
      { personne: CAMILLE.id, nature: 'recepisse', sujet: declaration?.reference },
      { personne: CAMILLE.id, nature: 'recepisse' },
    ]);
    expect(envois.map(({ contenu }) => contenu.card)).toEqual(chat.fresh.map(({ card }) => card));
  });

  it('is, for whoever held a declaration, that somebody else replaced it', async () => {
    const first = await toReview(await open());
    await first.presses('Confirmer');
    const second = await toReview(new Dialogue(first.shared, DOMINIQUE));
    await second.presses('Confirmer');
    expect(await kept(first)).toEqual([]);
    await second.presses('Remplacer par ma déclaration');
    await second.presses('Confirmer');
    const envois = await kept(first);
    expect(envois).toMatchObject([{ personne: CAMILLE.id, nature: 'remplacee', nomme: DOMINIQUE.id, essais: 1 }]);
    const [{ contenu }] = envois as [(typeof envois)[number]];
    await first.receive([{ kind: 'card', ...contenu }]);
    expect(first.words).toContain(DOMINIQUE.nom);
    expect(first.words).not.toContain('Une école **ouverte**.');
    await first.presses('Remplacer par ma déclaration');
    expect(first.facts.outcome).toBe('take-back');
  });
});
