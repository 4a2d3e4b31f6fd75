import { aBase } from './base';
import { Dialogue, openAssistant } from './dialogue';

async function declared(): Promise<Dialogue> {
  const chat = new Dialogue(await openAssistant({ base: aBase() }));
  await chat.says('déclarer');
  await chat.presses('Continuer', { ecole: '0190091W', intention: 'oui' });
  await chat.presses('Continuer', { classes: '6', stagiaires: '2', semaines: 'semaine-1' });
  await chat.presses('Continuer', { tuteur: 'oui', courriel: '', description: 'Une école.' });
  return chat.presses('Confirmer');
}
const declarationOf = async ({ shared }: Dialogue) =>
  (await shared.stores.declarations.findByPersonne('juin-2024', 'camille'))[0];
const draftOf = ({ shared }: Dialogue) => shared.stores.drafts.open('camille', 'juin-2024');

describe('a correction typed after the receipt', () => {
  it('opens the declaration with the change, which counts once confirmed', async () => {
    const chat = await declared();
    await chat.says('en fait 3 stagiaires');
    expect(chat.fresh.map(({ text }) => text).join()).toMatch(/Nombre de stagiaires.*3/);
    expect(chat.lastCard).toContain('Vérifiez vos modifications');
    expect((await declarationOf(chat))?.answers).toMatchObject({ stagiaires: { valeur: 2 } });
    await chat.says('confirmer');
    expect(await declarationOf(chat)).toMatchObject({ version: 2, answers: { stagiaires: { valeur: 3 } } });
  });

  it('asks of which number, and opens nothing until it knows', async () => {
    const chat = await declared();
    await chat.says('modifier le nombre');
    expect(await draftOf(chat)).toBeUndefined();
    const chip = chat.fresh[0]?.suggestions?.find(({ titre }) => titre.includes('stagiaires'));
    await chat.says(chip?.texte ?? '');
    expect((await draftOf(chat))?.position).toMatchObject({ question: 'stagiaires' });
  });

  it('« finalement non » asks, and « oui » then gives up the welcome, not more', async () => {
    const chat = await declared();
    await chat.says('finalement non');
    expect(chat.words).toContain('Renoncez-vous');
    await chat.says('je confirme');
    expect((await draftOf(chat))?.answers).toMatchObject({ intention: { valeur: 'non' } });
    expect((await declarationOf(chat))?.answers).toMatchObject({ intention: { valeur: 'oui' } });
  });

  it('of nothing declared begins a declaration with what it says', async () => {
    const chat = new Dialogue(await openAssistant({ base: aBase() }));
    await chat.says('en fait 3 stagiaires');
    expect(chat.facts).toMatchObject({ feature: 'declaration', outcome: 'start' });
    expect((await draftOf(chat))?.proposals).toMatchObject({ intention: { valeur: 'oui' }, stagiaires: { valeur: 3 } });
  });

  it('that changes nothing in the end is no new version', async () => {
    const chat = await declared();
    await chat.says('modifier');
    await chat.says('confirmer');
    expect(chat.facts).toMatchObject({ outcome: 'unchanged' });
    expect(await declarationOf(chat)).toMatchObject({ version: 1 });
    expect(await draftOf(chat)).toBeUndefined();
  });

  it('« annuler » shows what can be done with what is declared', async () => {
    const chat = await declared();
    await chat.says('annuler');
    expect(chat.buttons()).toEqual(expect.arrayContaining(['Modifier ma déclaration', 'Retirer ma déclaration']));
  });
});

describe('a school and nothing else, of who declared none', () => {
  const arrives = async () => new Dialogue(await openAssistant({ base: aBase() }));

  it.each(['Meyssac', 'école de meyssac', '0190091w'])(
    '« %s » begins its declaration, the school proposed',
    async (text) => {
      const chat = await (await arrives()).says(text);
      expect(chat.facts).toMatchObject({ feature: 'declaration', outcome: 'start' });
      expect((await draftOf(chat))?.proposals).toMatchObject({ ecole: { uai: '0190091W' } });
      expect((await draftOf(chat))?.answers).toEqual({});
    },
  );

  it.each(['meyssak', 'Meyssac est loin'])('« %s » does not', async (text) => {
    const chat = await (await arrives()).says(text);
    expect(chat.facts).toMatchObject({ feature: 'faq' });
  });
});
