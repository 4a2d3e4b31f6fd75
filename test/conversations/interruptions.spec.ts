import { BUTTONS } from '../../src/texts/buttons';
import { daysLater } from './campaign';
import { asked, fillCards, nextSchool, programOfSpec, referenceIn, type SchoolAnswers } from './declaring';
import type { Conversation } from './harness';

jest.setTimeout(30_000);

describe('a declaration is interrupted', () => {
  const arrive = programOfSpec();
  let claire: Conversation;
  let school: SchoolAnswers;

  beforeEach(async () => {
    school = nextSchool();
    claire = await arrive();
    await claire.says('déclarer');
    await claire.press(BUTTONS.continue, asked(claire, school));
  });

  it('by a question, which is answered before the same step comes back', async () => {
    const step = claire.newestCard().summary;
    await claire.says('qui signe la convention ?');
    expect(claire.said()).toMatch(/Source/);
    expect(claire.newestCard().summary).toBe(step);
    await fillCards(claire, school);
    await claire.press(BUTTONS.confirm);
    expect(referenceIn(claire.said())).toBeTruthy();
  });

  it('by « merci », and goes on', async () => {
    await claire.says('merci');
    expect(claire.buttons()).toContain(BUTTONS.continue);
  });

  it('by « annuler »: nothing is declared, and « reprendre » brings it back', async () => {
    await claire.says('annuler');
    await claire.says('ma déclaration');
    expect(() => referenceIn(claire.said())).toThrow();
    await claire.says('reprendre');
    await fillCards(claire, school);
    expect(claire.said()).toContain(school.ecole);
    expect(claire.buttons()).toContain(BUTTONS.confirm);
  });

  it('by « retour », which shows the card before with its answers', async () => {
    await claire.says('retour');
    expect(JSON.stringify(claire.newestCard())).toContain(school.ecole);
  });

  it('by « recommencer », which asks the school again once it is agreed to', async () => {
    await claire.says('recommencer');
    await claire.says('oui, recommencer');
    expect(Object.keys(asked(claire, school))).toContain('ecole');
  });

  it('by a stop of the program: the draft is there, and the card of before still works', async () => {
    const card = claire.newestCard();
    await claire.restart();
    await claire.pressOn(card, BUTTONS.continue, asked(claire, school));
    await fillCards(claire, school);
    expect(claire.said()).toContain(school.ecole);
    expect(claire.buttons()).toContain(BUTTONS.confirm);
  });

  it('by a day’s pause: « reprendre » shows the step', async () => {
    const step = claire.newestCard().summary;
    claire.setNow(daysLater(1));
    await claire.says('reprendre');
    expect(claire.newestCard().summary).toBe(step);
  });

  it('by « annuler » and a long absence: its answers are no longer kept, its old cards say so', async () => {
    const card = claire.newestCard();
    await claire.says('annuler');
    claire.setNow(daysLater(32));
    await claire.restart();
    await claire.says('reprendre');
    expect(claire.said()).toMatch(/pas de déclaration en cours/);
    await claire.pressOn(card, BUTTONS.continue, asked(claire, school));
    expect(claire.said()).toMatch(/n’est plus valable/);
    await claire.says('mes données');
    expect(claire.said()).not.toContain(school.ecole);
  });
});
