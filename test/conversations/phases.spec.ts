import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUTTONS } from '../../src/texts/buttons';
import { asked, declareByCards, fillCards, nextSchool } from './declaring';
import { openConversation, type Conversation } from './harness';

jest.setTimeout(30_000);

/** A day of each phase of the shipped campaign, once it closes on 14 June. */
const DAYS = {
  'a-venir': '2024-03-10',
  ouverte: '2024-04-02',
  close: '2024-06-15',
  'en-stage': '2024-06-20',
  terminee: '2026-11-25',
} as const;
type Phase = keyof typeof DAYS;
const OUTSIDE = ['a-venir', 'close', 'en-stage', 'terminee'] as const;

/** What invites to do what the phase does not permit. */
const INVITES = /écrivez « déclarer »|écrivez « modifier »|pouvez encore|à tout moment|pas trop tard/i;

let knowledgeDir: string;
let first: Conversation;

beforeAll(async () => {
  knowledgeDir = await mkdtemp(join(tmpdir(), 'knowledge-'));
  await cp(join(__dirname, '../../knowledge'), knowledgeDir, { recursive: true });
  const file = join(knowledgeDir, 'campagne.yaml');
  await writeFile(file, (await readFile(file, 'utf8')).replace('cloture: null', 'cloture: 2024-06-14'));
  first = await openConversation({ knowledgeDir });
});
afterAll(async () => {
  await first.end();
  await rm(knowledgeDir, { recursive: true });
});

/** Somebody who arrives on that day, and is greeted. */
async function arrivesIn(phase: Phase): Promise<Conversation> {
  await first.plays(DAYS[phase]);
  return first.asAnother({ nom: 'Ana Lopes', courriel: 'ana.lopes@exemple.fr' });
}

/** Somebody who declared while declarations were open, on a later day. */
async function declaredThen(phase: Phase): Promise<{ who: Conversation; reference: string }> {
  const who = await arrivesIn('ouverte');
  const reference = await declareByCards(who, nextSchool());
  await who.plays(DAYS[phase]);
  return { who, reference };
}

describe('the first words', () => {
  it.each<[Phase, RegExp]>([
    ['a-venir', /J’enregistrerai l’intention de votre école à partir du 18 mars 2024/],
    ['ouverte', /j’enregistre l’intention de votre école, jusqu’au 14 juin 2024/],
    ['close', /closes depuis le 14 juin 2024 au soir/],
    ['en-stage', /closes depuis le 14 juin 2024 au soir/],
    ['terminee', /La campagne de juin 2024 est terminée/],
  ])('%s', async (phase, words) => {
    const who = await arrivesIn(phase);
    expect(who.said()).toMatch(words);
    expect(who.buttons().includes(BUTTONS.declare)).toBe(phase === 'ouverte');
  });
});

describe('« déclarer », for somebody who never did', () => {
  it.each<[Phase, RegExp]>([
    ['a-venir', /pas encore ouvertes : elles le seront du 18 mars au 14 juin 2024/],
    ['close', /closes depuis le 14 juin 2024 au soir : je ne peux plus en enregistrer/],
    ['en-stage', /closes depuis le 14 juin 2024 au soir : je ne peux plus en enregistrer/],
    ['terminee', /La campagne de juin 2024 est terminée \(le stage a eu lieu du 17 au 28 juin 2024\)/],
  ])('%s', async (phase, words) => {
    const who = await arrivesIn(phase);
    await who.says('déclarer');
    expect(who.said().replace(/[\u00a0\u202f]/g, ' ')).toMatch(words);
    await who.says('ma déclaration');
    expect(who.said()).toContain('Je n’ai pas de déclaration à votre nom');
  });

  it('begins while declarations are open', async () => {
    const who = await arrivesIn('ouverte');
    await who.says('déclarer');
    expect(who.buttons()).toContain(BUTTONS.continue);
  });
});

describe.each(OUTSIDE)('%s: nothing invites to what is refused', (phase) => {
  it.each([
    'bonjour',
    'aide',
    'ok',
    'oups',
    'Comment déclarer mon intention ?',
    'Puis-je corriger ou retirer la déclaration que j’ai faite ici ?',
    'Jusqu’à quand puis-je faire ma déclaration ici ?',
    'Que puis-je écrire dans l’offre pour décrire l’école et les activités ?',
    'Mon école est-elle obligée d’accueillir ?',
    'Je dirige deux écoles : comment déclarer pour chacune ?',
  ])('« %s »', async (message) => {
    const who = await arrivesIn(phase);
    await who.says(message);
    expect(who.said()).not.toMatch(INVITES);
    expect(who.buttons()).not.toContain(BUTTONS.declare);
  });
});

describe('one’s own declaration', () => {
  it.each(['close', 'en-stage'] as const)('%s: is seen; the secretariat corrects or withdraws it', async (phase) => {
    const { who, reference } = await declaredThen(phase);
    const opened = who.newestCard();
    for (const order of ['modifier', 'retirer', 'en fait 3 stagiaires']) {
      await who.says(order);
      expect(who.said()).toMatch(/demandez-le au secrétariat.*référence.*05\s87/s);
    }
    await who.pressOn(opened, BUTTONS.amend);
    expect(who.said()).toMatch(/demandez-le au secrétariat/);
    await who.says('ma déclaration');
    expect(who.said()).toContain(reference);
    expect(who.said()).toMatch(/demandez-le au secrétariat/);
  });

  it('terminee: is seen, exported and erased, and nothing of it changes', async () => {
    const { who, reference } = await declaredThen('terminee');
    const opened = who.newestCard();
    await who.pressOn(opened, BUTTONS.withdraw);
    expect(who.said()).toMatch(/je n’enregistre et ne change plus rien/);
    await who.says('ma déclaration');
    expect(who.said()).toContain(reference);
    expect(who.said()).toContain('il n’y a plus d’offre à publier');
    expect(who.said()).not.toMatch(INVITES);
    await who.says('mes données');
    expect(who.said()).toContain(reference);
    await who.says('effacer mes données');
    await who.press(BUTTONS.erase);
    expect(who.said()).toMatch(/déclarations rendues anonymes.*1/);
  });
});

describe('a card of before', () => {
  it.each(['close', 'en-stage', 'terminee'] as const)('%s: is refused, and its draft is told', async (phase) => {
    const who = await arrivesIn('ouverte');
    await who.says('déclarer');
    const answers = nextSchool();
    const card = who.newestCard();
    await who.press(BUTTONS.continue, asked(who, answers));
    await who.plays(DAYS[phase]);
    await who.press(BUTTONS.continue, asked(who, answers));
    expect(who.said()).toMatch(/commencée le 2 avril 2024 n’a pas été confirmée à temps.*rien n’a été déclaré/s);
    await who.pressOn(card, BUTTONS.cancel);
    expect(who.said()).toMatch(/abandonné/);
  });

  it('is of use again once the day is back: nothing was lost', async () => {
    const who = await arrivesIn('ouverte');
    await who.says('déclarer');
    await fillCards(who, nextSchool());
    await who.plays(DAYS.terminee);
    await who.press(BUTTONS.confirm);
    expect(who.said()).toMatch(/terminée/);
    await who.plays(DAYS.ouverte);
    await who.press(BUTTONS.confirm);
    expect(who.said()).toContain('Déclaration enregistrée');
  });
});

describe('an answer', () => {
  it.each(['a-venir', 'ouverte', 'close', 'en-stage'] as const)('%s: is given as it is written', async (phase) => {
    const who = await arrivesIn(phase);
    await who.says('qui signe la convention ?');
    expect(who.said()).not.toContain('ce qui valait alors');
  });

  it('terminee: says that it held then, unless it has words of its own', async () => {
    const who = await arrivesIn('terminee');
    await who.says('qui signe la convention ?');
    expect(who.said()).toMatch(/La campagne de juin 2024 est terminée\s;\svoici ce qui valait alors\./);
    await who.says('À quelles dates a lieu le stage ?');
    expect(who.said()).toContain('Le stage a eu lieu **du 17 au 28 juin 2024**');
    expect(who.said()).not.toContain('ce qui valait alors');
    await who.says('recommandations');
    expect(who.said()).toContain('ce qui valait alors');
  });

  it.each(['ouverte', 'terminee'] as const)('%s: another year is not published', async (phase) => {
    const who = await arrivesIn(phase);
    await who.says('le stage de juin 2027 c’est quand');
    expect(who.said()).toMatch(/Je ne connais que la campagne de juin 2024\s: pour 2027, rien n’est publié ici/);
    expect(who.said()).toContain('circulaire de cette année-là');
    expect(who.said()).not.toContain('17 au 28 juin');
  });

  it('another year asked in the middle of a declaration is no answer to it', async () => {
    const who = await arrivesIn('ouverte');
    await who.says('déclarer');
    await who.says('c’est quand le stage l’année prochaine ?');
    expect(who.said()).toContain('pour l’année prochaine, rien n’est publié ici');
    expect(who.buttons()).toContain(BUTTONS.continue);
  });
});
