import { Conversation, MAX_LISTENERS } from '../../src/chat/conversation';
import { ConversationDirectory } from '../../src/chat/directory';

const person = (id: string) => ({ id, nom: 'Ana', courriel: 'ana@exemple.fr' });
const message = (id: string, text = id) => ({ type: 'message', id, text });
const texts = (events: ReturnType<Conversation['since']>) =>
  events.map((event) => (event.kind === 'activity' ? event.activity.text : event.kind));

describe('a conversation of the channel', () => {
  let conversation: Conversation;
  beforeEach(() => {
    conversation = new Conversation('a:1', person('1'), 'run');
  });

  it('gives what changed since a position, updates in their place', () => {
    conversation.put(message('1'));
    conversation.put(message('2'));
    const { position } = conversation;
    conversation.put(message('3'));
    conversation.put(message('1', 'mended'));
    expect(texts(conversation.since(position))).toEqual(['mended', '3']);
  });

  it('tells removals to a page that was away', () => {
    conversation.put(message('1'));
    const { position } = conversation;
    conversation.remove('1');
    expect(texts(conversation.since(position))).toEqual(['removed']);
  });

  it('does not tell of a message taken back', () => {
    conversation.put(message('1'));
    conversation.withdraw('1');
    expect(conversation.since(undefined)).toEqual([]);
  });

  it('forgets the oldest messages beyond its room', () => {
    for (let index = 0; index < 400; index += 1) conversation.put(message(String(index)));
    const held = conversation.since(undefined);
    expect(held).toHaveLength(300);
    expect(texts(held).at(-1)).toBe('399');
  });

  it('lets only so many pages listen', () => {
    const stops = Array.from({ length: MAX_LISTENERS }, () => conversation.listen(() => undefined));
    expect(conversation.listen(() => undefined)).toBeUndefined();
    stops[0]?.();
    expect(conversation.listen(() => undefined)).toBeDefined();
  });
});

describe('the conversations of a run', () => {
  it('gives a person the same conversation, under the latest name', () => {
    const directory = new ConversationDirectory('run');
    const first = directory.open(person('1'));
    const again = directory.open({ ...person('1'), nom: 'Anne' });
    expect([first.created, again.created]).toEqual([true, false]);
    expect(first.conversation.participant.nom).toBe('Anne');
  });

  it('forgets the least recently used one beyond its room, never one that is watched', () => {
    const directory = new ConversationDirectory('run');
    directory.open(person('watched')).conversation.listen(() => undefined);
    for (let index = 0; index < 60; index += 1) directory.open(person(String(index)));
    expect(directory.find('a:watched')).toBeDefined();
    expect(directory.find('a:0')).toBeUndefined();
    expect(directory.find('a:59')).toBeDefined();
  });
});
