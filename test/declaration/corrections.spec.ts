import type { Answers, JourneyContext, JourneyReply, Question } from '../../src/declaration/types';
import { aDraft, COMPLETE_ANSWERS } from '../builders/draft';
import { aDirector, aDirectorAtReview, aDirectorWith, CARDS, reasonsOf, whereOf } from '../builders/journey';
import { aJourneyContext } from '../builders/questionnaire';

const valuesOf = (answers: Answers) =>
  Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => [
      id,
      'valeur' in answer ? answer.valeur : answer.genre === 'ecole' ? answer.uai : undefined,
    ]),
  );
const changesOf = (before: Answers, after: Answers) =>
  Object.fromEntries(
    Object.entries(valuesOf(after)).filter(
      ([id, valeur]) => JSON.stringify(valuesOf(before)[id]) !== JSON.stringify(valeur),
    ),
  );
const weeks = (first: number, second: number) => ({ 'semaine-1': first, 'semaine-2': second });
const candidatesOf = (reply: JourneyReply) =>
  reply.kind === 'which-question' ? reply.candidates.map(({ question }) => question) : reply.kind;
const atContact = () => aDirector().submits('ecole', CARDS.ecole).submits('accueil', CARDS.accueil);

describe('a correction typed at the review', () => {
  it.each([
    ['en fait 3 stagiaires', { places: weeks(3, 3) }],
    ['3 stagiaires', { places: weeks(3, 3) }],
    ['mets 1 élève', { places: weeks(1, 1) }],
    ['TROIS STAGIAIRES FINALEMENT', { places: weeks(3, 3) }],
    ['changer le nombre de stagiaires en 3', { places: weeks(3, 3) }],
    ['stagiaires : 3', { places: weeks(3, 3) }],
    ['pas 2 stagiaires mais 3', { places: weeks(3, 3) }],
    ['3 stagiaires au lieu de 2', { places: weeks(3, 3) }],
    ['non plutôt la semaine 2', { places: weeks(0, 2) }],
    ['non, semaine 2', { places: weeks(0, 2) }],
    ['finalement pas de stagiaire semaine 2', { places: weeks(2, 0) }],
    ['pas la semaine 1', { places: weeks(0, 2) }],
    ['1 la deuxième semaine', { places: weeks(2, 1) }],
    ['du 24 au 28', { places: weeks(0, 2) }],
    ["le tuteur c'est Mme Durand", { tuteur_nom: 'Mme Durand' }],
    ['finalement la tutrice sera Claire Petit', { tuteur_nom: 'Claire Petit' }],
    ['tuteur : durand', { tuteur_nom: 'durand' }],
    ['tél 05 55 20 12 34', { telephone: '0555201234' }],
    ['06.12.17.18.19', { telephone: '0612171819' }],
    ['mail : claire@ac-limoges.fr', { courriel: 'claire@ac-limoges.fr' }],
    ["en fait c'est l'école d'Ayen", { ecole: '0190091W' }],
    ['8 classes et 3 stagiaires semaine 1', { classes: 8, places: weeks(3, 2) }],
    ['activités : Lire, écrire : tout.', { activites: 'Lire, écrire : tout.' }],
  ])('« %s » changes what it names, and shows the review again', (text, changes) => {
    const before = aDirectorAtReview();
    const { draft, reply } = before.says(text);
    expect(changesOf(before.draft.answers, draft.answers)).toEqual(changes);
    expect(reply).toMatchObject({ kind: 'review', rejections: [] });
    expect('accepted' in reply && reply.accepted.map(({ question }) => question).sort()).toEqual(
      Object.keys(changes).sort(),
    );
  });

  it.each([
    ['finalement deux', ['classes', 'places']],
    ['3', ['classes', 'places']],
    ['modifier le nombre', ['classes', 'places']],
    ['en fait non', ['intention']],
    ['on ne peut plus accueillir', ['intention']],
    ['finalement Mme Durand', ['tuteur_nom']],
    ['en fait 3 stagiaires si ma collègue revient', ['places']],
  ])('« %s » leaves a doubt: asked, never written', (text, candidates) => {
    const before = aDirectorAtReview();
    const { draft, reply } = before.says(text);
    expect(candidatesOf(reply).slice()).toEqual(expect.arrayContaining(candidates));
    expect(draft.answers).toBe(before.draft.answers);
  });

  it('what a doubt proposes to type leaves none', () => {
    const asked = aDirectorAtReview().says('finalement trois');
    const typed = asked.reply.kind === 'which-question' ? asked.reply.candidates.map((one) => one.typed) : [];
    const [classes = '', places = ''] = typed;
    expect(asked.says(places).draft.answers['places']).toEqual({ genre: 'places', valeur: weeks(3, 3) });
    expect(asked.says(classes).draft.answers['classes']).toEqual({ genre: 'nombre', valeur: 3 });
  });

  it.each([
    'le tuteur peut suivre 3 stagiaires',
    '3 stagiaires maximum',
    'le tuteur est malade',
    "l'école est fermée en juin",
    'combien de stagiaires ?',
    'semaine 2 impossible pour nous',
    'je serai absente le 20 juin',
    'merci Mme Durand',
    'Durand',
    'bof',
  ])('« %s » writes nothing', (text) => {
    const before = aDirectorAtReview();
    expect(before.says(text).draft.answers).toEqual(before.draft.answers);
  });

  it('refused by a rule, it says why and shows the review again', () => {
    const four = aDirectorWith(
      aDraft({
        answers: {
          ...COMPLETE_ANSWERS,
          classes: { genre: 'nombre', valeur: 4 },
          places: { genre: 'places', valeur: weeks(1, 1) },
        },
        position: { kind: 'review' },
      }),
    );
    const { reply, draft } = four.says('en fait 3 stagiaires');
    expect([reply.kind, reasonsOf(reply)]).toEqual(['review', { places: 'number-out-of-bounds' }]);
    expect(draft.answers).toEqual(four.draft.answers);
  });

  it('that makes another answer lapse asks for that one, then comes back', () => {
    const fewer = aDirectorAtReview().says('en fait 2 classes');
    expect([whereOf(fewer.reply), reasonsOf(fewer.reply)]).toEqual([
      'accueil.places',
      { places: 'number-out-of-bounds' },
    ]);
    expect(whereOf(fewer.says('1').reply)).toBe('review');
  });

  it('confirms only what holds no correction', () => {
    expect(aDirectorAtReview().says('je confirme').reply.kind).toBe('ready');
    expect(aDirectorAtReview().says('enregistre 3 stagiaires').reply.kind).not.toBe('ready');
  });

  it('several schools are chosen among', () => {
    const choice = aDirectorAtReview().says("en fait c'est l'école Jules Ferry");
    expect(choice.reply.kind).toBe('choose-ecole');
    expect(whereOf(choice.says('1').reply)).toBe('review');
  });
});

describe('a correction in the middle of the journey', () => {
  it.each([
    ['en fait 3 stagiaires', { places: weeks(3, 3) }],
    ['finalement la semaine 2', { places: weeks(0, 2) }],
    ['non plutôt semaine 1', { places: weeks(2, 0) }],
    ["je corrige, c'est l'école d'Ayen", { ecole: '0190091W' }],
    ['le tuteur c’est Mme Durand', { tuteur_nom: 'Mme Durand' }],
    ['tel : 05 55 20 12 34', { telephone: '0555201234' }],
    ['école d’Ayen', { ecole: '0190091W' }],
    ['8 classes', { classes: 8 }],
  ])('« %s » is taken, and the open step stays', (text, changes) => {
    const before = atContact();
    const { draft, reply } = before.says(text);
    expect(changesOf(before.draft.answers, draft.answers)).toEqual(changes);
    expect(whereOf(reply)).toBe('contact_offre.courriel');
  });

  it('is understood where a whole text or a name is awaited', () => {
    const atDescription = atContact().says('a@b.fr', '05 55 12 34 56');
    const corrected = atDescription.says('en fait 3 stagiaires');
    expect(whereOf(corrected.reply)).toBe('contact_offre.description');
    expect(corrected.draft.answers).toMatchObject({ places: { valeur: weeks(3, 3) } });
    expect(corrected.draft.answers).not.toHaveProperty('description');
    const atName = aDirector().submits('ecole', CARDS.ecole).says('6', '2', 'semaine 1', 'la semaine du 24');
    expect(valuesOf(atName.draft.answers)).toMatchObject({ places: weeks(0, 2) });
    expect(whereOf(atName.reply)).toBe('accueil.tuteur_nom');
  });

  it.each([
    'Une école de 6 classes.',
    'Mettre en place un atelier avec 2 élèves de CP',
    'Semaine 2 : sortie',
    'Enfin une école !',
  ])('« %s » is a text like another', (text) => {
    const { draft } = atContact().says('a@b.fr', '05 55 12 34 56', text);
    expect(valuesOf(draft.answers)).toMatchObject({ places: weeks(2, 2), classes: 6, description: text });
  });

  it.each([
    ['deux classes', ['classes']],
    ['3 stagiaires', ['places']],
    ['05 55 20 12 34', ['telephone']],
    ['nombre de stagiaires 1', ['places']],
  ])('« %s » where a whole text is awaited is asked about', (text, candidates) => {
    const { draft, reply } = atContact().says('a@b.fr', '05 55 12 34 56').says(text);
    expect(candidatesOf(reply)).toEqual(candidates);
    expect(draft.answers).not.toHaveProperty('description');
  });

  it('a bare number is no text', () => {
    const { reply } = atContact().says('a@b.fr', '05 55 12 34 56', '6');
    expect(reasonsOf(reply)).toEqual({ description: 'not-words' });
  });

  it.each(['je sais pas', 'on verra', 'pas possible', 'plus tard', "je n'accueille pas"])(
    '« %s » about the open question changes no other answer',
    (text) => {
      const before = aDirector().submits('ecole', CARDS.ecole).says('6', '2', 'semaine 1', 'Claire Petit');
      expect(before.says(text).draft.answers).toEqual(before.draft.answers);
      const review = aDirectorAtReview();
      if (text !== "je n'accueille pas") expect(review.says(text).draft.answers).toEqual(review.draft.answers);
    },
  );

  it('a name in small letters is asked about', () => {
    expect(candidatesOf(atContact().says("le tuteur c'est paul martin").reply)).toEqual(['tuteur_nom']);
  });

  it('a « non » inside a sentence about something else decides nothing', () => {
    const { draft } = aDirector().says('ah non le mail cest p.martin@ac-limoges.fr');
    expect(draft.answers).not.toHaveProperty('intention');
  });

  it('of the open question is its answer', () => {
    const atNumber = aDirector().submits('ecole', CARDS.ecole).says('6');
    expect(valuesOf(atNumber.says('finalement deux').draft.answers)).toMatchObject({ places: weeks(2, 2) });
    const atName = atNumber.says('2', 'semaine 1');
    expect(valuesOf(atName.says('en fait Hélène Roux').draft.answers)).toMatchObject({ tuteur_nom: 'Hélène Roux' });
    expect(valuesOf(atName.says("le tuteur c'est Mme Durand").draft.answers)).toMatchObject({
      tuteur_nom: 'Mme Durand',
    });
  });

  it('refused by a rule, it says why and keeps the step', () => {
    const four = aDirector()
      .submits('ecole', CARDS.ecole)
      .submits('accueil', { ...CARDS.accueil, classes: '4', places: 'semaine-1=1;semaine-2=1' });
    const { reply, draft } = four.says('en fait 3 stagiaires');
    expect([whereOf(reply), reasonsOf(reply)]).toEqual(['contact_offre.courriel', { places: 'number-out-of-bounds' }]);
    expect(draft.answers).toEqual(four.draft.answers);
  });

  it('that does not say of what asks, and keeps the step', () => {
    const { reply, draft } = atContact().says('finalement trois');
    expect(candidatesOf(reply)).toEqual(['classes', 'places']);
    expect(draft.position).toMatchObject({ question: 'courriel' });
  });

  it('keeps the choice of a school open', () => {
    const choice = aDirectorAtReview().does({ kind: 'edit', section: 'ecole' }).says('Jules Ferry');
    const corrected = choice.says('en fait 3 stagiaires');
    expect([choice.reply.kind, corrected.reply.kind]).toEqual(['choose-ecole', 'choose-ecole']);
    expect(corrected.draft.answers).toMatchObject({ places: { valeur: weeks(3, 3) } });
  });
});

describe('a single change asked about', () => {
  const renouncing = () => aDirectorAtReview().says('finalement non');
  const intentionOf = ({ draft }: { draft: { answers: Answers } }) => valuesOf(draft.answers)['intention'];

  it('that gives up welcoming anybody says so', () => {
    expect(renouncing().reply).toMatchObject({ candidates: [{ question: 'intention', renounces: true }] });
  });

  it.each(['oui', 'OUI', 'oui je renonce', "d'accord", 'je confirme'])('is made by « %s »', (text) => {
    expect(intentionOf(renouncing().says(text))).toBe('non');
  });

  it.each(['non', 'non merci', 'on garde', 'ne change rien'])('is left by « %s »: the review comes back', (text) => {
    const kept = renouncing().says(text);
    expect([intentionOf(kept), kept.reply.kind]).toEqual(['oui', 'review']);
    expect(kept.says('oui').reply.kind).toBe('ready');
  });

  it('is forgotten once something else is said', () => {
    expect(intentionOf(renouncing().says('en fait 3 stagiaires'))).toBe('oui');
    expect(renouncing().says('en fait 3 stagiaires', 'oui').reply.kind).toBe('ready');
    expect(renouncing().does({ kind: 'missed' }).says('oui').reply.kind).toBe('ready');
  });

  it('« c ok jconfirm » confirms what is not asked about', () => {
    expect(aDirectorAtReview().says('c ok jconfirm').reply.kind).toBe('ready');
  });

  it('does not outlive the confirmation of the card', () => {
    expect(renouncing().does({ kind: 'confirm' }).draft.position).toEqual({ kind: 'review' });
  });

  it('is understood before what introduces it, where a text of one’s own is awaited', () => {
    const atReason = aDirector().submits('ecole', { ecole: 'Meyssac', intention: 'non' });
    const asked = atReason.says('oui finalement');
    expect(candidatesOf(asked.reply)).toEqual(['intention']);
    expect(asked.draft.answers).not.toHaveProperty('raison');
    expect(intentionOf(asked.says('oui'))).toBe('oui');
  });

  it('« oui » of who amends a « non » is not taken for its confirmation', () => {
    const declined = aDirectorWith(
      aDraft({
        answers: {
          ecole: COMPLETE_ANSWERS['ecole'] ?? { genre: 'passee' },
          intention: { genre: 'choix', valeur: 'non' },
          raison: { genre: 'passee' },
        },
        amende: { reference: 'ABCD-EFGH', version: 1 },
        position: { kind: 'review' },
      }),
    );
    expect(candidatesOf(declined.says('oui').reply)).toEqual(['intention']);
    expect(whereOf(declined.says('oui', 'oui').reply)).toBe('accueil.classes');
    expect(declined.does({ kind: 'confirm' }).reply.kind).toBe('ready');
  });
});

describe('what is to be changed, named from any step', () => {
  it.each([
    ["modifier l'école", 'ecole.ecole'],
    ['changer le tuteur', 'accueil.tuteur_nom'],
    ['modifier le nombre de classes', 'accueil.classes'],
    ['modifier le nombre de stagiaires', 'accueil.places'],
    ['corriger les semaines', 'accueil.places'],
    ["c'est pas la bonne école", 'ecole.ecole'],
    ['je me suis trompé de semaine', 'accueil.places'],
    ['changer le tel', 'contact_offre.telephone'],
    ["revenir à l'accueil", 'accueil.classes'],
  ])('« %s » opens %s', (text, where) => {
    expect(whereOf(atContact().says(text).reply)).toBe(where);
    const atDescription = atContact().says('a@b.fr', '05 55 12 34 56');
    expect(whereOf(atDescription.says(text).reply)).toBe(where);
  });

  it('once changed, goes on where one was', () => {
    const back = atContact().says('a@b.fr', "modifier l'école", 'Ayen');
    expect(valuesOf(back.draft.answers)).toMatchObject({ ecole: '0190091W' });
    expect(whereOf(back.reply)).toBe('contact_offre.telephone');
  });
});

describe('two questions that explain the same words', () => {
  const context = aJourneyContext();
  const twice = {
    ...context,
    questionnaire: {
      ...context.questionnaire,
      sections: context.questionnaire.sections.map((section) => ({
        ...section,
        questions: section.questions.flatMap((question): Question[] =>
          question.genre === 'telephone'
            ? [question, { ...question, id: 'portable', libelle: 'Portable' }]
            : [question],
        ),
      })),
    },
  };
  const draft = aDraft({
    answers: { ...COMPLETE_ANSWERS, portable: { genre: 'telephone', valeur: '0600000000' } },
    position: { kind: 'review' },
  });

  it('are asked about, unless one is named', () => {
    const review = aDirectorWith(draft, twice);
    expect(candidatesOf(review.says('en fait 05 55 20 12 34').reply)).toEqual(['telephone', 'portable']);
    expect(review.says('portable : 06 55 20 12 34').draft.answers).toMatchObject({
      telephone: { valeur: '0555123456' },
      portable: { valeur: '0655201234' },
    });
  });
});

describe('a hurried first answer', () => {
  it('gives the school, and proposes the rest', () => {
    const { draft } = aDirector().says('ecole primaire de meyssac OUI 2 STAGIAIRES SEMAINE 1');
    expect(valuesOf(draft.answers)).toEqual({ ecole: '0190840K' });
    expect(valuesOf(draft.proposals)).toMatchObject({ intention: 'oui', places: weeks(2, 0) });
  });

  it('is read without its apostrophes', () => {
    expect(valuesOf(aDirector().says('slt jsuis dir de lecole dayen').draft.answers)).toEqual({ ecole: '0190091W' });
  });

  it('a week is no school', () => {
    expect(aDirector().says('semaine 1').draft.answers).toEqual({});
    expect(reasonsOf(aDirector().says('semaine 1').reply)).toEqual({ ecole: 'ecole-unknown' });
  });
});

describe('« moi » for a tutor', () => {
  const known: JourneyContext = { ...aJourneyContext(), nom: 'Claire Vidal' };
  const atName = (context = known) => aDirector({}, context).submits('ecole', CARDS.ecole).says('6', '2 la semaine 1');

  it.each(['moi', 'c moi le tuteur', 'ce sera moi'])('« %s » is the name of who answers', (text) => {
    expect(valuesOf(atName().says(text).draft.answers)).toMatchObject({ tuteur_nom: 'Claire Vidal' });
  });

  it('is understood from any step, and on a card', () => {
    expect(valuesOf(aDirectorAtReview(known).says('c moi le tuteur').draft.answers)).toMatchObject({
      tuteur_nom: 'Claire Vidal',
    });
    const byCard = aDirector({}, known)
      .submits('ecole', CARDS.ecole)
      .submits('accueil', { ...CARDS.accueil, tuteur_nom: 'Moi' });
    expect(valuesOf(byCard.draft.answers)).toMatchObject({ tuteur_nom: 'Claire Vidal' });
  });

  it('of a person without a name asks for it', () => {
    const unknown = atName(aJourneyContext()).says('c moi');
    expect(reasonsOf(unknown.reply)).toEqual({ tuteur_nom: 'not-a-name' });
    expect(unknown.draft.answers).not.toHaveProperty('tuteur_nom');
  });
});
