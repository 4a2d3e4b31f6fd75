import { createAssistant } from '../../../src/bot/assistant';
import { fr } from '../../../src/texts/typography';
import { aCampagne } from '../../builders/campagne';
import { aBase } from './base';
import { CAMILLE, Dialogue, openAssistant } from './dialogue';

async function open(scope = 'personal') {
  return new Dialogue(await openAssistant({ base: aBase() }), CAMILLE, scope);
}

describe('an incident', () => {
  it('is to be reported to the contact of the campaign', async () => {
    const { assistant } = await openAssistant({ base: aBase() });
    const apology = assistant.apology?.('ABC234');
    expect(apology).toContain('ABC234');
    expect(apology).toContain(aBase().campagne.contact.courriel);
  });
});

describe('questions', () => {
  it('a question is answered with its title, its source and its freshness, and what comes next as buttons', async () => {
    const chat = await (await open()).says('quand a lieu le stage');
    expect(chat.facts).toMatchObject({ feature: 'faq', outcome: 'answered', fiche: 'dates' });
    expect(chat.words).toContain('**Quelles sont les dates du stage\u202f?**');
    expect(chat.words).toContain('18 mars 2024');
    expect(chat.buttons()).toEqual(['Combien de temps dure le stage ?', 'Ce n’est pas ma question']);
  });

  it('a question does not wait for the channel to say who asks; a declaration does', async () => {
    const chat = await (await open()).says('quand a lieu le stage');
    await chat.says('aide');
    await chat.says('merci');
    await chat.presses('Combien de temps dure le stage ?');
    expect(chat.asked).toBe(0);
    await chat.says('déclarer');
    expect(chat.asked).toBe(1);
  });

  it('two questions are answered each under its title', async () => {
    const chat = await (await open()).says('qui signe la convention ? où manger le midi ?');
    expect(chat.fresh.filter(({ text }) => text?.startsWith('**'))).toHaveLength(2);
  });

  it('a related question answers when pressed', async () => {
    const chat = await (await open()).says('dates du stage');
    await chat.presses('Combien de temps dure le stage ?');
    expect(chat.facts).toMatchObject({ outcome: 'shown', fiche: 'duree' });
  });

  it('« ce n’est pas ma question » proposes the next candidates, then passing the question on', async () => {
    const chat = await (await open()).says('qui signe la convention');
    await chat.presses('Ce n’est pas ma question');
    expect(chat.facts.outcome).toBe('other-question');
    if (chat.buttons().includes('Aucune de celles-ci')) await chat.presses('Aucune de celles-ci');
    await chat.presses('Transmettre ma question à la DSDEN');
    const [line] = await chat.shared.stores.evidence.unanswered();
    expect(line).toMatchObject({ nombre: 1, transmises: 1 });
  });

  it('« ce n’est pas ça », typed, goes the same way: the next candidates, then passing the question on', async () => {
    const chat = await (await open()).says('signature de la convention pour les dates du stage et le tuteur');
    await chat.says('ce n’est pas ça');
    expect(chat.facts.outcome).toBe('other-question');
    expect(chat.buttons()).toContain('Aucune de celles-ci');
    await chat.says('vous vous trompez');
    await chat.presses('Transmettre ma question à la DSDEN');
    const lines = await chat.shared.stores.evidence.unanswered();
    expect(lines).toMatchObject([{ transmises: 1 }]);
    expect(JSON.stringify(lines)).toContain('signature');
  });

  it('« ce n’est pas ça » of nothing asked lately asks for the question again', async () => {
    const chat = await open();
    await chat.says('ce n’est pas ça');
    expect(chat.facts).toMatchObject({ feature: 'smalltalk', outcome: 'desaccord' });
    expect(chat.buttons()).toEqual([]);
  });

  it('what is unknown is said so, with the contact, and counted once without identity', async () => {
    const chat = await (await open()).says('Mme Dupont (lea@exemple.fr) : xylophones zébrés');
    expect(chat.facts.outcome).toBe('no_match');
    expect(chat.words).toContain(fr(aCampagne().contact.telephone));
    await chat.presses('Transmettre ma question à la DSDEN');
    const lines = await chat.shared.stores.evidence.unanswered();
    expect(lines).toMatchObject([{ nombre: 1, transmises: 1 }]);
    expect(JSON.stringify(lines)).not.toMatch(/Dupont|lea@/);
  });

  it('alike messages share a line', async () => {
    const chat = await open();
    await chat.says('les xylophones zébrés');
    await chat.says('Zébrés, les XYLOPHONES ?');
    expect(await chat.shared.stores.evidence.unanswered()).toMatchObject([{ nombre: 2 }]);
  });

  it('a near subject without answer gives the contact; a far one says what the bot is for', async () => {
    const chat = await (await open()).says('autorisation de photo');
    expect(chat.facts).toMatchObject({ outcome: 'no_match', hors_sujet: 'photos' });
    expect(chat.words).toContain(aCampagne().contact.courriel);
    await chat.says('barème mutation');
    expect(chat.facts).toMatchObject({ outcome: 'no_match', hors_sujet: 'mouvement' });
    expect(chat.buttons()).toContain('Que savez-vous faire\u202f?');
  });

  it('a suggestion pressed is kept as evidence of what the words meant', async () => {
    const chat = await (await open()).says('xylophones');
    const button = { action: 'faq.choose', v: 1, fiche: 'repas', mots: 'xylo de Kevin 06 12 34 56 78', comptee: true };
    await chat.says('', { value: button });
    expect(chat.facts).toMatchObject({ outcome: 'chosen', fiche: 'repas' });
    const choices = await chat.shared.stores.evidence.choices();
    expect(choices).toMatchObject([{ fiche: 'repas', mots: 'xylo de [nom] [téléphone]', nombre: 1 }]);
  });

  it('an entry that is gone since the card was drawn is said so', async () => {
    const chat = await open();
    await chat.says('', { value: { action: 'faq.show', v: 1, fiche: 'disparue' } });
    expect(chat.facts.outcome).toBe('fiche-gone');
  });

  it('a message too long is answered with a word about it', async () => {
    const chat = await (await open()).says(`quand a lieu le stage ${'blabla '.repeat(2_000)}`);
    expect(chat.fresh[0]?.text).toContain('le début');
  });
});

describe('thumbs', () => {
  it('are counted for the entry of the message under which they are', async () => {
    const chat = await (await open()).says('dates du stage');
    const replyToId = chat.fresh[0]?.id;
    await chat.shared.assistant.onFeedback({ person: CAMILLE, reaction: 'like', replyToId });
    const down = await chat.shared.assistant.onFeedback({ person: CAMILLE, reaction: 'dislike', replyToId });
    expect(await chat.shared.stores.evidence.votes()).toEqual([{ fiche: 'dates', utile: 0, inutile: 1 }]);
    expect(down.replies).toHaveLength(1);
  });

  it('are counted after a restart: the store remembers which entry was shown', async () => {
    const { shared, fresh } = await (await open()).says('dates du stage');
    const { stores, base } = shared;
    const restarted = createAssistant({
      stores,
      knowledge: { current: () => base, close: () => undefined },
      clock: () => new Date(shared.now),
      random: () => 0.5,
      newId: () => 'id',
    });
    await restarted.onFeedback({ person: CAMILLE, reaction: 'like', replyToId: fresh[0]?.id });
    expect(await stores.evidence.votes()).toEqual([{ fiche: 'dates', utile: 1, inutile: 0 }]);
  });

  it('are not counted for an entry that is gone', async () => {
    const chat = await (await open()).says('dates du stage');
    const replyToId = chat.fresh[0]?.id;
    chat.shared.base = { ...chat.shared.base, fiches: [] };
    const { facts } = await chat.shared.assistant.onFeedback({ person: CAMILLE, reaction: 'like', replyToId });
    expect(facts.fiche).toBeUndefined();
    expect(await chat.shared.stores.evidence.votes()).toEqual([]);
  });

  it('on a message that is no longer remembered cost nothing', async () => {
    const chat = await open();
    const { replies } = await chat.shared.assistant.onFeedback({ person: CAMILLE, reaction: 'like', replyToId: 'old' });
    expect(replies).toEqual([]);
    expect(await chat.shared.stores.evidence.votes()).toEqual([]);
  });
});

describe('courtesies', () => {
  it.each(['bonjour', 'merci', 'au revoir', "t'es un robot ?", 'ok'])('%s', async (message) => {
    const chat = await (await open()).says(message);
    expect(chat.facts.feature).toBe('smalltalk');
    expect(chat.words).not.toBe('');
  });

  it('greets on arrival, with what can be done', async () => {
    const chat = await open();
    await chat.receive((await chat.shared.assistant.onArrival(CAMILLE)).replies);
    expect(chat.buttons()).toEqual([
      'Déclarer l’intention de mon école',
      'Quelles sont les dates du stage ?',
      'Où le stagiaire mange-t-il le midi ?',
      'Voir les recommandations',
    ]);
    await chat.presses('Voir les recommandations');
    expect(chat.words).toContain('Stricte observation');
  });

  it('« aide » tells all that can be asked', async () => {
    const chat = await (await open()).says('aide');
    expect(chat.facts.outcome).toBe('help');
  });

  it('says that it cannot read a file, or nothing', async () => {
    const chat = await (await open()).says('', { hasAttachments: true });
    expect(chat.facts.outcome).toBe('attachment');
    await chat.says(' ');
    expect(chat.facts.outcome).toBe('empty');
  });

  it('a button of another version is refused politely', async () => {
    const chat = await open();
    await chat.says('', { value: { action: 'help', v: 99 } });
    expect(chat.facts.outcome).toBe('unknown-action');
  });
});

describe('in a channel', () => {
  it('questions are answered, declaring is for the personal chat', async () => {
    const chat = await (await open('channel')).says('dates du stage');
    expect(chat.facts.outcome).toBe('answered');
    await chat.says('déclarer');
    expect(chat.facts.outcome).toBe('personal-chat-only');
    await chat.says('mes données');
    expect(chat.facts.outcome).toBe('personal-chat-only');
  });
});
