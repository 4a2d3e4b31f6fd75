import { parseQuestionnaire } from '../../../src/knowledge/questionnaire';
import { aCampagne } from '../../builders/campagne';
import { theShippedQuestionnaire, theShippedQuestionnaireRaw } from '../../builders/questionnaire';

type Raw = Record<string, unknown>;
interface RawSection extends Raw {
  questions: Raw[];
}

/** The shipped questionnaire, spoilt: `change` gets its sections and a way to a question by id. */
function spoilt(change: (sections: RawSection[], question: (id: string) => Raw) => void) {
  const raw = structuredClone(theShippedQuestionnaireRaw()) as { sections: RawSection[] };
  const find = (id: string): Raw => raw.sections.flatMap(({ questions }) => questions).find((one) => one['id'] === id)!;
  change(raw.sections, find);
  return parseQuestionnaire(raw, aCampagne());
}

const toldBy = (parsed: ReturnType<typeof parseQuestionnaire>) =>
  parsed.problems.map(({ code, path }) => `${code} ${path.join('.')}`);
const drop = (sections: RawSection[], id: string) => {
  for (const section of sections) section.questions = section.questions.filter((one) => one['id'] !== id);
};

/** As it was authored before `places`. */
function olderRaw(): unknown {
  const raw = structuredClone(theShippedQuestionnaireRaw()) as { sections: RawSection[] };
  const accueil = raw.sections[3]!;
  const option = (valeur: string) => ({ valeur, libelle: `En ${valeur}` });
  accueil.questions = accueil.questions.flatMap((one): Raw[] =>
    one['id'] !== 'places'
      ? [one]
      : [
          { id: 'stagiaires', genre: 'nombre', libelle: 'Stagiaires', min: 1, max: one['max'], unites: ['stagiaire'] },
          {
            id: 'semaines',
            genre: 'choix',
            libelle: 'Semaines',
            options: ['semaine-1', 'semaine-2', 'les-deux'].map(option),
          },
        ],
  );
  return raw;
}

describe('the questionnaire shipped', () => {
  it('is sound', () => {
    expect(parseQuestionnaire(theShippedQuestionnaireRaw(), aCampagne())).toMatchObject({ ok: true, problems: [] });
  });

  it("takes the campaign's dates, limits and rule", () => {
    const questions = theShippedQuestionnaire().sections.flatMap((section) => section.questions);
    const find = (id: string) => questions.find((one) => one.id === id);
    expect(find('description')).toMatchObject({ max: 250 });
    expect(find('activites')).toMatchObject({ max: 500 });
    expect(find('places')).toMatchObject({
      max: {
        selon: 'classes',
        regle: aCampagne().stagiaires.regle,
        unites: ['classe', 'classes'],
        paliers: [{ vaut: 1 }, { a_partir_de: 5, vaut: 3 }],
      },
      semaines: aCampagne().semaines,
    });
  });

  it('asks each question in a sentence that a person would say', () => {
    const questions = theShippedQuestionnaire().sections.flatMap((section) => section.questions);
    expect(questions.filter(({ question }) => question === undefined).map(({ id }) => id)).toEqual([]);
  });

  it('follows a campaign of one week, or of three, without a change', () => {
    const [first, second] = aCampagne().semaines;
    const third = { id: 'semaine-3', libelle: 'semaine 3', debut: '2024-07-01', fin: '2024-07-05' };
    for (const semaines of [[first!], [first!, second!, third]]) {
      const campagne = aCampagne({ semaines });
      const [places] = theShippedQuestionnaire(campagne)
        .sections.flatMap((section) => section.questions)
        .filter(({ genre }) => genre === 'places');
      expect(places).toMatchObject({ semaines });
    }
  });

  it('may still ask one number and the weeks, as questionnaires of before', () => {
    const older = olderRaw();
    expect(parseQuestionnaire(older, aCampagne())).toMatchObject({ ok: true, problems: [] });
  });

  it('has labels short enough for a telephone, and no more than six questions a card', () => {
    const { sections } = theShippedQuestionnaire();
    const labels = sections.flatMap(({ questions }) => questions.map(({ libelle }) => libelle));
    expect(labels.filter((label) => label.length > 50)).toEqual([]);
    expect(Math.max(...sections.map(({ questions }) => questions.length))).toBeLessThanOrEqual(6);
  });

  it('changes version with any word', () => {
    const reworded = spoilt((_sections, question) => (question('remarque')['libelle'] = 'Un mot à ajouter'));
    expect(reworded.ok && reworded.questionnaire.version).not.toBe(theShippedQuestionnaire().version);
  });

  it('takes the days of the campaign as bounds of a date', () => {
    const visite = {
      id: 'visite',
      genre: 'date',
      libelle: 'Visite',
      au_plus_tot: '2024-04-08',
      au_plus_tard: 'stage.fin',
    };
    const parsed = spoilt((sections) => sections[3]!.questions.push(visite));
    expect(parsed.ok && parsed.questionnaire.sections[3]?.questions.at(-1)).toMatchObject({
      au_plus_tot: '2024-04-08',
      au_plus_tard: '2024-06-28',
    });
  });

  it('takes a condition on oui-non written oui or true', () => {
    const parsed = spoilt(
      (_sections, question) => (question('remarque')['si'] = { deja_depose: 'oui', tuteur_qualite: true }),
    );
    expect(parsed.ok && parsed.questionnaire.sections.at(-1)?.questions.at(-1)?.si).toEqual([
      { question: 'deja_depose', vaut: [true] },
      { question: 'tuteur_qualite', vaut: [true] },
    ]);
  });
});

describe('a questionnaire that goes wrong is told where, and how to mend it', () => {
  it.each<[string, string, (sections: RawSection[], question: (id: string) => Raw) => void]>([
    ['an unknown key', 'key.unknown sections.3.questions.0.maxi', (_s, q) => (q('classes')['maxi'] = 3)],
    [
      'a key that belongs to another genre',
      'key.unknown sections.0.questions.0.max',
      (_s, q) => (q('ecole')['max'] = 3),
    ],
    [
      'an unknown genre',
      'questionnaire.unknown-genre sections.3.questions.0.genre',
      (_s, q) => (q('classes')['genre'] = 'nombres'),
    ],
    [
      'a bound that is neither a day nor one of the campaign',
      'questionnaire.not-a-day-bound sections.3.questions.0.au_plus_tot',
      (s) => (s[3]!.questions[0] = { id: 'visite', genre: 'date', libelle: 'Visite', au_plus_tot: 'stage.milieu' }),
    ],
    [
      'bounds of a date between which no day lies',
      'questionnaire.bounds-unsatisfiable sections.3.questions.0.au_plus_tard',
      (s) =>
        s[3]!.questions.unshift({
          id: 'visite',
          genre: 'date',
          libelle: 'Visite',
          au_plus_tot: 'stage.fin',
          au_plus_tard: 'stage.debut',
        }),
    ],
    ['a missing label', 'key.missing sections.3.questions.0.libelle', (_s, q) => delete q('classes')['libelle']],
    ['an empty section', 'list.too-short sections.1.questions', (s) => (s[1]!.questions = [])],
    ['no section', 'list.too-short sections', (s) => s.splice(0)],
    [
      'an id with accents',
      'questionnaire.not-an-id sections.1.questions.0.id',
      (_s, q) => (q('raison')['id'] = 'Raison du refus'),
    ],
    [
      'an id taken twice',
      'questionnaire.duplicate-id sections.2.questions.0.id',
      (_s, q) => (q('attente')['id'] = 'raison'),
    ],
    [
      'a choice of one option',
      'list.too-short sections.0.questions.1.options',
      (_s, q) => (q('intention')['options'] = [{ valeur: 'oui', libelle: 'Oui' }]),
    ],
    [
      'a condition on an unknown question',
      'questionnaire.unknown-question sections.1.si.intentions',
      (s) => (s[1]!['si'] = { intentions: 'non' }),
    ],
    [
      'a condition on a later question',
      'questionnaire.later-question sections.1.si.classes',
      (s) => (s[1]!['si'] = { classes: 3 }),
    ],
    [
      'a condition on its own question',
      'questionnaire.later-question sections.3.questions.0.si.classes',
      (_s, q) => (q('classes')['si'] = { classes: 3 }),
    ],
    [
      'a condition on a value that is no option',
      'questionnaire.condition-value sections.1.si.intention',
      (s) => (s[1]!['si'] = { intention: 'nom' }),
    ],
    [
      'a condition on a free text',
      'questionnaire.condition-genre sections.4.questions.5.si.tuteur_nom',
      (_s, q) => (q('remarque')['si'] = { tuteur_nom: 'Claire' }),
    ],
    [
      'bounds that nothing satisfies',
      'questionnaire.bounds-unsatisfiable sections.3.questions.0.max',
      (_s, q) => Object.assign(q('classes'), { min: 10, max: 4 }),
    ],
    [
      'bounds that nothing satisfies at one tier',
      'questionnaire.bounds-unsatisfiable sections.3.questions.1.max',
      (_s, q) => (q('places')['max'] = { selon: 'classes', paliers: [{ a_partir_de: 1, vaut: 0 }] }),
    ],
    [
      'tiers out of order',
      'questionnaire.tiers-order sections.3.questions.1.max.paliers',
      (_s, q) =>
        (q('places')['max'] = {
          selon: 'classes',
          paliers: [
            { a_partir_de: 5, vaut: 3 },
            { a_partir_de: 1, vaut: 1 },
          ],
        }),
    ],
    [
      'a bound by a question that is no number',
      'questionnaire.bound-genre sections.3.questions.1.max.selon',
      (_s, q) => (q('places')['max'] = { selon: 'intention', paliers: 'campagne' }),
    ],
    [
      'a bound by a later question',
      'questionnaire.later-question sections.3.questions.0.max.selon',
      (_s, q) => (q('classes')['max'] = { selon: 'places', paliers: 'campagne' }),
    ],
    [
      'one wording for two options',
      'questionnaire.duplicate-option sections.0.questions.1.options.1',
      (_s, q) => (q('intention')['options'] as { synonymes: string[] }[])[1]!.synonymes.push('Volontiers'),
    ],
    [
      'a proposed text that names an unknown question',
      'questionnaire.unknown-question sections.4.questions.2.proposition',
      (_s, q) => (q('description')['proposition'] = 'École de [[clases]] classes'),
    ],
    [
      'a proposed text that names a question of its own section',
      'questionnaire.later-question sections.4.questions.2.proposition',
      (_s, q) => (q('description')['proposition'] = 'Écrivez à [[courriel]]'),
    ],
    [
      'a proposed text badly written',
      'questionnaire.proposition-malformed sections.4.questions.2.proposition',
      (_s, q) => (q('description')['proposition'] = 'École de [[classes] classes'),
    ],
    [
      'a proposed text longer than its limit',
      'questionnaire.proposition-too-long sections.4.questions.2.proposition',
      (_s, q) => (q('description')['proposition'] = 'a'.repeat(251)),
    ],
    [
      'two schools',
      'questionnaire.ecole-twice sections.1.questions.0',
      (s) => (s[1]!.questions = [{ id: 'raison', genre: 'ecole', libelle: 'Autre école' }]),
    ],
    ['a question of the census gone', 'questionnaire.census-question-missing sections', (s) => drop(s, 'places')],
    [
      'one of the two older questions of the census gone',
      'questionnaire.census-question-missing sections',
      (s) => {
        drop(s, 'places');
        s[3]!.questions.push({ id: 'stagiaires', genre: 'nombre', libelle: 'Stagiaires', min: 1, max: 3 });
      },
    ],
    [
      'places twice',
      'questionnaire.places-twice sections.3.questions.4',
      (s, q) => s[3]!.questions.push({ ...q('places'), id: 'autres' }),
    ],
    [
      'a question that asks nothing',
      'questionnaire.not-a-question sections.3.questions.0.question',
      (_s, q) => (q('classes')['question'] = 'Le nombre de classes.'),
    ],
    [
      'a condition on places',
      'questionnaire.condition-genre sections.3.questions.2.si.places',
      (_s, q) => (q('tuteur_nom')['si'] = { places: 2 }),
    ],
    [
      'a value of the census gone',
      'questionnaire.census-value sections.0.questions.1.options',
      (_s, q) =>
        (q('intention')['options'] = (q('intention')['options'] as { valeur: string }[]).map((o) =>
          o.valeur === 'pas-encore' ? { ...o, valeur: 'peut-etre' } : o,
        )),
    ],
    [
      'a question of the census of another genre',
      'questionnaire.census-genre sections.3.questions.0.genre',
      (_s, q) => {
        delete q('classes')['min'];
        delete q('classes')['max'];
        delete q('classes')['unites'];
        q('classes')['genre'] = 'courriel';
      },
    ],
    [
      'a school that not everybody is asked',
      'questionnaire.census-not-always-asked sections.0.questions.0',
      (_s, q) => (q('ecole')['obligatoire'] = false),
    ],
  ])('%s: %s', (_what, expected, change) => {
    const parsed = spoilt((sections, question) => void change(sections, question));
    expect(parsed.ok).toBe(false);
    expect(toldBy(parsed)).toContain(expected);
  });

  it('all its faults at once, each with its remedy', () => {
    const parsed = spoilt((sections, question) => {
      sections[1]!['si'] = { intentions: 'non' };
      question('classes')['max'] = 0;
      question('attente')['id'] = 'raison';
    });
    expect(parsed.problems.map(({ code }) => code).sort()).toEqual([
      'questionnaire.bounds-unsatisfiable',
      'questionnaire.duplicate-id',
      'questionnaire.unknown-question',
    ]);
    expect(parsed.problems.every(({ message, remedy }) => message.length > 10 && remedy.length > 10)).toBe(true);
  });

  it.each([
    null,
    undefined,
    'texte',
    3,
    [],
    {},
    { sections: null },
    { sections: [null] },
    { sections: [{ id: 'a', titre: 'A', questions: [null, 3, {}] }] },
  ])('whatever stands in the file: %j', (raw) => {
    const parsed = parseQuestionnaire(raw, aCampagne());
    expect([parsed.ok, parsed.problems.length > 0]).toEqual([false, true]);
  });
});
