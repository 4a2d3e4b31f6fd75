import { createExaminer, createFaqEngine } from '../../src/faq';
import { aFaq, aFiche } from '../builders/faq';

const engine = createFaqEngine(aFaq());
const first = (message: string): string | undefined => engine.answer(message).ranking[0]?.id;

describe('ranking', () => {
  it.each([
    ['qui signe la convention', 'signataires', 'two words of the entry, and the word that asks'],
    ['la convention est elle obligatoire', 'convention', 'same object, other question: the verb decides'],
    ['ki signe la konvention', 'signataires', 'spelt as it sounds: repaired by its sound'],
    ['CONVENSION OBLIGATOIR ?', 'convention', 'capitals and two typing errors'],
    ['ya de koi manger pr le lyceen le midi', 'repas', 'hurried function words are read in full'],
    ['mon ATSEM peut-elle être tutrice', 'tuteur', 'the ATSEM is the tutor: the role decides'],
    ["peut-il observer l'ATSEM", 'observer-atsem', 'the ATSEM is observed: same nouns, other role'],
    ['cb de jeunes maxi', 'nombre', '« cb » is expanded, « jeune » is a synonym of « stagiaire »'],
    ['lecantine midi', 'repas', 'an article glued to a word that the knowledge uses'],
  ])('%s → %s (%s)', (message, expected) => {
    expect(first(message)).toBe(expected);
  });

  it('is sorted by confidence, five entries at most', () => {
    const { ranking } = engine.answer('le lycéen et la convention du stage');
    const scores = ranking.map(({ score }) => score);
    expect(ranking.length).toBeLessThanOrEqual(5);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('gives a formulation asked word for word to whoever wrote it, however near the rivals', () => {
    const rivals = aFaq({
      fiches: [
        aFiche('lieu', 'Où déposer l’offre ?', 'le dépôt'),
        aFiche('date', 'Quand déposer l’offre ?', 'dépôt, dépôt de l’offre', 'déposer quand', 'le dépôt, quand'),
      ],
    });
    const certain = createExaminer(rivals);
    expect(certain.answer('Le DÉPÔT ?')).toMatchObject({ kind: 'answered', fiches: [{ id: 'lieu', score: 1 }] });
    expect(certain.answerUnprivileged('le dépôt').ranking[0]?.score).toBeLessThan(1);
  });

  it('gives no privilege to a wording that two entries claim', () => {
    const twins = createFaqEngine(
      aFaq({ fiches: [aFiche('a', 'Le stage ?', 'midi'), aFiche('b', 'Le repas ?', 'Midi')] }),
    );
    expect(twins.answer('midi').ranking.map(({ score }) => score)).not.toContain(1);
  });

  it('never expands a short form that the knowledge uses as a word', () => {
    const bank = createFaqEngine(
      aFaq({
        fiches: [
          aFiche('carte', 'Ma cb est perdue', 'opposition cb'),
          aFiche('frais', 'Combien coûte le compte', 'combien de frais'),
        ],
      }),
    );
    expect(bank.answer('cb').ranking[0]?.id).toBe('carte');
  });
});

describe('two questions in one message', () => {
  it('answers both, in the order asked', () => {
    const outcome = engine.answer('Quelles sont les dates du stage ? Et qui signe la convention ?');
    expect(outcome).toMatchObject({ kind: 'answered', fiches: [{ id: 'dates' }, { id: 'signataires' }] });
    expect(outcome.ranking.slice(0, 2).map(({ id }) => id)).toEqual(['dates', 'signataires']);
  });

  it('does not part one question', () => {
    const outcome = engine.answer('qui signe et doit signer la convention');
    expect(outcome).toMatchObject({ kind: 'answered', fiches: [{ id: 'signataires' }] });
  });
});

describe('refusals', () => {
  it('names the subject that it must not answer', () => {
    expect(engine.answer('agrément piscine pour les parents')).toMatchObject({
      kind: 'no_match',
      hors_sujet: { id: 'piscine' },
    });
  });

  it.each(['', '   ', '👍', 'asdfgh qsdf', '日本語'])('does not answer %j', (message) => {
    expect(engine.answer(message).kind).toBe('no_match');
  });

  it('ranks nothing where nothing is comparable', () => {
    expect(engine.answer('').ranking).toEqual([]);
  });
});

describe('messages as they come', () => {
  it('answers a question wrapped in politeness as the question alone', () => {
    const wrapped = 'Bonjour, je me permets de vous écrire. Qui signe la convention ? Merci d’avance, cordialement.';
    expect(engine.answer(wrapped)).toMatchObject({ kind: 'answered', fiches: [{ id: 'signataires' }] });
  });

  it('reads the beginning of a very long message, and says so', () => {
    const outcome = engine.answer(`qui signe la convention ? ${'blabla '.repeat(2_000)}`);
    expect(outcome.shortened).toBe(true);
    expect(engine.answer('qui signe la convention ?').shortened).toBe(false);
  });

  it('reads through the HTML of Teams', () => {
    expect(first('<p>Qui&nbsp;<b>signe</b> la convention&nbsp;?</p>')).toBe('signataires');
  });
});

describe('other knowledge', () => {
  it.each([
    ['no entry', aFaq({ fiches: [], hors_sujet: [] })],
    ['one entry', aFaq({ fiches: [aFiche('seule', 'Une seule question')], hors_sujet: [] })],
    ['no vocabulary', aFaq({ vocabulaire: { synonymes: [], abreviations: {} } })],
  ])('works with %s', (_, knowledge) => {
    expect(() => createFaqEngine(knowledge).answer('une question seule')).not.toThrow();
  });
});

describe('explanation', () => {
  it('tells the repaired words and what each vote gave', () => {
    const explained = engine.explain('ki signe la convansion');
    expect(explained.repairs).toContainEqual({ typed: 'convansion', read_as: 'convention' });
    expect(explained.candidates[0]).toMatchObject({ id: 'signataires', hors_sujet: false });
    expect(Object.keys(explained.candidates[0]!.parts)).toEqual(['mots', 'lettres', 'ordre', 'formulations', 'appris']);
    expect(explained.outcome).toEqual(engine.answer('ki signe la convansion'));
  });

  it('tells what each half of two questions was sure of', () => {
    const message = 'qui signe la convention et quelles sont les dates du stage';
    const { halves, outcome } = engine.explain(message);
    expect(halves).toHaveLength(2);
    expect(outcome).toMatchObject({ kind: 'answered', fiches: halves.map(({ id, score }) => ({ id, score })) });
    expect(halves.every(({ read }) => message.includes(read))).toBe(true);
    expect(engine.explain('qui signe la convention').halves).toEqual([]);
  });

  it('lists every short form, those that the tokens or the knowledge hide too', () => {
    const short = createFaqEngine(
      aFaq({
        fiches: [...aFaq().fiches, aFiche('aesh', 'Une AESH peut-elle aider ?', 'rdv avec l’aesh')],
        vocabulaire: { synonymes: [], abreviations: { rdv: 'rendez-vous', conv: 'convention' } },
      }),
    );
    const { expansions, kept } = short.explain('ki signe la conv au rdv');
    expect(expansions).toEqual([
      { typed: 'conv', read_as: 'convention' },
      { typed: 'ki', read_as: 'qui' },
    ]);
    expect(kept).toEqual(['rdv']);
  });

  it.each([
    ['Bonjour, qui signe la convention ? ... svp, merci', 'qui signe la convention ?'],
    ['Bonjour !! qui signe, svp, la convention', 'qui signe, la convention'],
  ])('shows « %s » read without loose marks', (message, cleaned) => {
    expect(engine.explain(message).cleaned).toBe(cleaned);
  });
});
