import { BUTTONS } from '../../src/texts/buttons';
import { declareByCards, nextSchool } from './declaring';
import { openConversation, type Conversation } from './harness';

jest.setTimeout(30_000);

const LONG_AFTER = new Date('2026-11-25T09:00:00Z');

async function opened(options: Parameters<typeof openConversation>[0], use: (who: Conversation) => Promise<void>) {
  const who = await openConversation(options);
  try {
    await use(who);
  } finally {
    await who.end();
  }
}

describe('trying the assistant outside the campaign', () => {
  it('plays a day of open declarations, so that one may declare; what is stored bears the real instant', async () => {
    await opened({ now: LONG_AFTER }, async (who) => {
      expect(who.buttons()).toContain(BUTTONS.declare);
      const reference = await declareByCards(who, nextSchool());
      expect((await who.stored(reference))?.declaree_le).toBe(LONG_AFTER.toISOString());
      await who.says('ma déclaration');
      expect(who.said()).toContain('25 novembre 2026');
    });
  });

  it('shows today when today is chosen', async () => {
    await opened({ now: LONG_AFTER }, async (who) => {
      await who.plays('aujourdhui');
      await who.says('déclarer');
      expect(who.said()).toContain('terminée');
    });
  });

  it('plays the day that was set, even within the campaign', async () => {
    await opened({ trialDay: '2024-06-20' }, async (who) => {
      await who.says('déclarer');
      expect(who.said()).toMatch(
        /Le stage a commencé, et les déclarations étaient reçues jusqu’à sa veille, le 16 juin 2024/,
      );
    });
  });
});
