import { BUTTONS } from '../../src/texts/buttons';
import { campaign } from './campaign';
import {
  asked,
  declareByCards,
  fillCards,
  nextSchool,
  programOfSpec,
  referenceIn,
  type SchoolAnswers,
} from './declaring';
import type { Conversation } from './harness';

jest.setTimeout(30_000);

describe('a director declares by cards', () => {
  const arrive = programOfSpec();
  let claire: Conversation;
  let school: SchoolAnswers;

  beforeEach(async () => {
    school = nextSchool();
    claire = await arrive();
  });

  it('goes from « déclarer » to the receipt in three to five cards, the review among them', async () => {
    await claire.press(BUTTONS.declare);
    expect(claire.said()).toMatch(/données/);
    const sections = await fillCards(claire, school);
    expect(sections + 1).toBeGreaterThanOrEqual(3);
    expect(sections + 1).toBeLessThanOrEqual(5);
    expect(claire.said()).toContain(school.ecole);
    await claire.press(BUTTONS.confirm);
    expect(referenceIn(claire.said())).toMatch(/^[A-Z0-9-]+$/);
    expect(claire.said()).toContain('https://stagedeseconde.1jeune1solution.gouv.fr/');
    expect(claire.said()).toContain(school.activites);
  });

  it('leaves, of an answered card, its answers and no button', async () => {
    await claire.says('déclarer');
    const card = claire.newestCard();
    await claire.press(BUTTONS.continue, asked(claire, school));
    const after = JSON.stringify(claire.messages.get(card.id));
    expect(after).toContain(school.ecole);
    expect(after).not.toContain('Action.Submit');
  });

  it('says beside the field what would be right, and keeps the other answers', async () => {
    await claire.says('déclarer');
    await claire.press(BUTTONS.continue, asked(claire, school));
    await claire.press(BUTTONS.continue, asked(claire, { ...school, classes: '2', 'places__semaine-1': '3' }));
    expect(claire.said()).toMatch(/Avec deux classes, un seul stagiaire\s; à partir de cinq classes, trois au plus\./);
    expect(claire.said()).toMatch(/c’est une lecture\. En cas de doute, /);
    expect(claire.said()).toMatch(campaign.telephone);
    expect(claire.said()).toContain(school.tuteur_nom);
    await fillCards(claire, school);
    expect(claire.buttons()).toContain(BUTTONS.confirm);
  });

  it('refuses a tutor who is no teacher, with the circular’s reason', async () => {
    await claire.says('déclarer');
    await claire.press(BUTTONS.continue, asked(claire, school));
    await claire.press(BUTTONS.continue, asked(claire, { ...school, tuteur_qualite: 'non' }));
    expect(claire.said()).toMatch(/ni AESH ni ATSEM/);
    expect(claire.buttons()).toContain(BUTTONS.continue);
  });

  it('changes one part from the review, and comes back to it', async () => {
    await claire.says('déclarer');
    await fillCards(claire, school);
    await claire.press(claire.buttons().find((title) => /^Modifier.*accueil/.test(title)) ?? 'Modifier : L’accueil');
    await fillCards(claire, { ...school, 'places__semaine-1': '3' });
    expect(claire.buttons()).toContain(BUTTONS.confirm);
    expect(claire.said()).toMatch(/Nombre de stagiaires\s*:\s*3/);
  });

  it('answers « non », is thanked, and hears nothing of the platform', async () => {
    await declareByCards(claire, { ...school, intention: 'non' });
    expect(claire.said()).toMatch(/Merci/);
    expect(claire.said()).not.toContain('1jeune1solution');
  });

  it('is recognised by the address of the school', async () => {
    const office = await arrive({ nom: 'Jean Pons', courriel: `ce.${school.ecole}@${campaign.domaine}` });
    await office.says('déclarer');
    expect(office.said()).toContain(school.ecole);
  });

  it('chooses among the schools of one name', async () => {
    const { commune, uai } = campaign.jules_ferry;
    await claire.says('déclarer');
    await claire.press(BUTTONS.continue, { ecole: 'Jules Ferry', intention: 'oui' });
    const choice = claire.buttons().find((title) => title.includes(commune));
    await claire.press(choice ?? `École élémentaire Jules Ferry, ${commune}`);
    await fillCards(claire, { ...school, ecole: uai });
    expect(claire.said()).toContain(commune);
  });
});
