import { data } from '../../src/bot/cards/actions';
import { destinationOf, isOnesOwn } from '../../src/bot/routing';
import type { Incoming } from '../../src/bot/types';
import type { Utterance } from '../../src/utterance/types';
import { aStoredDraft } from './cards/samples';

const QUESTION: Utterance = {
  kind: 'faq',
  outcome: { kind: 'no_match', near: [], ranking: [], shortened: false },
  orders: [],
};
const draft = aStoredDraft();

function incoming(overrides: Partial<Incoming> = {}): Incoming {
  const person = { id: 'p' };
  const identify = () => Promise.resolve(person);
  return { person, identify, scope: 'personal', text: 'un message', hasAttachments: false, ...overrides };
}

const route = (message: Partial<Incoming>, utterance: Utterance = QUESTION, open?: typeof draft) =>
  destinationOf(incoming(message), () => utterance, open);

describe('the table that decides who takes a message', () => {
  it('a pressed card first, whatever its words', () => {
    const { kind } = route({ value: data({ action: 'help' }), text: 'aide' });
    expect(kind).toBe('action');
  });

  it.each([
    ['no action', { bouton: 'x' }],
    ['an action of another version', { action: 'help', v: 2 }],
    ['an action that lacks a field', { action: 'declaration.submit', v: 1, draft: 'd' }],
    ['an unknown action', { action: 'nuke', v: 1 }],
    ['a field of another type', { action: 'declaration.confirm', v: 1, draft: { $ne: '' } }],
  ])('refuses a value with %s', (_, value) => {
    expect(route({ value }).kind).toBe('unknown-action');
  });

  it('keeps the inputs of a card apart from its action, as strings', () => {
    const button = data({ action: 'declaration.submit', draft: 'd', section: 's', questionnaire: 'q' });
    const to = route({ value: { ...button, classes: 4, tuteur: true, objet: {}, nul: null } });
    expect(to).toMatchObject({ kind: 'action', inputs: { classes: '4', tuteur: 'true' } });
    expect(to.kind === 'action' && Object.keys(to.inputs)).toEqual(['classes', 'tuteur']);
  });

  it('a message without words has nothing to be read', () => {
    expect(route({ text: '  ' }).kind).toBe('unreadable');
  });

  it('an order goes before the open question', () => {
    expect(route({}, { kind: 'command', command: 'annuler', score: 1 }, draft).kind).toBe('command');
  });

  it('a first message full of answers is an answer once a draft is open', () => {
    const utterance: Utterance = {
      kind: 'command',
      command: 'declarer',
      intention: 'oui',
      prefill: 'oui pour deux',
      score: 0.9,
    };
    expect(route({}, utterance).kind).toBe('command');
    expect(route({}, utterance, draft).kind).toBe('answer');
  });

  it('with a draft open, a message and « d’accord » answer it; « merci » does not', () => {
    expect(route({}, QUESTION, draft).kind).toBe('answer');
    expect(route({}, { kind: 'smalltalk', topic: 'accord', score: 1 }, draft).kind).toBe('answer');
    expect(route({}, { kind: 'smalltalk', topic: 'merci', score: 1 }, draft).kind).toBe('smalltalk');
  });

  it('« ce n’est pas ça » is said of the last answer, or answers the open question', () => {
    const wrong: Utterance = { kind: 'smalltalk', topic: 'desaccord', score: 1 };
    expect(route({}, wrong).kind).toBe('disagreement');
    expect(route({}, wrong, draft).kind).toBe('answer');
  });

  it('otherwise the FAQ', () => {
    expect(route({}).kind).toBe('faq');
  });

  it('in a channel, answers questions and keeps what is personal for the personal chat', () => {
    const channel = { scope: 'channel' };
    expect(route(channel).kind).toBe('faq');
    expect(route(channel, { kind: 'command', command: 'aide', score: 1 }).kind).toBe('command');
    expect(route(channel, { kind: 'command', command: 'mes-donnees', score: 1 }).kind).toBe('personal-chat-only');
    expect(route({ ...channel, value: data({ action: 'declaration.start' }) }).kind).toBe('personal-chat-only');
    expect(route({ ...channel, value: data({ action: 'faq.show', fiche: 'x' }) }).kind).toBe('action');
  });

  it('with a draft open, what is an order or a courtesy only by its drift is tried as an answer first', () => {
    expect(route({}, { kind: 'command', command: 'retirer', score: 0.9 }, draft).kind).toBe('answer');
    expect(route({}, { kind: 'command', command: 'retirer', score: 1 }, draft).kind).toBe('command');
    expect(route({}, { kind: 'smalltalk', topic: 'merci', score: 0.9 }, draft).kind).toBe('answer');
  });

  it('with a draft open, an order to declare answers it even word for word where it tells an intention', () => {
    expect(route({}, { kind: 'command', command: 'declarer', intention: 'non', score: 1 }, draft).kind).toBe('answer');
    expect(route({}, { kind: 'command', command: 'declarer', score: 1 }, draft).kind).toBe('command');
  });

  it('in a channel, recommendations are for everybody; a courtesy stays one', () => {
    const channel = { scope: 'channel' };
    expect(route(channel, { kind: 'command', command: 'recommandations', score: 1 }).kind).toBe('command');
    expect(route(channel, { kind: 'smalltalk', topic: 'merci', score: 1 }).kind).toBe('smalltalk');
  });
});

describe('who is put to use', () => {
  it.each([
    ['one’s own order', { kind: 'command', command: 'ma-declaration', score: 1 }, true],
    ['a public order', { kind: 'command', command: 'aide', score: 1 }, false],
    ['a question', QUESTION, false],
  ] as const)('%s', (_, utterance, own) => {
    expect(isOnesOwn(route({}, utterance))).toBe(own);
  });

  it('an answer to the open question, and a button of one’s own, but no public one', () => {
    expect(isOnesOwn(route({}, QUESTION, draft))).toBe(true);
    expect(isOnesOwn(route({ value: data({ action: 'declaration.start' }) }))).toBe(true);
    expect(isOnesOwn(route({ value: data({ action: 'help' }) }))).toBe(false);
  });
});
