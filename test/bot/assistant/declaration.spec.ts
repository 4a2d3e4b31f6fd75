import type { Questionnaire } from '../../../src/declaration/types';
import { askedSince } from '../../../src/texts/journey';
import { fr } from '../../../src/texts/typography';
import { aCampagne } from '../../builders/campagne';
import { aQuestion } from '../../builders/questionnaire';
import { HOSTILE, interpretedTexts, literalTexts } from '../cards/card-rules';
import { aStoredDraft } from '../cards/samples';
import { aBase, QUESTIONNAIRE } from './base';
import { CAMILLE, Dialogue, DOMINIQUE, openAssistant } from './dialogue';

const open = async () => new Dialogue(await openAssistant({ base: aBase() }));

async function declared(chat: Dialogue): Promise<Dialogue> {
  await toReview(chat);
  return chat.presses('Confirmer');
}

async function toReview(chat: Dialogue, uai = '0190091W'): Promise<Dialogue> {
  await chat.says('déclarer');
  await chat.presses('Continuer', { ecole: uai, intention: 'oui' });
  await chat.presses('Continuer', { classes: '6', stagiaires: '2', semaines: 'semaine-1' });
  return chat.presses('Continuer', { tuteur: 'oui', courriel: '', description: 'Une école **ouverte**.' });
}

const stored = ({ shared }: Dialogue) => shared.stores.declarations.list('juin-2024');

describe('declaring by cards', () => {
  it('begins with the data-protection notice, then the first card', async () => {
    const chat = await (await open()).says('déclarer');
    expect(chat.fresh).toHaveLength(2);
    expect(chat.words).toContain('n’est pas établie');
    expect(chat.inputs()).toEqual(['ecole', 'intention']);
    await chat.presses('En savoir plus');
    expect(chat.facts).toMatchObject({ feature: 'privacy', outcome: 'notice' });
  });

  it('goes from card to card to the receipt, each answered card replaced by its summary', async () => {
    const chat = await declared(await open());
    expect(chat.facts).toMatchObject({ outcome: 'declared', intention: 'oui' });
    expect(await stored(chat)).toMatchObject([{ uai: '0190091W', etat: 'active', declarant: { id: 'camille' } }]);
    expect(chat.inputs()).toEqual(['copie-description']);
    expect(chat.words).toContain((await stored(chat))[0]?.reference);
    expect(chat.words).toContain('20 mars 2024 à 10');
    expect(chat.words).toContain(aCampagne().plateforme.adresse);
    expect(chat.buttons()).not.toContain('Continuer');
  });

  it('a refused answer comes back with its reason beside the field, in the same card, the others kept', async () => {
    const chat = await open();
    await chat.says('déclarer');
    await chat.presses('Continuer', { ecole: 'Meyssac', intention: 'oui' });
    await chat.presses('Continuer', { classes: '3', stagiaires: '3', semaines: 'semaine-2' });
    expect(chat.facts.outcome).toBe('section');
    expect(chat.lastCard).toContain('Trois stagiaires au plus');
    expect(chat.fresh).toHaveLength(1);
    await chat.presses('Continuer', { stagiaires: '1' });
    expect(chat.inputs()).toContain('description');
  });

  it('several schools are chosen from buttons', async () => {
    const chat = await open();
    await chat.says('déclarer');
    await chat.presses('Continuer', { ecole: 'Brive', intention: 'oui' });
    expect(chat.facts.outcome).toBe('choose-ecole');
    const titre = chat.buttons().find((one) => one.includes('Lucie Aubrac'))!;
    await chat.presses(titre);
    expect(chat.inputs()).toContain('classes');
  });

  it('« mon école n’est pas dans la liste » tells how its UAI opens the way', async () => {
    const chat = await open();
    await chat.says('déclarer');
    await chat.presses('Mon école n’est pas dans la liste');
    expect(chat.words + chat.lastCard).toContain('ce.019');
    await chat.presses('Continuer', { ecole: '0190094Z', intention: 'non' });
    expect(chat.words + chat.lastCard).toContain('écrivez son nom, une virgule, puis sa commune');
    await chat.presses('Continuer', { ecole: '0190094Z École du Bourg, Louignac', intention: 'non' });
    expect(chat.inputs()).toContain('raison');
  });

  it('« modifier » alone at the review asks what', async () => {
    const chat = await toReview(await open());
    await chat.says('modifier');
    expect(chat.words).toContain('Que faut-il modifier');
    expect(chat.buttons()).toContain('Confirmer');
  });

  it('a section is changed from the review, which comes back', async () => {
    const chat = await toReview(await open());
    expect(chat.lastCard).toContain('Observer seulement.');
    await chat.presses('Modifier\u00a0: L’accueil');
    await chat.presses('Continuer', { stagiaires: '3' });
    expect(chat.facts.outcome).toBe('review');
    await chat.presses('Confirmer');
    expect((await stored(chat))[0]?.answers.stagiaires).toEqual({ genre: 'nombre', valeur: 3 });
  });

  it('« non » is recorded and thanked, without the platform', async () => {
    const chat = await open();
    await chat.says('déclarer');
    await chat.presses('Continuer', { ecole: '0190091W', intention: 'non' });
    await chat.presses('Continuer', {});
    await chat.presses('Confirmer');
    expect(chat.facts).toMatchObject({ outcome: 'declared', intention: 'non' });
    expect(chat.words).not.toContain(aCampagne().plateforme.adresse);
  });

  it.each(Object.entries(HOSTILE))('typed text is drawn as it is to the receipt: %s', async (_, typed) => {
    const chat = await open();
    await chat.says('déclarer');
    await chat.presses('Continuer', { ecole: '0190091W', intention: 'non' });
    await chat.presses('Continuer', { raison: typed.slice(0, 300) });
    await chat.presses('Confirmer');
    expect(chat.facts.outcome).toBe('declared');
    const interpreted = chat.messages.flatMap(({ text, card }) => (card ? interpretedTexts(card) : [text ?? '']));
    expect(interpreted.filter((words) => words.includes(typed.slice(0, 14)))).toEqual([]);
  });
});

describe('declaring by typing', () => {
  it('asks one question after the other, and keeps the card true', async () => {
    const chat = await open();
    await chat.says('déclarer');
    await chat.says('école de Meyssac');
    expect(chat.words).toContain('Accueillir un lycéen');
    for (const answer of ['oui', 'six classes', 'deux', 'la première', 'oui', 'passer', 'Une école ouverte.']) {
      await chat.says(answer);
    }
    expect(chat.facts.outcome).toBe('review');
    await chat.says('confirmer');
    expect((await stored(chat))[0]?.answers).toMatchObject({
      classes: { valeur: 6 },
      stagiaires: { valeur: 2 },
      semaines: { valeur: 'semaine-1' },
    });
  });

  it('a first message full of answers is shown for correction', async () => {
    const chat = await open();
    await chat.says('oui pour deux lycéens la première semaine à l’école de Meyssac');
    expect(chat.facts.outcome).toBe('start');
    const shown = JSON.stringify(chat.messages);
    expect(shown).toContain('Meyssac');
  });

  it('says what would be right, and stores nothing', async () => {
    const chat = await open();
    await chat.says('déclarer');
    await chat.presses('Continuer', { ecole: '0190091W', intention: 'oui' });
    await chat.says('beaucoup');
    expect(chat.facts).toMatchObject({ outcome: 'not-an-answer', code: 'not-a-number' });
    await chat.says('quarante');
    expect(chat.words).toContain('30');
  });

  it('« retour » and « passer » move, « recommencer » empties once it is agreed to', async () => {
    const chat = await open();
    await chat.says('déclarer');
    await chat.presses('Continuer', { ecole: '0190091W', intention: 'oui' });
    await chat.says('retour');
    expect(chat.inputs()).toContain('intention');
    const draft = () => chat.shared.stores.drafts.open('camille', 'juin-2024');
    await chat.says('recommencer');
    expect(chat.facts).toMatchObject({ outcome: 'ask-restart' });
    await chat.says('non');
    expect(Object.keys((await draft())?.answers ?? {})).toContain('ecole');
    await chat.says('recommencer');
    await chat.says('oui');
    expect(chat.inputs()).toContain('ecole');
    expect(Object.keys((await draft())?.answers ?? {})).toEqual([]);
  });
});

describe('words typed as the school', () => {
  /** Whatever is typed resembles one entry that much. */
  async function resembling(score: number): Promise<Dialogue> {
    const fiches = [{ id: 'convention', score }];
    const outcome = { kind: 'answered', fiches, ranking: fiches, shortened: false } as const;
    const own = aBase();
    const understand = (text: string) =>
      text === 'déclarer' ? own.understand(text) : ({ kind: 'faq', outcome, orders: [] } as const);
    const base = { ...own, understand, faq: { ...own.faq, answer: () => outcome } };
    return new Dialogue(await openAssistant({ base })).says('déclarer');
  }

  it.each([
    ['blabla truc', 0.7],
    ['école machin', 0.96],
    ['toto', 0.9],
  ])('that ask nothing and name none, « %s », are told to be no school', async (typed, score) => {
    const chat = await (await resembling(score)).says(typed);
    expect(chat.facts).toMatchObject({ outcome: 'not-an-answer', code: 'ecole-unknown' });
    expect(chat.words).toContain('UAI');
  });

  it.each([
    ['la convention', 0.7],
    ['convention qui signe', 0.7],
    ['c’est payé ou pas ?', 0.7],
    ['le midi', 0.96],
  ])('that ask, « %s », are answered', async (typed, score) => {
    const chat = await (await resembling(score)).says(typed);
    expect(chat.facts).toMatchObject({ feature: 'faq', digression: true });
    expect(chat.inputs()).toEqual(['ecole', 'intention']);
  });
});

describe('a question in the middle', () => {
  it('is answered, and the step comes back below', async () => {
    const chat = await open();
    await chat.says('déclarer');
    await chat.says('qui signe la convention ?');
    expect(chat.facts).toMatchObject({ feature: 'faq', outcome: 'answered', digression: true });
    expect(chat.fresh.at(-1)?.card).toBeDefined();
    expect(chat.inputs()).toEqual(['ecole', 'intention']);
  });

  it('is not taken for a free text', async () => {
    const chat = await toTexte(await open());
    await chat.says('qui signe la convention ?');
    expect(chat.facts).toMatchObject({ feature: 'faq', digression: true });
    await chat.says('Une école qui aime les questions.');
    expect(chat.facts.outcome).toBe('review');
  });

  it('without answer is told so, and the step comes back', async () => {
    const chat = await open();
    await chat.says('déclarer');
    await chat.presses('Continuer', { ecole: '0190091W', intention: 'oui' });
    await chat.says('est-ce que les xylophones zébrés existent ?');
    expect(chat.inputs()).toContain('classes');
  });

  it('« merci » and « aide » do not lose the step either', async () => {
    const chat = await open();
    await chat.says('déclarer');
    await chat.says('merci');
    expect(chat.facts).toMatchObject({ feature: 'smalltalk', digression: true });
    await chat.says('aide');
    expect(chat.inputs()).toEqual(['ecole', 'intention']);
  });
});

async function toTexte(chat: Dialogue): Promise<Dialogue> {
  await chat.says('déclarer');
  await chat.presses('Continuer', { ecole: '0190091W', intention: 'oui' });
  await chat.presses('Continuer', { classes: '6', stagiaires: '2', semaines: 'semaine-1' });
  await chat.says('oui');
  return chat.says('passer');
}

describe('leaving and coming back', () => {
  it('« annuler » a modification says that the declaration stands', async () => {
    const chat = await (await declared(await open())).says('modifier');
    await chat.says('annuler');
    expect(chat.words).toContain(`la déclaration ${(await stored(chat))[0]?.reference} reste`);
  });

  it('« annuler » keeps the answers aside, « reprendre » brings them back', async () => {
    const chat = await open();
    await chat.says('déclarer');
    await chat.presses('Continuer', { ecole: '0190091W', intention: 'oui' });
    await chat.says('annuler');
    expect(chat.facts.outcome).toBe('cancelled');
    expect(chat.inputs()).toEqual([]);
    await chat.says('reprendre');
    expect(chat.inputs()).toContain('classes');
  });

  it('the button of a cancelled draft brings it back too', async () => {
    const chat = await open();
    await chat.says('déclarer');
    await chat.presses('Annuler');
    await chat.presses('Reprendre ma déclaration');
    expect(chat.inputs()).toEqual(['ecole', 'intention']);
  });

  it('« déclarer » again goes on where it was', async () => {
    const chat = await open();
    await chat.says('déclarer');
    await chat.presses('Continuer', { ecole: '0190091W', intention: 'oui' });
    await chat.says('déclarer');
    expect(chat.facts.outcome).toBe('resume');
    expect(chat.inputs()).toContain('classes');
  });

  it('orders about a draft that is not there offer to begin one', async () => {
    const chat = await open();
    for (const order of ['retour', 'passer', 'annuler', 'confirmer', 'reprendre']) {
      await chat.says(order);
      expect(chat.facts.outcome).toBe('nothing-open');
    }
  });
});

describe('cards of another time', () => {
  it('a card pressed twice writes once, and shows the current one', async () => {
    const chat = await open();
    await chat.says('déclarer');
    const first = { ...chat.messageWith('Continuer') };
    await chat.pressOn(first, 'Continuer', { ecole: '0190091W', intention: 'oui' });
    await chat.pressOn(first, 'Continuer', { ecole: '0190091W', intention: 'oui' });
    expect(chat.inputs()).toEqual(['classes', 'stagiaires', 'semaines']);
  });

  it('the review pressed again gives the same receipt, one declaration', async () => {
    const chat = await toReview(await open());
    const review = { ...chat.messageWith('Confirmer') };
    await chat.pressOn(review, 'Confirmer');
    const reference = (await stored(chat))[0]!.reference;
    await chat.pressOn(review, 'Confirmer');
    expect(chat.words).toContain(reference);
    expect(await stored(chat)).toHaveLength(1);
  });

  it('two presses at once make one declaration', async () => {
    const chat = await toReview(await open());
    const review = { ...chat.messageWith('Confirmer') };
    await Promise.all([chat.pressOn(review, 'Confirmer'), chat.pressOn(review, 'Confirmer')]);
    const [only, ...others] = await stored(chat);
    expect(others).toEqual([]);
    expect(await chat.shared.stores.declarations.history(only!.reference)).toHaveLength(1);
  });

  it('a section of a finished draft changes nothing', async () => {
    const chat = await open();
    await chat.says('déclarer');
    const first = { ...chat.messageWith('Continuer') };
    await chat.presses('Continuer', { ecole: '0190091W', intention: 'non' });
    await chat.presses('Continuer', {});
    await chat.presses('Confirmer');
    await chat.pressOn(first, 'Continuer', { ecole: '0190092X', intention: 'oui' });
    expect(chat.facts).toMatchObject({ outcome: 'stale', why: 'draft-confirmed' });
    expect(await stored(chat)).toMatchObject([{ uai: '0190091W', version: 1 }]);
  });

  it('a card of an earlier questionnaire loses no answer', async () => {
    const chat = await open();
    await chat.says('déclarer');
    await chat.presses('Continuer', { ecole: '0190091W', intention: 'oui' });
    chat.shared.base = aBase({ questionnaire: { ...QUESTIONNAIRE, version: 'cccccccccccc' } });
    await chat.presses('Continuer', { classes: '6', stagiaires: '2', semaines: 'les-deux' });
    expect(chat.facts).toMatchObject({ outcome: 'stale', why: 'questionnaire-changed' });
    await chat.presses('Continuer', { classes: '6', stagiaires: '2', semaines: 'les-deux' });
    expect(chat.inputs()).toContain('description');
  });

  it('the draft of somebody else is nobody’s', async () => {
    const chat = await (await open()).says('déclarer');
    const other = new Dialogue(chat.shared, DOMINIQUE);
    await other.pressOn(chat.messageWith('Continuer'), 'Continuer', { ecole: '0190091W', intention: 'oui' });
    expect(other.facts.outcome).toBe('draft-gone');
    expect((await chat.shared.stores.drafts.open('camille', 'juin-2024'))?.answers).toEqual({});
  });
});

describe('the same school declared by two persons', () => {
  it('the second is told as soon as the school is known, who and when', async () => {
    const first = await declared(await open());
    const second = new Dialogue(first.shared, DOMINIQUE);
    await second.says('déclarer');
    await second.presses('Continuer', { ecole: '0190091W', intention: 'oui' });
    expect(second.words).toContain('Camille Roussel');
    expect(second.words).toContain('20 mars 2024');
  });

  it('may replace it, confirming again: both are in the history', async () => {
    const first = await declared(await open());
    const second = await toReview(new Dialogue(first.shared, DOMINIQUE));
    await second.presses('Confirmer');
    expect(second.facts.outcome).toBe('ecole-declared');
    await second.presses('Remplacer par ma déclaration');
    expect(second.facts.outcome).toBe('replace');
    await second.presses('Confirmer');
    const [only, ...others] = await stored(first);
    expect(others).toEqual([]);
    expect(only?.declarant.id).toBe('dominique');
    const history = await first.shared.stores.declarations.history(only!.reference);
    expect(history.map(({ personne }) => personne)).toEqual(['camille', 'dominique']);
  });

  it('nobody replaces the declaration of a school that the draft does not name', async () => {
    const first = await declared(await open());
    const [target] = await stored(first);
    const second = await toReview(new Dialogue(first.shared, DOMINIQUE), '0190092X');
    const draft = await first.shared.stores.drafts.open('dominique', 'juin-2024');
    const { reference, version } = target!;
    await second.says('', { value: { action: 'declaration.replace', v: 1, draft: draft!.id, reference, version } });
    expect(second.facts.outcome).toBe('stale');
  });
});

describe('one’s declaration', () => {
  it('is shown, changed and withdrawn', async () => {
    const chat = await declared(await open());
    await chat.says('ma déclaration');
    expect(chat.facts.outcome).toBe('shown');
    await chat.presses('Modifier ma déclaration');
    expect(chat.facts.outcome).toBe('amend');
    await chat.presses('Modifier\u00a0: L’accueil');
    await chat.presses('Continuer', { stagiaires: '1' });
    await chat.presses('Confirmer');
    expect(chat.facts).toMatchObject({ outcome: 'declared', event: 'modifiee' });
    await chat.says('retirer');
    await chat.presses('Oui, retirer');
    expect(await stored(chat)).toMatchObject([{ etat: 'retiree', version: 3 }]);
    await chat.says('ma déclaration');
    expect(chat.facts.outcome).toBe('none-declared');
  });

  it('to be changed after a question was added, tells why a card comes before the review', async () => {
    const chat = await declared(await open());
    chat.shared.base = aBase({ questionnaire: withQuestionAdded() });
    await chat.says('modifier');
    expect(chat.words).toContain(askedSince());
    expect(chat.inputs()).toContain('cantine');
    await chat.presses('Continuer', { cantine: 'oui' });
    expect(chat.buttons()).toContain('Confirmer');
  });

  it('keeps its receipt in sight when one of its buttons is pressed', async () => {
    const chat = await declared(await open());
    await chat.says('ma déclaration');
    const receipts = () => chat.buttons().filter((titre) => titre === 'Retirer ma déclaration').length;
    const before = receipts();
    await chat.presses('Modifier ma déclaration');
    expect(receipts()).toBe(before);
  });

  it('is kept when the director thinks twice', async () => {
    const chat = await declared(await open());
    await chat.says('retirer');
    await chat.presses('Non, ne rien changer');
    expect(await stored(chat)).toMatchObject([{ etat: 'active' }]);
  });

  it('withdrawn on an old card is told, not done', async () => {
    const chat = await declared(await open());
    await chat.says('retirer');
    const ask = { ...chat.messageWith('Oui, retirer') };
    await chat.says('en fait 1 stagiaire');
    await chat.presses('Confirmer');
    await chat.pressOn(ask, 'Oui, retirer');
    expect(chat.facts.outcome).toBe('conflict');
    expect(await stored(chat)).toMatchObject([{ etat: 'active', version: 2 }]);
  });

  it('withdrawn, may be declared again under the same reference', async () => {
    const chat = await declared(await open());
    const [{ reference } = { reference: '' }] = await stored(chat);
    await chat.says('retirer');
    await chat.presses('Oui, retirer');
    await declared(chat);
    expect(await stored(chat)).toMatchObject([{ reference, etat: 'active' }]);
  });

  it('« déclarer » again offers to see it, to change it, or another school', async () => {
    const chat = await declared(await open());
    await chat.says('déclarer');
    expect(chat.facts.outcome).toBe('already-declared');
    await chat.presses('Déclarer une autre école');
    await chat.presses('Continuer', { ecole: '0190092X', intention: 'non' });
    await chat.presses('Continuer', {});
    await chat.presses('Confirmer');
    await chat.says('modifier');
    expect(chat.facts.outcome).toBe('which');
  });

  it('of somebody else is neither shown nor withdrawn', async () => {
    const chat = await declared(await open());
    const [{ reference } = { reference: '' }] = await stored(chat);
    const other = new Dialogue(chat.shared, DOMINIQUE);
    for (const action of ['declaration.see', 'declaration.amend', 'declaration.ask-withdraw', 'declaration.withdraw']) {
      await other.says('', { value: { action, v: 1, reference, version: 1 } });
      expect(other.facts.outcome).toBe('not-yours');
    }
  });
});

describe('a declaration that somebody else replaced', () => {
  const window = { ouverture: '2024-03-18', cloture: '2024-03-25' };
  const closing = aBase({ campagne: aCampagne({ declarations: window }) });

  async function replaced(base = aBase()): Promise<{ first: Dialogue; second: Dialogue }> {
    const first = await declared(new Dialogue(await openAssistant({ base })));
    const second = await toReview(new Dialogue(first.shared, DOMINIQUE));
    await second.presses('Confirmer');
    await second.presses('Remplacer par ma déclaration');
    first.shared.now = '2024-03-21T09:05:00.000Z';
    await second.presses('Confirmer');
    return { first, second };
  }

  it.each(['ma déclaration', 'modifier', 'retirer'])('is told to the first who writes « %s »', async (order) => {
    const { first } = await replaced();
    await first.says(order);
    expect(first.facts.outcome).toBe('replaced');
    const [{ reference } = { reference: '' }] = await stored(first);
    for (const told of [reference, 'École primaire, Meyssac', DOMINIQUE.nom, '21 mars 2024 à 10\u00a0h\u00a005']) {
      expect(first.lastCard).toContain(told);
    }
    expect(interpretedTexts(first.fresh.at(-1)!.card!).join()).not.toContain('**Petit**');
    expect(await stored(first)).toMatchObject([{ declarant: { id: 'dominique' }, etat: 'active', version: 2 }]);
  });

  it('is told on the buttons of the receipt of before', async () => {
    const { first } = await replaced();
    await first.presses('Modifier ma déclaration');
    expect(first.facts.outcome).toBe('replaced');
  });

  it('is told on the review of before, pressed again', async () => {
    const first = await toReview(await open());
    const review = { ...first.messageWith('Confirmer') };
    await first.pressOn(review, 'Confirmer');
    const second = await toReview(new Dialogue(first.shared, DOMINIQUE));
    await second.presses('Confirmer');
    await second.presses('Remplacer par ma déclaration');
    await second.presses('Confirmer');
    await first.pressOn(review, 'Confirmer');
    expect(first.facts).toMatchObject({ outcome: 'stale', why: 'draft-confirmed' });
    expect(first.lastCard).toContain(DOMINIQUE.nom);
  });

  it('may be read, without what its author typed', async () => {
    const { first } = await replaced();
    await first.says('ma déclaration');
    await first.presses('Voir la déclaration en place');
    expect(first.facts.outcome).toBe('replacing-shown');
    expect(first.lastCard).toContain(DOMINIQUE.nom);
    expect(first.lastCard).toContain('Meyssac');
    expect(first.lastCard).not.toContain('ouverte');
    expect(first.buttons().slice(-1)).toEqual(['Remplacer par ma déclaration']);
  });

  it('may be taken back, confirming again, and is then told to the other', async () => {
    const { first, second } = await replaced();
    await first.says('ma déclaration');
    await first.presses('Remplacer par ma déclaration');
    expect(first.facts.outcome).toBe('take-back');
    expect(await stored(first)).toMatchObject([{ declarant: { id: 'dominique' } }]);
    await first.presses('Confirmer');
    expect(await stored(first)).toMatchObject([{ declarant: { id: 'camille' }, version: 3 }]);
    await second.says('ma déclaration');
    expect(second.facts.outcome).toBe('replaced');
    expect(second.lastCard).toContain('Camille Roussel');
    await first.says('ma déclaration');
    expect(first.facts.outcome).toBe('shown');
  });

  it('is told after one’s other declaration', async () => {
    const { first } = await replaced();
    await (await toReview(first, '0190092X')).presses('Confirmer');
    await first.says('ma déclaration');
    expect(first.facts.outcome).toBe('shown');
    expect(first.lastCard).toContain(DOMINIQUE.nom);
  });

  it('withdrawn by the other, or moved to another school, is said so', async () => {
    const { first, second } = await replaced();
    await second.says('modifier');
    await second.presses('Modifier\u00a0: Votre école');
    await second.presses('Continuer', { ecole: '0190092X' });
    await second.presses('Confirmer');
    await first.says('ma déclaration');
    expect(first.buttons().slice(-1)).toEqual(['Déclarer de nouveau mon école']);
    await first.presses('Déclarer de nouveau mon école');
    expect(first.facts.outcome).toBe('start');
    await second.says('retirer');
    await second.presses('Oui, retirer');
    await first.says('', {
      value: { action: 'declaration.see-replacing', v: 1, reference: (await stored(first))[0]!.reference },
    });
    expect(first.facts.outcome).toBe('replaced');
  });

  it('after the closing is told with whom to ask, and may only be read', async () => {
    const { first } = await replaced(closing);
    await first.says('ma déclaration');
    const takeBack = { ...first.messageWith('Remplacer par ma déclaration') };
    first.shared.now = '2024-03-26T12:00:00.000Z';
    await first.says('ma déclaration');
    expect(first.lastCard).toContain(fr(closing.campagne.contact.telephone));
    expect(first.buttons().slice(-1)).toEqual(['Voir la déclaration en place']);
    await first.pressOn(takeBack, 'Remplacer par ma déclaration');
    expect(first.facts.outcome).toBe('close');
  });

  it('brings no name back once either asked to be forgotten', async () => {
    const { first, second } = await replaced();
    await second.says('effacer mes données');
    await second.presses('Oui, effacer mes données');
    await first.says('ma déclaration');
    expect(first.facts.outcome).toBe('replaced');
    await first.presses('Voir la déclaration en place');
    expect(first.facts.outcome).toBe('replacing-shown');
    expect(JSON.stringify(first.messages)).not.toMatch(/Dominique|dominique/);
    await first.says('effacer mes données');
    await first.presses('Oui, effacer mes données');
    await first.says('ma déclaration');
    expect(first.facts.outcome).toBe('none-declared');
  });

  it('of strangers is neither read nor taken', async () => {
    const { first } = await replaced();
    const [{ reference } = { reference: '' }] = await stored(first);
    const stranger = new Dialogue(first.shared, { id: 'stranger' });
    for (const action of ['declaration.see-replacing', 'declaration.take-back']) {
      await stranger.says('', { value: { action, v: 1, reference } });
      expect(stranger.facts.outcome).toBe('not-yours');
    }
  });
});

describe('before the opening and after the closing', () => {
  const window = { ouverture: '2024-03-18', cloture: '2024-03-25' };
  const base = aBase({ campagne: aCampagne({ declarations: window }) });

  it.each([
    ['2024-03-10T12:00:00.000Z', 'a-venir', 'du 18 au 25 mars 2024'],
    ['2024-03-26T12:00:00.000Z', 'close', '25 mars 2024'],
  ])('at %s, says when and whom to ask', async (now, outcome, day) => {
    const chat = new Dialogue(await openAssistant({ base, now }), CAMILLE);
    await chat.says('déclarer');
    expect(chat.facts.outcome).toBe(outcome);
    expect(chat.words).toContain(day);
    expect(chat.words).toContain(fr(base.campagne.contact.telephone));
  });

  it('a draft left open writes nothing after the closing, and what was declared stays readable', async () => {
    const chat = new Dialogue(await openAssistant({ base }), CAMILLE);
    await declared(chat);
    await chat.says('modifier');
    chat.shared.now = '2024-03-26T12:00:00.000Z';
    await chat.presses('Confirmer');
    expect(chat.facts.outcome).toBe('close');
    await chat.says('ma déclaration');
    expect(chat.facts.outcome).toBe('shown');
    expect(await stored(chat)).toMatchObject([{ version: 1 }]);
  });
});

describe('a draft left open at the closing', () => {
  const base = aBase({ campagne: aCampagne({ declarations: { ouverture: '2024-03-18', cloture: '2024-03-25' } }) });

  async function leftOpen(): Promise<Dialogue> {
    const chat = await toReview(new Dialogue(await openAssistant({ base })));
    chat.shared.now = '2024-03-26T12:00:00.000Z';
    return chat;
  }

  const draft = async ({ shared }: Dialogue) => shared.stores.drafts.open('camille', 'juin-2024');

  it.each(['reprendre', 'confirmer', 'déclarer', 'passer'])('« %s » says that nothing was declared', async (order) => {
    const chat = await (await leftOpen()).says(order);
    expect(chat.facts.outcome).toBe('close');
    for (const told of ['20 mars 2024', 'rien n’a été déclaré', '25 mars 2024', fr(base.campagne.contact.telephone)]) {
      expect(chat.words).toContain(told);
    }
    expect(chat.buttons().at(-1)).toBe('Annuler');
  });

  it('its review pressed says so too, and writes nothing', async () => {
    const chat = await (await leftOpen()).presses('Confirmer');
    expect(chat.words).toContain('rien n’a été déclaré');
    expect(await stored(chat)).toEqual([]);
  });

  it('« ma déclaration » does not offer to go on', async () => {
    const chat = await (await leftOpen()).says('ma déclaration');
    expect(chat.words).toContain('rien n’a été déclaré');
    expect(chat.fresh.every(({ card }) => card === undefined)).toBe(true);
  });

  it.each([
    ['typed', (chat: Dialogue) => chat.says('annuler')],
    ['pressed', (chat: Dialogue) => chat.presses('Annuler')],
  ])('« annuler », %s, gives it up, without a way back', async (_how, cancels) => {
    const chat = await cancels(await leftOpen());
    expect(chat.facts.outcome).toBe('cancelled');
    expect(await draft(chat)).toBeUndefined();
    expect(chat.words).not.toContain('reprendre');
    expect(chat.buttons()).not.toContain('Confirmer');
    await chat.says('annuler');
    expect(chat.facts.outcome).toBe('close');
    expect(chat.words).not.toContain('commencée');
  });

  it('« annuler » on the card of another draft gives nothing up', async () => {
    const chat = await leftOpen();
    await chat.says('', { value: { action: 'declaration.cancel', v: 1, draft: 'another' } });
    expect(chat.facts.outcome).toBe('close');
    expect(await draft(chat)).toBeDefined();
  });

  it('a question is answered, without the step; anything else comes too late', async () => {
    const chat = await (await leftOpen()).says('qui signe la convention ?');
    expect(chat.facts).toMatchObject({ feature: 'faq', outcome: 'answered' });
    await chat.says('aide');
    expect(chat.facts.digression).toBeUndefined();
    await chat.says('6');
    expect(chat.facts.outcome).toBe('close');
  });

  it('that amended says that the declaration stands', async () => {
    const chat = await declared(new Dialogue(await openAssistant({ base })));
    const [{ reference } = { reference: '' }] = await stored(chat);
    await chat.says('modifier');
    chat.shared.now = '2024-03-26T12:00:00.000Z';
    await chat.says('reprendre');
    expect(chat.words).toContain(`la déclaration ${reference} reste`);
    await chat.says('annuler');
    expect(chat.words).toContain(`la déclaration ${reference} reste`);
  });

  it('without one, « ma déclaration » does not invite to declare', async () => {
    const chat = new Dialogue(await openAssistant({ base, now: '2024-03-26T12:00:00.000Z' }));
    await chat.says('ma déclaration');
    expect(chat.words).not.toContain('déclarer');
    expect(chat.words).toContain(fr(base.campagne.contact.telephone));
  });
});

describe('personal data', () => {
  it('all that is kept is shown, in words and as JSON', async () => {
    const chat = await declared(await open());
    await chat.says('mes données');
    expect(chat.facts).toMatchObject({ feature: 'privacy', outcome: 'shown' });
    expect(chat.words).toContain('1\u00a0déclaration');
    expect(chat.words).toContain('"Camille Roussel"');
  });

  it('a declaration is shown answer by answer, in the wording of its day', async () => {
    const chat = await declared(await open());
    const sections = QUESTIONNAIRE.sections.map((section) => ({
      ...section,
      questions: section.questions.map((one) => ({ ...one, libelle: 'Autrement' })),
    }));
    chat.shared.base = aBase({ questionnaire: { ...QUESTIONNAIRE, version: 'cccccccccccc', sections } });
    await chat.says('mes données');
    const [summary, record, ...json] = chat.fresh.map(({ card }) => literalTexts(card!).join(''));
    expect(summary).toContain('Camille Roussel');
    expect(record).toContain('Nombre de stagiaires\u00a0: 2');
    expect(record).toContain('Description\u00a0: Une école **ouverte**.');
    expect(json).toHaveLength(1);
    expect(chat.words).toContain('1\u00a0brouillon confirmé, sans vos réponses');
  });

  it('a draft is shown too: answers, those of questions removed since, and what is only proposed', async () => {
    const chat = await open();
    await chat.says('déclarer');
    await chat.presses('Continuer', { ecole: '0190091W', intention: 'oui' });
    await chat.presses('Continuer', { classes: '6', stagiaires: '2', semaines: 'semaine-1' });
    const sections = QUESTIONNAIRE.sections.filter(({ id }) => id !== 'accueil');
    chat.shared.base = aBase({ questionnaire: { ...QUESTIONNAIRE, version: 'cccccccccccc', sections } });
    await chat.says('mes données');
    const record = literalTexts(chat.fresh[1]!.card!).join('');
    for (const told of [
      'Votre école\u00a0: École primaire, Meyssac (0190091W)',
      'classes\u00a0: 6',
      'semaines\u00a0: semaine-1',
      'Adresse\u00a0: camille.roussel@ac-limoges.fr',
    ]) {
      expect(record).toContain(told);
    }
    expect(chat.words).toContain('en cours');
  });

  it('what a director had declared before somebody replaced it is theirs to read, without the other', async () => {
    const chat = await declared(await open());
    const second = await toReview(new Dialogue(chat.shared, DOMINIQUE));
    await second.presses('Confirmer');
    await second.presses('Remplacer par ma déclaration');
    await second.presses('Confirmer');
    await chat.says('mes données');
    expect(literalTexts(chat.fresh[0]!.card!).join()).toContain('Camille Roussel');
    expect(chat.words).toContain('Votre ancienne déclaration');
    expect(literalTexts(chat.fresh[1]!.card!).join()).toContain('Une école **ouverte**.');
    expect(JSON.stringify(chat.fresh)).not.toMatch(/Petit|dominique/);
    await second.says('mes données');
    expect(second.words).not.toContain('ancienne');
  });

  it('of many schools: some are shown, the JSON has them all, in parts to be pasted', async () => {
    const chat = await open();
    for (let n = 0; n < 10; n += 1) {
      const draft = aStoredDraft({ id: `d-${n}`, personne: 'camille', etat: 'annule', version: 0 });
      const answers = { description: { genre: 'texte', valeur: `« ${n} » `.repeat(200) } } as const;
      await chat.shared.stores.drafts.save({ ...draft, answers });
    }
    await chat.says('mes données');
    expect(chat.words).toContain('2\u00a0autres sont dans le texte à copier');
    const parts = chat.fresh.slice(9);
    expect(parts.length).toBeGreaterThan(1);
    expect(chat.words).toContain(`À coller bout à bout\u00a0: partie 1 sur ${parts.length}`);
    const json = parts.map(({ card }) => literalTexts(card!).join('')).join('');
    expect((JSON.parse(json) as { drafts: unknown[] }).drafts).toHaveLength(10);
  });

  it('erasing explains, waits for a press, and leaves the school’s line without the person', async () => {
    const chat = await declared(await open());
    await chat.says('effacer mes données');
    expect(chat.facts.outcome).toBe('ask-erase');
    await chat.presses('Oui, effacer mes données');
    expect(chat.facts.outcome).toBe('erased');
    expect(JSON.stringify(await stored(chat))).not.toContain('Camille');
    await chat.says('mes données');
    expect(chat.fresh).toHaveLength(1);
  });

  it('may be kept after all', async () => {
    const chat = await declared(await open());
    await chat.says('effacer mes données');
    await chat.presses('Non, ne rien changer');
    expect(JSON.stringify(await stored(chat))).toContain('Camille');
  });
});

function withQuestionAdded(): Questionnaire {
  const cantine = aQuestion('oui-non', { id: 'cantine', libelle: 'Cantine' });
  const sections = QUESTIONNAIRE.sections.map((section) =>
    section.id === 'accueil' ? { ...section, questions: [...section.questions, cantine] } : section,
  );
  return { version: 'dddddddddddd', sections };
}
