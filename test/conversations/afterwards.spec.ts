import { BUTTONS } from '../../src/texts/buttons';
import { campaign } from './campaign';
import {
  asked,
  declareByCards,
  fillCards,
  nextSchool,
  programOfSpec,
  referenceIn,
  type Answers,
  type SchoolAnswers,
} from './declaring';
import type { Conversation } from './harness';

jest.setTimeout(30_000);

describe('after a declaration', () => {
  const arrive = programOfSpec();
  let claire: Conversation;
  let school: SchoolAnswers;

  beforeEach(async () => {
    school = nextSchool();
    claire = await arrive();
  });

  it('is found again after the program was stopped and started', async () => {
    const reference = await declareByCards(claire, school);
    await claire.restart();
    await claire.says('ma déclaration');
    expect(claire.said()).toContain(reference);
  });

  it('is modified under the same reference', async () => {
    const reference = await declareByCards(claire, school);
    await claire.says('modifier');
    await fillOrEdit(claire, { ...school, 'places__semaine-1': '3' });
    await claire.press(BUTTONS.confirm);
    expect(referenceIn(claire.said())).toBe(reference);
    await claire.says('ma déclaration');
    expect(claire.said()).toMatch(/3/);
  });

  it('is withdrawn only after a confirmation', async () => {
    const reference = await declareByCards(claire, school);
    await claire.says('retirer');
    expect(claire.buttons()).toContain(BUTTONS.withdrawConfirm);
    await claire.press(BUTTONS.withdrawConfirm);
    await claire.says('ma déclaration');
    expect(claire.said()).toMatch(`${reference} est retirée`);
    expect(claire.buttons()).toContain(BUTTONS.declare);
  });

  it('is stored once when the confirmation arrives twice at once', async () => {
    await claire.says('déclarer');
    await fillCards(claire, school);
    const review = claire.newestCard();
    const value = claire.valueOf(review, BUTTONS.confirm);
    await Promise.all([claire.submit(review, value), claire.submit(review, value)]);
    const references = new Set([...claire.shown().matchAll(/Référence\s*:\s*\**([A-Z0-9-]+)/g)].map(([, ref]) => ref));
    expect(references.size).toBe(1);
  });

  it('is not touched by a card of its draft pressed again', async () => {
    await claire.says('déclarer');
    const old = claire.newestCard();
    const value = claire.valueOf(old, BUTTONS.continue, asked(claire, { ...school, ecole: campaign.commune }));
    await fillCards(claire, school);
    await claire.press(BUTTONS.confirm);
    const reference = referenceIn(claire.said());
    await claire.submit(old, value);
    await claire.says('ma déclaration');
    expect(claire.said()).toContain(reference);
    expect(claire.said()).toContain(school.ecole);
  });

  it('is told to somebody else who declares the same school, who may replace it; the first is told in turn', async () => {
    const reference = await declareByCards(claire, school);
    const paul = await claire.asAnother({ nom: 'Paul Nguyen', courriel: 'paul.nguyen@exemple.fr' });
    await paul.says('déclarer');
    await fillCards(paul, school);
    expect(paul.shown()).toMatch(/déjà été déclarée/);
    await paul.press(BUTTONS.confirm);
    await paul.press(BUTTONS.amendOther);
    await paul.press(BUTTONS.confirm);
    expect(referenceIn(paul.said())).toBe(reference);

    await claire.says('ma déclaration');
    expect(claire.said()).toContain(reference);
    expect(claire.said()).toContain(`remplacée par Paul Nguyen le ${campaign.today} à 10`);
    await claire.press(BUTTONS.seeReplacing);
    expect(claire.said()).toContain(school.ecole);
    expect(claire.said()).not.toContain(school.description);
    await claire.press(BUTTONS.amendOther);
    await claire.press(BUTTONS.confirm);
    expect(referenceIn(claire.said())).toBe(reference);
    await paul.says('modifier');
    expect(paul.said()).toMatch(/remplacée par Claire Vidal/);
    await claire.says('effacer mes données');
    await claire.press(BUTTONS.erase);
    await paul.says('ma déclaration');
    expect(paul.said()).toMatch(/remplacée par une autre personne/);
    expect(paul.said()).not.toContain('Vidal');
  });

  it('shows and erases what is kept of a person', async () => {
    const reference = await declareByCards(claire, school);
    await claire.says('mes données');
    expect(claire.said()).toMatch(/Claire Vidal/);
    const record = claire.replies.find(({ summary }) => summary === `Déclaration ${reference}`);
    expect(JSON.stringify(record)).toContain(school.description);
    await claire.says('effacer mes données');
    await claire.press(BUTTONS.erase);
    await claire.says('ma déclaration');
    expect(() => referenceIn(claire.said())).toThrow();
  });
});

/** The draft of a modification opens on a card or on its review. */
async function fillOrEdit(who: Conversation, answers: Answers): Promise<void> {
  for (const title of who.buttons().filter((button) => button.startsWith(BUTTONS.edit))) {
    await who.press(title);
    await fillCards(who, answers);
  }
  await fillCards(who, answers);
}
