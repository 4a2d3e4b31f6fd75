import { ORDRES } from '../../builders/ordres';
import { aBase } from './base';
import { Dialogue, openAssistant } from './dialogue';

const open = async () => new Dialogue(await openAssistant({ base: aBase() }));

const draftOf = ({ shared }: Dialogue) => shared.stores.drafts.open('camille', 'juin-2024');
const declarationOf = async ({ shared }: Dialogue) =>
  (await shared.stores.declarations.findByPersonne('juin-2024', 'camille'))[0];

async function toReview(): Promise<Dialogue> {
  const chat = await open();
  await chat.says('déclarer');
  await chat.presses('Continuer', { ecole: '0190091W', intention: 'oui' });
  await chat.presses('Continuer', { classes: '6', stagiaires: '2', semaines: 'semaine-1' });
  return chat.presses('Continuer', { tuteur: 'oui', courriel: '', description: 'Une école ouverte.' });
}

async function declared(): Promise<Dialogue> {
  return (await toReview()).presses('Confirmer');
}

describe('an order in one’s own words', () => {
  it('begins a declaration with its intention and its school', async () => {
    const chat = await (await open()).says('on ne prend personne cette année, école de Meyssac');
    expect((await draftOf(chat))?.proposals).toMatchObject({
      intention: { valeur: 'non' },
      ecole: { uai: '0190091W' },
    });
  });

  it('begins one with what else it says', async () => {
    const chat = await (await open()).says('nous accueillerons 2 lycéens la première semaine à l’école de Meyssac');
    expect((await draftOf(chat))?.proposals).toMatchObject({ intention: { valeur: 'oui' }, stagiaires: { valeur: 2 } });
  });

  it('asks whether one’s declaration was received, and is told in a sentence before the receipt', async () => {
    const chat = await declared();
    const { reference } = (await declarationOf(chat))!;
    await chat.says('j’ai validé hier, est-ce que c’est bien passé ?');
    expect(chat.facts).toMatchObject({ feature: 'declaration', outcome: 'shown' });
    expect(chat.fresh[0]?.text).toContain(`bien enregistrée`);
    expect(chat.fresh[0]?.text).toContain(reference);
  });

  it('changes what was declared, with the change made, to be confirmed', async () => {
    const chat = await declared();
    await chat.says('j’ai déclaré 2 stagiaires, corrigez : 3 stagiaires');
    expect((await draftOf(chat))?.amende).toMatchObject({ reference: (await declarationOf(chat))?.reference });
  });

  it('opens the declaration to be changed where it does not say how', async () => {
    const chat = await declared();
    await chat.says('je voudrais rectifier ce que j’ai envoyé');
    expect(chat.facts).toMatchObject({ feature: 'declaration', outcome: 'amend' });
  });
});

describe('what cannot be undone, or reaches somebody, is asked back', () => {
  it('a withdrawal', async () => {
    const chat = await declared();
    await chat.says('enlevez notre déclaration du recensement s’il vous plaît');
    expect(chat.facts).toMatchObject({ outcome: 'ask-withdraw' });
    expect(await declarationOf(chat)).toMatchObject({ etat: 'active' });
    await chat.says('oui vas-y');
    expect(await declarationOf(chat)).toMatchObject({ etat: 'retiree' });
  });

  it('an erasure', async () => {
    const chat = await declared();
    await chat.says('je veux que vous supprimiez toutes mes données personnelles');
    expect(chat.facts).toMatchObject({ outcome: 'ask-erase' });
    expect(await declarationOf(chat)).toBeDefined();
  });

  it('beginning again', async () => {
    const chat = await toReview();
    await chat.says('recommencer');
    expect(chat.facts).toMatchObject({ outcome: 'ask-restart' });
    await chat.presses('Non, ne rien changer');
    expect(Object.keys((await draftOf(chat))?.answers ?? {})).toContain('classes');
    await chat.says('recommencer');
    await chat.presses('Oui, recommencer');
    expect((await draftOf(chat))?.answers).toEqual({});
  });

  it('a sentence that seems to confirm', async () => {
    const chat = await toReview();
    await chat.says('vous pouvez enregistrer tout ça définitivement dans le recensement maintenant');
    expect(await declarationOf(chat)).toBeUndefined();
    expect(await draftOf(chat)).toBeDefined();
  });

  it('passing a question on, with whom to reach', async () => {
    const chat = await open();
    await chat.says('un xylophone zébré dans la baignoire ?');
    await chat.says('passez-moi quelqu’un du secrétariat');
    expect(chat.facts).toMatchObject({ outcome: 'ask-transmit' });
    expect(chat.words).toContain('ce.secretaire.general.ia19@ac-limoges.fr');
    const before = await chat.shared.stores.evidence.unanswered();
    expect(before).toMatchObject([{ transmises: 0 }]);
  });
});

describe('at the review', () => {
  it.each(['ouais', 'bien sûr', 'vas-y', 'envoyez', 'nickel', 'c’est tout bon', 'ok pour moi'])(
    '« %s » agrees, and is recorded',
    async (text) => {
      const chat = await (await toReview()).says(text);
      expect(await declarationOf(chat)).toMatchObject({ etat: 'active' });
    },
  );

  it.each(['non', 'attendez', 'on verra', 'oui ?'])('« %s » does not', async (text) => {
    const chat = await (await toReview()).says(text);
    expect(await declarationOf(chat)).toBeUndefined();
  });
});

describe('a doubt', () => {
  const NOBODY = ORDRES.ordres.find(({ intention }) => intention === 'non')!.question;

  /** Whatever is typed may be a refusal or a question. */
  async function doubting(): Promise<Dialogue> {
    const own = aBase();
    const orders = [{ id: 'declarer', intention: 'non', score: 0.4 } as const];
    const fiches = [{ id: 'dates', score: 0.5 }];
    const outcome = { kind: 'ambiguous', candidates: fiches, ranking: fiches, shortened: false } as const;
    const base = { ...own, understand: () => ({ kind: 'faq', outcome, orders }) as const };
    return new Dialogue(await openAssistant({ base })).says('non à Meyssac je pense');
  }

  it('is offered as a choice among orders and entries', async () => {
    const chat = await doubting();
    expect(chat.facts).toMatchObject({ outcome: 'orders-offered', order: 'declarer' });
    expect(chat.buttons()).toEqual([NOBODY, 'Quelles sont les dates du stage ?', 'Aucune de celles-ci']);
  });

  it('once settled is done with what the message said, and teaches the secretariat', async () => {
    const chat = await doubting();
    await chat.presses(NOBODY);
    expect((await draftOf(chat))?.proposals).toMatchObject({
      intention: { valeur: 'non' },
      ecole: { uai: '0190091W' },
    });
    expect(await chat.shared.stores.evidence.choices()).toMatchObject([{ fiche: 'ordre:declarer:non', nombre: 1 }]);
  });

  it('offers no order about oneself in front of others', async () => {
    const own = aBase();
    const outcome = { kind: 'no_match', near: [], ranking: [], shortened: false } as const;
    const orders = [{ id: 'retirer', score: 0.4 } as const];
    const base = { ...own, understand: () => ({ kind: 'faq', outcome, orders }) as const };
    const chat = new Dialogue(await openAssistant({ base }), undefined, 'channel');
    await chat.says('je retire tout');
    expect(chat.facts).toMatchObject({ outcome: 'no_match' });
  });
});
