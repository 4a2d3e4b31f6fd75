import { BUTTONS } from '../../src/texts/buttons';
import { openConversation, type Conversation } from './harness';

jest.setTimeout(30_000);

describe('a director asks', () => {
  let claire: Conversation;

  beforeAll(async () => {
    claire = await openConversation();
  });
  afterAll(() => claire.end());

  it('is greeted once, with ways to begin', async () => {
    expect(claire.said()).toMatch(/Bonjour/);
    expect(claire.buttons()).toContain(BUTTONS.declare);
    const before = claire.messages.size;
    await claire.restart();
    await claire.open();
    expect(claire.messages.size).toBe(before);
  });

  it('gets the answer to a question in everyday words, with its source and a way out', async () => {
    await claire.says('combien de stagiaires je peux accueillir dans mon école ?');
    expect(claire.said()).toMatch(/trois/);
    expect(claire.said()).toMatch(/Source/);
    expect(claire.buttons()).toContain(BUTTONS.otherQuestion);
  });

  it('says that it was another question, and gets other candidates', async () => {
    await claire.says('combien de stagiaires je peux accueillir dans mon école ?');
    await claire.press(BUTTONS.otherQuestion);
    expect(claire.buttons()).toContain(BUTTONS.noneOfThese);
  });

  it('writes one vague word, chooses among whole questions, and gets the answer', async () => {
    for (const vague of ['qui fait quoi', 'c’est pour le stage', 'accueil école stagiaire', 'et pour les élèves']) {
      await claire.says(vague);
      if (claire.buttons().includes(BUTTONS.noneOfThese)) break;
    }
    expect(claire.buttons()).toContain(BUTTONS.noneOfThese);
    const [first] = claire.buttons();
    await claire.press(first ?? '');
    expect(claire.said()).toContain(first);
    expect(claire.said()).toMatch(/Source/);
  });

  it('asks what nobody established, is told so, and may pass the question on', async () => {
    await claire.says('le stagiaire peut-il prendre des photos des élèves ?');
    expect(claire.said()).not.toMatch(/Source/);
    await claire.press(BUTTONS.transmit);
    expect(claire.said()).toMatch(/transmis/);
  });

  it('writes gibberish and gets no confident answer', async () => {
    await claire.says('qsdfjkl mlkj');
    expect(claire.said()).not.toMatch(/Source/);
  });

  it('asks two questions at once and gets both answers', async () => {
    await claire.says('Combien de stagiaires puis-je accueillir ? Et qui signe la convention ?');
    expect(claire.said().match(/Source/g)).toHaveLength(2);
  });

  it('gives a thumb under the answer', async () => {
    await claire.says('qui signe la convention ?');
    const answer = claire.replies.find(({ channelData }) => channelData?.feedbackLoop);
    expect(answer).toBeDefined();
    if (answer) await claire.votes('like', answer);
  });

  it('thanks, asks for help, asks whether it talks to a robot', async () => {
    await claire.says('merci beaucoup !');
    expect(claire.said()).not.toMatch(/Source/);
    await claire.says('aide');
    expect(claire.said()).toMatch(/déclarer/);
    await claire.says('t’es un robot ?');
    expect(claire.said()).toMatch(/automatique/);
  });

  it('asks for the recommendations of the circular', async () => {
    await claire.says('recommandations');
    expect(claire.said()).toMatch(/Recommandations/);
  });
});
