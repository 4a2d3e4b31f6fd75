import { BUTTONS } from '../../../src/texts/buttons';
import { OutageSwitch } from '../../storage/outage-switch';
import { aBase } from './base';
import { Dialogue, IN_MARCH, openAssistant } from './dialogue';

/** As from Teams: no day is played. */
const LONG_AFTER = '2026-11-25T09:00:00.000Z';

async function open(now = IN_MARCH): Promise<Dialogue> {
  return new Dialogue(await openAssistant({ base: aBase(), now }));
}

async function atReview(): Promise<Dialogue> {
  const chat = await open();
  await chat.says('déclarer');
  await chat.presses('Continuer', { ecole: '0190091W', intention: 'oui' });
  await chat.presses('Continuer', { classes: '6', stagiaires: '2', semaines: 'semaine-1' });
  return chat.presses('Continuer', { tuteur: 'oui', courriel: '', description: 'Une école ouverte.' });
}

async function declared(): Promise<Dialogue> {
  return (await atReview()).presses('Confirmer');
}

const stored = ({ shared }: Dialogue) => shared.stores.declarations.list('juin-2024');

describe('a campaign long over, for who writes from Teams', () => {
  it.each([
    'déclarer',
    'oui pour deux lycéens la première semaine à l’école de Meyssac',
    'Meyssac',
    'modifier',
    'retirer',
    'reprendre',
    'recommencer',
    'confirmer',
    'retour',
    'passer',
    'annuler',
  ])('« %s » takes nothing, and says what goes on', async (order) => {
    const chat = await (await open(LONG_AFTER)).says(order);
    expect(chat.facts).toMatchObject({ feature: 'declaration', outcome: 'terminee' });
    for (const told of ['juin 2024 est terminée', 'Ma déclaration', 'mes données', 'autre année']) {
      expect(chat.words).toContain(told);
    }
    expect(await chat.shared.stores.drafts.open('camille', 'juin-2024')).toBeUndefined();
  });

  it('a correction of what was declared changes nothing', async () => {
    const chat = await declared();
    chat.shared.now = LONG_AFTER;
    await chat.says('en fait 3 stagiaires');
    expect(chat.facts.outcome).toBe('terminee');
    expect(await stored(chat)).toMatchObject([{ version: 1 }]);
  });

  it('« oui » to a withdrawal that was asked before comes too late', async () => {
    const chat = await declared();
    chat.shared.now = '2024-06-28T21:59:00.000Z';
    chat.shared.day = '2024-06-16';
    await chat.says('retirer');
    chat.shared.day = '2024-06-29';
    await chat.says('oui');
    expect(chat.facts).toMatchObject({ route: 'confirmation', outcome: 'terminee' });
    expect(await stored(chat)).toMatchObject([{ etat: 'active' }]);
  });

  it('a draft left open is told, seen in « mes données », and given up', async () => {
    const chat = await atReview();
    chat.shared.now = LONG_AFTER;
    await chat.presses('Confirmer');
    expect(chat.words).toMatch(/commencée le 20 mars 2024 n’a pas été confirmée à temps/);
    await chat.says('mes données');
    expect(chat.words).toContain('non confirmé à temps');
    await chat.says('quand a lieu le stage ?');
    expect(chat.words).toContain('ce qui valait alors');
    await chat.says('annuler');
    expect(chat.facts.outcome).toBe('cancelled');
    expect(await stored(chat)).toEqual([]);
  });

  it('erasing explains itself without offering to withdraw', async () => {
    const chat = await declared();
    chat.shared.now = LONG_AFTER;
    await chat.says('effacer mes données');
    expect(chat.words).not.toMatch(/retirez/);
    await chat.presses(BUTTONS.erase);
    expect(chat.facts.outcome).toBe('erased');
  });

  it('is told all the same while the database is away', async () => {
    let database!: OutageSwitch;
    const through = (stores: OutageSwitch['stores']) => (database = new OutageSwitch(stores)).stores;
    const chat = new Dialogue(await openAssistant({ base: aBase(), now: LONG_AFTER, through }));
    database.away = 'all';
    for (const words of ['déclarer', 'modifier', '6 classes']) {
      await chat.says(words);
      expect(chat.words).not.toContain('Renvoyez');
    }
  });
});

describe('a played day', () => {
  it('decides of phase and words, and dates nothing that is stored', async () => {
    const chat = await open(LONG_AFTER);
    chat.shared.day = '2024-03-20';
    await chat.says('déclarer');
    const draft = await chat.shared.stores.drafts.open('camille', 'juin-2024');
    expect(draft).toMatchObject({ cree_le: LONG_AFTER, modifie_le: LONG_AFTER });
  });
});
