import { uaiKey } from '../../../src/ecoles';
import { aBase } from './base';
import { Dialogue, openAssistant } from './dialogue';

const open = async () => new Dialogue(await openAssistant({ base: aBase() }));

async function toReview(chat: Dialogue, uai = '0190091W'): Promise<Dialogue> {
  await chat.presses('Continuer', { ecole: uai, intention: 'oui' });
  await chat.presses('Continuer', { classes: '6', stagiaires: '2', semaines: 'semaine-1' });
  return chat.presses('Continuer', { tuteur: 'oui', courriel: '', description: 'Une école.' });
}

const started = async () => (await open()).says('déclarer');
const draftOf = ({ shared }: Dialogue) => shared.stores.drafts.open('camille', 'juin-2024');

describe('a director who corrects what was said', () => {
  it('sees at the review what changed in words, and the review again', async () => {
    const chat = await toReview(await started());
    await chat.says('en fait 3 stagiaires');
    expect(chat.facts).toMatchObject({ outcome: 'review' });
    expect(chat.fresh[0]?.text).toMatch(/Nombre de stagiaires.*3/);
    expect(chat.buttons()).toContain('Confirmer');
  });

  it('is told the rule that refuses the change, with the review', async () => {
    const chat = await toReview(await started());
    await chat.says('en fait 4 stagiaires');
    expect(chat.words).toContain('Trois stagiaires au plus');
    expect(chat.lastCard).toContain('Vérifiez');
    expect((await draftOf(chat))?.answers).toMatchObject({ stagiaires: { valeur: 2 } });
  });

  it('is asked of what a bare number is, and answers with one touch', async () => {
    const chat = await toReview(await started());
    await chat.says('finalement trois');
    expect(chat.facts.outcome).toBe('which-question');
    const chip = chat.fresh[0]?.suggestions?.find(({ titre }) => titre.includes('stagiaires'));
    await chat.says(chip?.texte ?? '');
    expect((await draftOf(chat))?.answers).toMatchObject({ stagiaires: { valeur: 3 }, classes: { valeur: 6 } });
  });

  it('hears what is awaited after a change refused in another section', async () => {
    const chat = await started();
    await chat.presses('Continuer', { ecole: '0190091W', intention: 'oui' });
    await chat.presses('Continuer', { classes: '6', stagiaires: '2', semaines: 'semaine-1' });
    await chat.says('en fait 4 stagiaires');
    expect(chat.words).toContain('Trois stagiaires au plus');
    expect(chat.words).toContain('Tuteur professeur des écoles');
  });
});

describe('a director who is not understood', () => {
  it('is told something else the second time, with the step again', async () => {
    const chat = await started();
    await chat.presses('Continuer', { ecole: '0190091W', intention: 'oui' });
    await chat.says('bof');
    const first = chat.fresh.length;
    await chat.says('bof');
    expect(chat.fresh.length).toBeGreaterThan(first);
    expect(chat.words).toContain('annuler');
    expect(chat.fresh.at(-1)?.card).toBeDefined();
    await chat.says('6');
    await chat.says('bof');
    expect(chat.fresh).toHaveLength(1);
  });

  it('nor are two refusals of the same rule told alike', async () => {
    const chat = await started();
    await chat.presses('Continuer', { ecole: '0190091W', intention: 'oui' });
    await chat.says('40');
    expect(chat.words).not.toContain('annuler');
    await chat.says('50');
    expect(chat.words).toContain('annuler');
  });

  it('at the review neither', async () => {
    const chat = await toReview(await started());
    await chat.says('bof');
    await chat.says('bof');
    expect(chat.fresh.at(-1)?.card).toBeDefined();
  });

  it('« retour » at the first step says so and shows it', async () => {
    const chat = await started();
    await chat.says('retour');
    expect(chat.fresh[0]?.text).toMatch(/première/);
    expect(chat.inputs()).toContain('ecole');
  });
});

describe('a person with more declarations than a card holds', () => {
  const uais = ['0190091', '0190092', '0190093', '0190094', '0190095', '0190096', '0190097'].map(
    (digits) => digits + uaiKey(digits),
  );

  async function declaredSeven(): Promise<Dialogue> {
    const chat = await open();
    for (const uai of uais) {
      await chat.says('déclarer');
      if (chat.buttons().includes('Déclarer une autre école')) await chat.presses('Déclarer une autre école');
      await (await toReview(chat, `${uai} École du Bourg, Louignac`)).presses('Confirmer');
    }
    return chat;
  }

  it('is told how to reach the others, and reaches them by typing', async () => {
    const chat = await declaredSeven();
    await chat.says('ma déclaration');
    expect(chat.facts.outcome).toBe('which');
    expect(chat.words).toContain('6 plus récentes sur 7');
    const [oldest] = (await chat.shared.stores.declarations.list('juin-2024')).filter(({ uai }) => uai === uais[0]);
    for (const typed of [
      'Meyssac',
      'ma déclaration Meyssac',
      uais[0]!.toLowerCase(),
      oldest!.reference.toLowerCase(),
    ]) {
      await chat.says(typed);
      expect([typed, chat.facts.outcome]).toEqual([typed, 'shown']);
      expect(chat.words).toContain(oldest!.reference);
    }
  });

  it('somebody else’s reference shows nothing', async () => {
    const chat = await open();
    await chat.says('K7RF-M4PX');
    expect(chat.facts.outcome).toBe('not-yours');
  });
});
