import { aBase } from './base';
import { Dialogue, openAssistant } from './dialogue';

async function declared(): Promise<Dialogue> {
  const chat = new Dialogue(await openAssistant({ base: aBase() }));
  await chat.says('déclarer');
  await chat.presses('Continuer', { ecole: '0190091W', intention: 'non' });
  await chat.presses('Continuer');
  return chat.presses('Confirmer');
}
const declarationOf = async ({ shared }: Dialogue) =>
  (await shared.stores.declarations.findByPersonne('juin-2024', 'camille'))[0];

describe('what a card asks to confirm', () => {
  it.each(['oui', 'Oui, retirer', 'oui je confirme'])('is withdrawn by « %s » typed', async (text) => {
    const chat = await declared();
    await chat.says('retirer');
    await chat.says(text);
    expect(await declarationOf(chat)).toMatchObject({ etat: 'retiree' });
    expect(chat.buttons()).not.toContain('Oui, retirer');
  });

  it.each(['non', 'ok', 'retirer', 'oui mais quand ?'])('is not by « %s »', async (text) => {
    const chat = await declared();
    await chat.says('retirer');
    await chat.says(text);
    expect(await declarationOf(chat)).toMatchObject({ etat: 'active' });
  });

  it('is so by the very next message only', async () => {
    const chat = await declared();
    await chat.says('retirer');
    await chat.says('bonjour');
    await chat.says('oui');
    expect(await declarationOf(chat)).toMatchObject({ etat: 'active' });
  });

  it('is erased by « oui » typed, kept by « non »', async () => {
    const chat = await declared();
    await chat.says('effacer mes données');
    await chat.says('non');
    expect(chat.facts).toMatchObject({ feature: 'privacy', outcome: 'kept' });
    await chat.says('effacer mes données');
    await chat.says('oui');
    expect(chat.facts).toMatchObject({ feature: 'privacy', outcome: 'erased' });
  });

  it('of a school declared by somebody else is replaced in two steps', async () => {
    const first = await declared();
    const second = new Dialogue(first.shared, { id: 'second', nom: 'Sacha Second' });
    await second.says('déclarer');
    await second.presses('Continuer', { ecole: '0190091W', intention: 'non' });
    await second.presses('Continuer');
    await second.presses('Confirmer');
    await second.says('remplacer par ma déclaration');
    expect(second.lastCard).toContain('Vérifiez vos modifications');
    await second.says('confirmer');
    expect(await declarationOf(first)).toBeUndefined();
  });
});
