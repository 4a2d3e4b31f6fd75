import { strict as assert } from 'node:assert';
import type { Channel } from '../../bench/declaration/channel';
import { BUTTONS } from '../../src/texts/buttons';
import { Correspondent, find, referenceIn, words, type Said } from './correspondent';
import { Director } from './director';

/** Where a conversation takes place: a channel, and the front end of the instances. */
export interface Front {
  readonly channel: Channel;
  readonly url: string;
  /** A school that nobody declared yet. */
  readonly nextSchool: () => string;
}

export interface Scenario {
  readonly title: string;
  /** Known to fail between instances: what of it is kept in one process's memory. */
  readonly needs?: string;
  /** Rejects where the conversation goes wrong. */
  readonly play: (front: Front) => Promise<void>;
}

const declared = async (front: Front): Promise<{ readonly her: Director; readonly reference: string }> => {
  const her = new Director(front.channel, front.url);
  const told = await her.declares(front.nextSchool());
  assert.equal(told?.kind, 'receipt');
  return { her, reference: told?.reference ?? '' };
};

const says = (said: Said, expected: string | RegExp): void => assert.match(words(said), new RegExp(expected));

const review = async (front: Front): Promise<{ readonly her: Director; readonly said: Said }> => {
  const her = new Director(front.channel, front.url);
  const said = await her.fills(front.nextSchool());
  assert.ok(said);
  return { her, said };
};

/** The most telling conversations, each by people of its own. */
export const SCENARIOS: readonly Scenario[] = [
  {
    title: 'a question is answered, and its related one when pressed',
    play: async ({ channel, url }) => {
      const her = new Correspondent(channel, url);
      const said = await her.says('Qui peut être tuteur ?');
      says(said, 'tuteur');
      assert.ok(find(said, BUTTONS.otherQuestion));
    },
  },
  {
    title: 'a newcomer is greeted once, although installing sends two activities',
    play: async ({ channel, url }) => {
      const said = await new Correspondent(channel, url).arrives();
      const greetings = said.filter(({ text }) => typeof text === 'string' && text.startsWith('Bonjour'));
      assert.equal(greetings.length, 1);
    },
  },
  {
    title: 'a school is declared by cards',
    play: async (front) => void (await declared(front)),
  },
  {
    title: 'a declaration begun is resumed where it was',
    play: async (front) => {
      const { her } = await review(front);
      assert.ok(find(await her.says('reprendre'), BUTTONS.confirm));
    },
  },
  {
    title: 'a question in the middle of a declaration is answered, and its card comes back',
    play: async (front) => {
      const her = new Director(front.channel, front.url);
      await her.says('déclarer');
      const said = await her.says('Qui peut être tuteur ?');
      says(said, 'tuteur');
      assert.ok(find(said, BUTTONS.continue));
    },
  },
  {
    title: 'a declaration is seen, changed by typing, confirmed under the same reference',
    play: async (front) => {
      const { her, reference } = await declared(front);
      says(await her.says('ma déclaration'), reference);
      await her.says('en fait 1 stagiaire');
      assert.equal(referenceIn(await her.says('confirmer')), reference);
    },
  },
  {
    title: 'a confirmation pressed twice gives one declaration and one reference',
    play: async (front) => {
      const { her, said } = await review(front);
      const replies = await her.press(said, BUTTONS.confirm, {}, 2);
      const references = new Set(replies.map((reply) => referenceIn([reply])).filter(Boolean));
      assert.equal(references.size, 1);
    },
  },
  {
    title: 'a declaration is withdrawn by its button',
    play: async (front) => {
      const { her } = await declared(front);
      await her.press(await her.says('retirer'), BUTTONS.withdrawConfirm);
      says(await her.says('ma déclaration'), 'retirée');
    },
  },
  {
    title: 'a person is erased by the button',
    play: async (front) => {
      const { her, reference } = await declared(front);
      await her.press(await her.says('effacer mes données'), BUTTONS.erase);
      assert.doesNotMatch(words(await her.says('mes données')), new RegExp(reference));
    },
  },
  {
    title: '« oui » typed to « effacer vos données ? » erases',
    needs: 'pending confirmations (src/bot/features/asked-confirmation.ts)',
    play: async (front) => {
      const { her } = await declared(front);
      await her.says('effacer mes données');
      says(await her.says('oui'), 'C’est fait');
    },
  },
  {
    title: '« oui » typed to « retirer ? » withdraws',
    needs: 'pending confirmations (src/bot/features/asked-confirmation.ts)',
    play: async (front) => {
      const { her } = await declared(front);
      await her.says('retirer');
      says(await her.says('oui'), 'retirée');
    },
  },
  {
    title: '« ce n’est pas ça » after an answer proposes other questions',
    needs: 'last questions (src/bot/features/faq/last-questions.ts)',
    play: async ({ channel, url }) => {
      const her = new Correspondent(channel, url);
      await her.says('Qui peut être tuteur ?');
      const said = await her.says('ce n’est pas ça');
      assert.ok(find(said, BUTTONS.noneOfThese) ?? find(said, BUTTONS.transmit));
    },
  },
  {
    title: 'a typed message delivered twice is answered once',
    needs: 'deliveries seen (src/bot/transport/deliveries.ts)',
    play: async ({ channel, url }) => {
      const said = await new Correspondent(channel, url).says('merci', 2);
      assert.equal(said.length, 1);
    },
  },
];
