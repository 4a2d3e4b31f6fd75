import * as outage from '../../../src/texts/outage';
import { OutageSwitch } from '../../storage/outage-switch';
import { aBase } from './base';
import { Dialogue, openAssistant } from './dialogue';

async function open() {
  let database!: OutageSwitch;
  const through = (stores: OutageSwitch['stores']) => (database = new OutageSwitch(stores)).stores;
  const chat = new Dialogue(await openAssistant({ base: aBase(), through }));
  return { chat, database };
}

async function atReview() {
  const { chat, database } = await open();
  await chat.says('déclarer');
  await chat.presses('Continuer', { ecole: '0190091W', intention: 'oui' });
  await chat.presses('Continuer', { classes: '6', stagiaires: '2', semaines: 'semaine-1' });
  await chat.presses('Continuer', { tuteur: 'oui', courriel: '', description: 'Une école ouverte.' });
  return { chat, database };
}

const declarations = ({ shared }: Dialogue) => shared.stores.declarations.list('juin-2024');

describe('while the database is away', () => {
  it.each<[string, object]>([
    ['quand a lieu le stage ?', { feature: 'faq', outcome: 'answered' }],
    ['un xylophone zébré dans la baignoire ?', { feature: 'faq', outcome: 'no_match' }],
    ['bonjour', { feature: 'smalltalk' }],
    ['merci', { feature: 'smalltalk' }],
    ['aide', { feature: 'welcome', outcome: 'help' }],
    ['recommandations', { feature: 'recommandations' }],
  ])('« %s » is answered as on any day', async (words, facts) => {
    const { chat, database } = await open();
    database.away = 'all';
    await chat.says(words);
    expect(chat.facts).toMatchObject(facts);
    expect(chat.words).not.toContain('enregistré');
  });

  it('an answer chosen from a list is given, its count lost', async () => {
    const { chat, database } = await open();
    await chat.says('quand a lieu le stage ?');
    database.away = 'all';
    await chat.presses('Combien de temps dure le stage ?');
    expect(chat.facts).toMatchObject({ feature: 'faq', outcome: 'shown' });
  });

  it.each(['déclarer', 'modifier', 'retirer', 'reprendre'])('« %s » is told to have stored nothing', async (words) => {
    const { chat, database } = await open();
    database.away = 'all';
    await chat.says(words);
    expect(chat.words).toBe(outage.nothingStored());
    expect(chat.facts).toMatchObject({ outcome: 'unavailable', stored: 'nothing' });
  });

  it.each(['ma déclaration', 'mes données'])('« %s » is told that what is stored stays', async (words) => {
    const { chat, database } = await open();
    database.away = 'all';
    expect((await chat.says(words)).words).toBe(outage.cannotShow());
  });

  it('a message that may have answered a draft is told to have stored nothing, and answered where it can be', async () => {
    const { chat, database } = await open();
    await chat.says('déclarer');
    database.away = 'all';
    expect((await chat.says('Meyssac')).words).toBe(outage.nothingStored());
    expect((await chat.says('dates du stage')).words).toContain(outage.ifItWasForTheDeclaration());
    database.away = 'no';
    expect((await chat.says('Meyssac')).facts).toMatchObject({ feature: 'declaration' });
  });

  it('a question passed on to the secretariat is told not to be', async () => {
    const { chat, database } = await open();
    await chat.says('un xylophone zébré dans la baignoire ?');
    database.away = 'all';
    await chat.presses('Transmettre ma question à la DSDEN');
    expect(chat.words).toBe(outage.nothingStored());
  });

  it('a confirmation stores nothing and says so; sent again after, it declares', async () => {
    const { chat, database } = await atReview();
    database.away = 'all';
    await chat.presses('Confirmer');
    expect(chat.words).toBe(outage.nothingStored());
    database.away = 'no';
    await chat.presses('Confirmer');
    expect(chat.facts).toMatchObject({ outcome: 'declared' });
  });
});

describe('on a full disk', () => {
  it('what is stored is shown, and what is sent is told not to be', async () => {
    const { chat, database } = await atReview();
    await chat.presses('Confirmer');
    database.away = 'writes';
    expect((await chat.says('ma déclaration')).facts).toMatchObject({ outcome: 'shown' });
    expect((await chat.says('modifier')).words).toBe(outage.nothingStored());
  });
});

describe('a commit without an answer', () => {
  it.each(['made', 'lost'] as const)('that was %s gives the receipt, and one declaration', async (fate) => {
    const { chat, database } = await atReview();
    database.cutOff[fate] = 1;
    await chat.presses('Confirmer');
    expect(chat.words).toContain('Référence');
    expect(await declarations(chat)).toHaveLength(1);
    expect(chat.onTheWay).toEqual([]);
  });

  it('that stays unknown for a while is announced, then told', async () => {
    const { chat, database } = await atReview();
    database.cutOff.lost = 3;
    await chat.presses('Confirmer');
    expect(chat.onTheWay).toEqual([outage.checking()]);
    expect(chat.words).toContain('Référence');
  });

  it('goes on from a card whose save was made', async () => {
    const { chat, database } = await open();
    await chat.says('déclarer');
    database.cutOff.made = 1;
    await chat.presses('Continuer', { ecole: '0190091W', intention: 'oui' });
    expect(chat.facts).toMatchObject({ outcome: 'section' });
    expect(chat.inputs()).toContain('classes');
  });

  it('withdraws once', async () => {
    const { chat, database } = await atReview();
    await chat.presses('Confirmer');
    await chat.says('retirer');
    database.cutOff.made = 1;
    await chat.says('oui');
    expect(chat.facts).toMatchObject({ outcome: 'withdrawn' });
    expect(await declarations(chat)).toMatchObject([{ etat: 'retiree', version: 2 }]);
  });
});
