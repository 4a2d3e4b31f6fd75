import { aDirector, aDirectorAtReview, aDirectorWith, CARDS, fieldsOf, reasonsOf, whereOf } from '../builders/journey';
import { aDraft, COMPLETE_ANSWERS } from '../builders/draft';
import {
  aJourneyContext,
  aQuestion,
  aQuestionnaire,
  aSection,
  theOlderQuestionnaire,
  theShippedQuestionnaire,
} from '../builders/questionnaire';
import type { Declaration } from '../../src/declaration/types';

describe('a declaration by cards', () => {
  it('takes three cards and a review', () => {
    const steps = [
      aDirector(),
      aDirector().submits('ecole', CARDS.ecole),
      aDirector().submits('ecole', CARDS.ecole).submits('accueil', CARDS.accueil),
      aDirectorAtReview(),
    ];
    expect(steps.map(({ reply }) => whereOf(reply))).toEqual([
      'ecole.ecole',
      'accueil.classes',
      'contact_offre.courriel',
      'review',
    ]);
    expect(steps[0]?.reply).toMatchObject({ view: { rang: 1, total: 3, canGoBack: false } });
  });

  it('is ready once confirmed, with wording, answers and the two texts to copy', () => {
    const { reply, draft } = aDirectorAtReview().does({ kind: 'confirm' });
    expect(reply).toMatchObject({
      kind: 'ready',
      content: {
        campagne: 'juin-2024',
        uai: '0190840K',
        intention: 'oui',
        questionnaire: theShippedQuestionnaire().version,
        document: [{ id: 'ecole', titre: 'Votre école' }, { id: 'accueil' }, { id: 'contact_offre' }],
        a_copier: [{ question: 'description' }, { question: 'activites', affichage: 'Observer la classe.' }],
      },
    });
    expect(draft.etat).toBe('en-cours');
  });

  it('a refused field comes back with its reason and its value, the others are kept', () => {
    const { reply, draft } = aDirector()
      .submits('ecole', CARDS.ecole)
      .submits('accueil', { ...CARDS.accueil, classes: '4', places: 'semaine-1=3;semaine-2=', tuteur_qualite: 'non' });
    expect(reasonsOf(reply)).toEqual({ places: 'number-out-of-bounds', tuteur_qualite: 'answer-not-allowed' });
    expect(fieldsOf(reply)).toMatchObject({
      classes: '4',
      places: 'semaine-1=3;semaine-2=',
      tuteur_nom: 'Claire Vergne',
    });
    expect(Object.keys(draft.answers)).toEqual(['ecole', 'intention', 'classes', 'tuteur_nom']);
  });

  it('a required field left empty is asked for, an optional one is left aside', () => {
    const atContact = aDirector().submits('ecole', CARDS.ecole).submits('accueil', CARDS.accueil);
    const { reply, draft } = atContact.submits('contact_offre', { ...CARDS.contact_offre, courriel: '  ' });
    expect(reasonsOf(reply)).toEqual({ courriel: 'required' });
    expect(draft.answers['remarque']).toEqual({ genre: 'passee' });
  });

  it('fields that a phone leaves out when empty are read as empty', () => {
    expect(reasonsOf(aDirector().submits('ecole', {}).reply)).toEqual({ ecole: 'required', intention: 'required' });
  });

  it('fields that the questionnaire does not know are ignored', () => {
    const { draft } = aDirector().submits('ecole', { ...CARDS.ecole, __proto__: 'x', toString: 'y', inconnue: 'z' });
    expect(Object.keys(draft.answers)).toEqual(['ecole', 'intention']);
  });

  it('« non » ends after an optional reason', () => {
    const no = aDirector().submits('ecole', { ...CARDS.ecole, intention: 'non' });
    expect(no.reply).toMatchObject({ view: { section: { id: 'raison' }, total: 2 } });
    const done = no.does({ kind: 'skip' }, { kind: 'confirm' });
    expect(done.reply).toMatchObject({ kind: 'ready', content: { intention: 'non', a_copier: [] } });
  });

  it('« pas encore » is short too', () => {
    const { reply } = aDirector()
      .submits('ecole', { ...CARDS.ecole, intention: 'pas-encore' })
      .says('passer', 'rien');
    expect(whereOf(reply)).toBe('review');
  });
});

describe('a declaration by typing', () => {
  it('walks from question to question, up to the receipt', () => {
    const { reply } = aDirector().says(
      'Meyssac',
      'oui bien sûr',
      '6 classes',
      'deux',
      'du 17 au 21',
      'Claire Vergne',
      'oui',
      'claire.vergne@ac-limoges.fr',
      '05.55.12.34.56',
      "d'accord",
      'oui',
      'pas encore',
      'non merci',
      'je confirme',
    );
    expect(reply).toMatchObject({
      kind: 'ready',
      content: { answers: { places: { valeur: { 'semaine-1': 2, 'semaine-2': 0 } } } },
    });
  });

  it('a question in the middle is no answer, and loses nothing', () => {
    const before = aDirector().says('Meyssac');
    const { reply, draft } = before.says('combien de stagiaires peut-on prendre ?');
    expect(reply).toMatchObject({ kind: 'not-an-answer', view: { open: 'intention' } });
    expect(draft).toEqual(before.draft);
  });

  it('a wrong answer says what would be right', () => {
    const { reply } = aDirector().submits('ecole', CARDS.ecole).says('4 classes', 'trois stagiaires');
    expect(reply).toMatchObject({
      rejections: [{ question: 'places', reason: { code: 'number-out-of-bounds', min: 0, max: 1 } }],
    });
  });

  it('an answer to another question of the card is taken where it belongs', () => {
    const { draft, reply } = aDirector().submits('ecole', CARDS.ecole).says('2 la deuxième semaine');
    expect(draft.answers).toMatchObject({ places: { valeur: { 'semaine-1': 0, 'semaine-2': 2 } } });
    expect(whereOf(reply)).toBe('accueil.classes');
  });

  it.each(['semaine 2', '2e semaine'])('« %s » is no number of classes: how many that week is asked', (text) => {
    const asked = aDirector().submits('ecole', CARDS.ecole).says(text);
    expect([whereOf(asked.reply), reasonsOf(asked.reply)]).toEqual(['accueil.places', { places: 'places-not-said' }]);
    const { answers } = asked.after().says('2 stagiaires').draft;
    expect(answers).toMatchObject({ places: { valeur: { 'semaine-1': 0, 'semaine-2': 2 } } });
    expect(answers).not.toHaveProperty('classes');
  });

  it('who welcomes nobody in any week is told how to say so, and may', () => {
    const none = aDirector().submits('ecole', CARDS.ecole).says('4 classes', 'aucun');
    expect(reasonsOf(none.reply)).toEqual({ places: 'no-place' });
    expect(none.says('finalement non', 'oui').draft.answers).toMatchObject({ intention: { valeur: 'non' } });
  });

  it('another school, named as one, replaces the first; a commune alone does not', () => {
    const director = aDirector().says('Meyssac');
    expect(director.says('0190091W').draft.answers).toMatchObject({ ecole: { uai: '0190091W' } });
    expect(director.says("école d'Ayen").draft.answers).toMatchObject({ ecole: { uai: '0190091W' } });
    expect(director.says('Ayen').draft.answers).toMatchObject({ ecole: { uai: '0190840K' } });
  });

  it('« retour » goes back one question, then one card', () => {
    const director = aDirector().says('Meyssac', 'oui', '6');
    expect(whereOf(director.does({ kind: 'back' }).reply)).toBe('accueil.classes');
    expect(whereOf(director.does({ kind: 'back' }, { kind: 'back' }).reply)).toBe('ecole.intention');
  });

  it('« retour » at the first question says that it is the first', () => {
    expect(aDirector().does({ kind: 'back' }).reply).toMatchObject({ kind: 'section', note: 'first-step' });
    const back = aDirector().says('Meyssac').does({ kind: 'back' });
    expect([whereOf(back.reply), 'note' in back.reply]).toEqual(['ecole.ecole', false]);
    expect(back.does({ kind: 'back' }).reply).toMatchObject({ note: 'first-step' });
  });

  it('« passer » leaves an optional question aside; a required one says that it is', () => {
    expect(reasonsOf(aDirector().does({ kind: 'skip' }).reply)).toEqual({ ecole: 'required' });
    const atRemarque = aDirectorWith(
      aDraft({ answers: { ...COMPLETE_ANSWERS, remarque: { genre: 'choix', valeur: 'x' } } }),
    );
    expect(
      whereOf(
        atRemarque.does({ kind: 'edit', section: 'contact_offre', question: 'remarque' }, { kind: 'skip' }).reply,
      ),
    ).toBe('review');
  });
});

describe('where a free text is awaited', () => {
  const atDescription = () =>
    aDirector().submits('ecole', CARDS.ecole).submits('accueil', CARDS.accueil).says('a@b.fr', '05 55 12 34 56');

  it.each(['la convention', 'assurance ?', 'garderie ?'])('« %s » asks, and is not stored', (text) => {
    const { reply, draft } = atDescription().says(text);
    expect(reply).toMatchObject({ kind: 'not-an-answer', view: { open: 'description' } });
    expect(draft.answers).not.toHaveProperty('description');
  });

  it.each(['École rurale', 'RPI', 'classe unique'])('« %s » describes, and is stored', (text) => {
    expect(atDescription().says(text).draft.answers['description']).toEqual({ genre: 'texte', valeur: text });
  });

  it('a name refuses what is none, and says so', () => {
    const { reply } = aDirector().submits('ecole', CARDS.ecole).says('6', '2', 'semaine 1', 'convention');
    expect([reply.kind, reasonsOf(reply)]).toEqual(['not-an-answer', { tuteur_nom: 'not-a-name' }]);
  });
});

describe('the school', () => {
  it('among several is chosen by its button, its rank or its name', () => {
    const choice = aDirector().says('Brive');
    expect(choice.reply).toMatchObject({ kind: 'choose-ecole', total: 17, ecoles: { length: 8 } });
    expect(choice.does({ kind: 'choose-ecole', uai: '0190135U' }).draft.answers['ecole']).toMatchObject({
      uai: '0190135U',
    });
    expect(choice.says('la deuxième').draft.answers['ecole']).toMatchObject({ uai: '0190667X' });
    expect(choice.says('jules ferry').draft.answers['ecole']).toMatchObject({ uai: '0190135U' });
  });

  it('may be narrowed, or another one given', () => {
    const choice = aDirector().says('Brive');
    expect(choice.says('jules').reply).toMatchObject({ kind: 'choose-ecole', total: 3 });
    expect(choice.says('Meyssac').draft.answers['ecole']).toMatchObject({ uai: '0190840K' });
    expect(choice.says('combien de stagiaires ?').reply).toMatchObject({ kind: 'choose-ecole', notAnAnswer: true });
  });

  it('chosen from a card keeps the other fields of that card', () => {
    const { draft, reply } = aDirector().submits('ecole', { ecole: 'Tulle', intention: 'oui' }).says('turgot');
    expect(draft.answers).toMatchObject({ ecole: { uai: '0195010T' }, intention: { valeur: 'oui' } });
    expect(whereOf(reply)).toBe('accueil.classes');
  });

  it('outside the list is never a wall', () => {
    const told = aDirector().says('Brive').does({ kind: 'ecole-not-listed' });
    expect(told.reply).toMatchObject({
      rejections: [{ reason: { code: 'ecole-not-listed', domaine: 'ac-limoges.fr' } }],
    });
    expect(told.says('0190999H').draft.answers['ecole']).toEqual({ genre: 'ecole', uai: '0190999H' });
  });

  it('outside the list is asked for its name and commune before anything else, and kept with them', () => {
    const told = aDirector().says('0190999H');
    expect(whereOf(told.reply)).toBe('ecole.ecole');
    expect(reasonsOf(told.reply)).toEqual({ ecole: 'ecole-unnamed' });
    const named = told.says('école du bourg, Juillac');
    expect(named.draft.answers['ecole']).toEqual({
      genre: 'ecole',
      uai: '0190999H',
      nom: 'École du Bourg',
      commune: 'Juillac',
    });
    expect(whereOf(named.reply)).toBe('ecole.intention');
  });

  it('outside the list is asked the same by a card, whose other fields are kept', () => {
    const sent = aDirector().submits('ecole', { ecole: '0190999H', intention: 'oui' });
    expect(reasonsOf(sent.reply)).toEqual({ ecole: 'ecole-unnamed' });
    const again = sent.submits('ecole', { ecole: '0190999H École du Bourg, Juillac', intention: 'oui' });
    expect(again.draft.answers).toMatchObject({ ecole: { commune: 'Juillac' }, intention: { valeur: 'oui' } });
    expect(whereOf(again.reply)).toBe('accueil.classes');
  });

  it('outside the list, a question asked in place of its name is one', () => {
    expect(aDirector().says('0190999H').says('qui peut être tuteur ?').reply.kind).toBe('not-an-answer');
  });
});

describe('what is known is proposed, never assumed', () => {
  const prefill = "oui pour deux lycéens la première semaine à l'école de Meyssac";
  const known = aDirector({ prefill, identity: { courriel: 'ce.0190091w@ac-limoges.fr' } });

  it('a first message fills the cards, for the director to correct', () => {
    expect(fieldsOf(known.reply)).toEqual({ ecole: 'École primaire, Meyssac (0190840K) ?', intention: 'oui ?' });
    expect(known.draft.answers).toEqual({});
    const next = known.submits('ecole', { ecole: 'École primaire, Meyssac (0190840K)', intention: 'oui' });
    expect(fieldsOf(next.reply)).toEqual({ places: 'semaine-1=2;semaine-2=0 ?' });
  });

  it('« oui » to a proposed school takes it', () => {
    expect(known.says('oui').draft.answers).toEqual({ ecole: COMPLETE_ANSWERS['ecole'] });
  });

  it("the school's address proposes the school", () => {
    const { draft } = aDirector({ identity: { courriel: 'CE.0190840K@ac-limoges.fr' } });
    expect(draft.proposals).toEqual({ ecole: COMPLETE_ANSWERS['ecole'] });
  });

  it("the school proposes its address, whoever's the address signed in with, and « d'accord » takes it", () => {
    const identity = { nom: 'Claire Vergne', courriel: 'claire.vergne@ac-limoges.fr' };
    const atContact = aDirector({ identity }).submits('ecole', CARDS.ecole).submits('accueil', CARDS.accueil);
    expect(fieldsOf(atContact.reply)).toMatchObject({ courriel: 'ce.0190840k@ac-limoges.fr ?' });
    expect(atContact.says("d'accord").draft.answers).toMatchObject({
      courriel: { valeur: 'ce.0190840k@ac-limoges.fr' },
    });
  });

  it('a personal address proposes itself where the questionnaire proposes no other', () => {
    const questionnaire = aQuestionnaire([aSection({ questions: [aQuestion('courriel')] })]);
    const identity = { courriel: 'claire.vergne@ac-limoges.fr' };
    const { draft } = aDirector({ identity }, aJourneyContext({ questionnaire }));
    expect(Object.keys(draft.proposals)).toEqual(['courriel']);
  });

  it('a longer answer proposes for the questions that follow', () => {
    const { draft } = aDirector().says('Meyssac', 'oui pour un lycéen la semaine du 24');
    expect(draft.proposals).toEqual({
      places: { genre: 'places', valeur: { 'semaine-1': 0, 'semaine-2': 1 } },
    });
  });
});

describe('a first message that designates several schools', () => {
  const prefill = "oui pour deux lycéens à l'école Lucie Aubrac de Brive la première semaine";

  it('begins with the choice among them, and keeps what else was said', () => {
    const begun = aDirector({ prefill });
    expect(begun.reply).toMatchObject({ kind: 'choose-ecole', total: 2 });
    const chosen = begun.does({ kind: 'choose-ecole', uai: '0190678J' });
    expect(fieldsOf(chosen.reply)).toMatchObject({ intention: 'oui ?' });
    expect(chosen.draft.proposals).toMatchObject({ places: { valeur: { 'semaine-1': 2, 'semaine-2': 0 } } });
  });

  it('a whole town is no choice to read: the school is asked for', () => {
    expect(whereOf(aDirector({ prefill: "oui pour deux lycéens à l'école de Brive" }).reply)).toBe('ecole.ecole');
  });
});

describe('places proposed', () => {
  const proposed = () => aDirector().says('Meyssac', 'oui pour un lycéen la deuxième semaine', '6 classes');

  it.each([
    ["d'accord", 1],
    ['deux', 2],
    ['3 stagiaires', 3],
  ])('« %s » is said of the week proposed', (text, number) => {
    expect(proposed().says(text).draft.answers['places']).toEqual({
      genre: 'places',
      valeur: { 'semaine-1': 0, 'semaine-2': number },
    });
  });
});

describe('a choice proposed', () => {
  const older = aJourneyContext({ questionnaire: theOlderQuestionnaire() });
  const proposed = () => aDirector({}, older).says('Meyssac', 'oui pour un lycéen la semaine 2', '6 classes', 'deux');

  it.each(["d'accord", 'je garde', 'oui'])('is kept by « %s »', (text) => {
    expect(proposed().says(text).draft.answers['semaines']).toEqual({ genre: 'choix', valeur: 'semaine-2' });
  });

  it('where nothing is proposed, agreement answers nothing', () => {
    const asked = aDirector({}, older).says('Meyssac', 'oui', '6 classes', 'deux').says("d'accord");
    expect(asked.draft.answers['semaines']).toBeUndefined();
  });
});

describe('the review', () => {
  it('leads to a section and comes straight back', () => {
    const edited = aDirectorAtReview().does({ kind: 'edit', section: 'accueil' });
    expect(fieldsOf(edited.reply)).toMatchObject(CARDS.accueil);
    expect(whereOf(edited.submits('accueil', { ...CARDS.accueil, places: 'semaine-1=;semaine-2=2' }).reply)).toBe(
      'review',
    );
  });

  it('understands what is to be changed by its name', () => {
    expect(whereOf(aDirectorAtReview().says('modifier le téléphone').reply)).toBe('contact_offre.telephone');
    expect(whereOf(aDirectorAtReview().says("modifier l'accueil").reply)).toBe('accueil.classes');
    expect(aDirectorAtReview().says('bof').reply).toMatchObject({ kind: 'review', notAnAnswer: true });
  });

  it.each([
    ['modifier le nombre de classes', 'accueil.classes'],
    ['changer le nom du tuteur', 'accueil.tuteur_nom'],
    ['je me suis trompée de semaines', 'accueil.places'],
    ["changer d'école", 'ecole.ecole'],
  ])('« %s » opens %s, whatever small words stand in the label', (text, where) => {
    expect(whereOf(aDirectorAtReview().says(text).reply)).toBe(where);
  });

  it('is out of reach while a bound moved by another answer is not mended', () => {
    const fewer = aDirectorAtReview().does({ kind: 'edit', section: 'accueil' }).says('2 classes');
    expect([whereOf(fewer.reply), reasonsOf(fewer.reply)]).toEqual([
      'accueil.places',
      { places: 'number-out-of-bounds' },
    ]);
    expect(reasonsOf(fewer.does({ kind: 'confirm' }).reply)).toEqual({ places: 'number-out-of-bounds' });
    expect(whereOf(fewer.says('un').reply)).toBe('review');
  });

  it('an intention that changes hides what it makes idle, and finds it again', () => {
    const no = aDirectorAtReview()
      .does({ kind: 'edit', section: 'ecole', question: 'intention' })
      .says('non', 'passer');
    const declared = no.does({ kind: 'confirm' });
    expect(declared.reply).toMatchObject({ kind: 'ready', content: { intention: 'non' } });
    expect(declared.reply.kind === 'ready' && Object.keys(declared.reply.content.answers)).toEqual([
      'ecole',
      'intention',
      'raison',
    ]);
    expect(whereOf(no.does({ kind: 'edit', section: 'ecole', question: 'intention' }).says('oui').reply)).toBe(
      'review',
    );
  });

  it('nobody confirms what they have not read: away from it, the review is shown first', () => {
    const away = aDirectorAtReview().does({ kind: 'edit', section: 'ecole' }, { kind: 'confirm' });
    expect(whereOf(away.reply)).toBe('review');
  });
});

describe('an amendment', () => {
  const amends: Declaration = {
    schema: 1,
    reference: 'K7RF-M4PX',
    campagne: 'juin-2024',
    uai: '0190840K',
    declarant: { id: 'personne-2' },
    answers: COMPLETE_ANSWERS,
    document: [],
    questionnaire: 'zzzzzzzzzzzz',
    etat: 'active',
    declaree_le: '2024-03-19T08:00:00.000Z',
    modifiee_le: '2024-03-19T08:00:00.000Z',
    version: 3,
  };

  it('begins at the review, with all the answers', () => {
    const { reply, draft } = aDirector({ amends });
    expect(reply).toMatchObject({ kind: 'review', view: { amende: true } });
    expect(draft).toMatchObject({ amende: { reference: 'K7RF-M4PX', version: 3 }, answers: COMPLETE_ANSWERS });
  });

  const undecided: Declaration = {
    ...amends,
    answers: {
      ecole: COMPLETE_ANSWERS.ecole!,
      intention: { genre: 'choix', valeur: 'pas-encore' },
      attente: { genre: 'passee' },
    },
  };

  it('of « pas encore » into « oui » asks what is missing', () => {
    const director = aDirector({ amends: undecided }).does({
      kind: 'edit',
      section: 'ecole',
      question: 'intention',
    });
    expect(whereOf(director.says('oui').reply)).toBe('accueil.classes');
  });

  it('of « pas encore » takes « finalement on accueille » as the new intention, at once', () => {
    const { reply, draft } = aDirector({ amends: undecided }).says('finalement on accueille');
    expect([whereOf(reply), draft.answers.intention]).toEqual(['accueil.classes', { genre: 'choix', valeur: 'oui' }]);
  });

  it('of « pas encore » asks whether « oui » is the new intention: it could as well confirm the old one', () => {
    const { reply, draft } = aDirector({ amends: undecided }).says('oui');
    expect([reply.kind, draft.answers.intention]).toEqual(['which-question', { genre: 'choix', valeur: 'pas-encore' }]);
  });

  it.each(['je confirme', 'c’est bon'])('of « pas encore » is confirmed as it stands by « %s »', (text) => {
    expect(aDirector({ amends: undecided }).says(text).reply.kind).toBe('ready');
  });
});

describe('second thoughts', () => {
  it('« annuler » keeps the answers, « reprendre » comes back to the same step', () => {
    const left = aDirector().says('Meyssac', 'oui').does({ kind: 'cancel' });
    expect([left.reply.kind, left.draft.etat]).toEqual(['cancelled', 'annule']);
    expect(left.says('6').reply).toEqual({ kind: 'stale', why: 'draft-cancelled', current: undefined });
    expect(whereOf(left.after().does({ kind: 'resume' }).reply)).toBe('accueil.classes');
  });

  it('« recommencer » empties the draft, and proposes who and where one is', () => {
    const { draft, reply } = aDirectorAtReview().does({ kind: 'restart' });
    expect([draft.answers, whereOf(reply)]).toEqual([{}, 'ecole.ecole']);
    expect(Object.keys(draft.proposals)).toEqual(['ecole', 'courriel', 'telephone']);
  });

  it('« retour » from a card opens the card before', () => {
    const atContact = aDirector().submits('ecole', CARDS.ecole).submits('accueil', CARDS.accueil);
    expect(whereOf(atContact.does({ kind: 'back' }).reply)).toBe('accueil.classes');
    expect(whereOf(aDirector().does({ kind: 'back' }).reply)).toBe('ecole.ecole');
    expect(whereOf(aDirectorAtReview().does({ kind: 'back' }).reply)).toBe('contact_offre.courriel');
  });
});

describe('a card of another time answers nothing', () => {
  it('from a section answered before', () => {
    const at = aDirector().submits('ecole', CARDS.ecole);
    const { reply, draft } = at.submits('ecole', { ecole: 'Vigeois', intention: 'non' });
    expect(reply).toMatchObject({ kind: 'stale', why: 'section-not-asked', current: { kind: 'section' } });
    expect(draft).toBe(at.draft);
  });

  it('from another version of the questionnaire: what it held is proposed, for the director to send', () => {
    const proposed = { classes: { genre: 'nombre', valeur: 7 }, tuteur_nom: { genre: 'texte', valeur: 'Paul' } };
    const at = aDirector().submits('ecole', CARDS.ecole);
    const { reply, draft } = at.does({
      kind: 'submitted',
      questionnaire: 'zzzzzzzzzzzz',
      section: 'accueil',
      values: { classes: '7', tuteur_nom: 'Paul' },
    });
    expect(reply).toMatchObject({ kind: 'stale', why: 'questionnaire-changed' });
    expect(reply.kind === 'stale' && reply.current && fieldsOf(reply.current)).toEqual({
      classes: '7',
      tuteur_nom: 'Paul',
    });
    expect(draft).toEqual({ ...at.draft, proposals: { ...at.draft.proposals, ...proposed } });
  });

  it('from a declaration confirmed', () => {
    const { reply } = aDirectorWith(aDraft({ etat: 'confirme', reference: 'K7RF-M4PX' })).does({ kind: 'confirm' });
    expect(reply).toEqual({ kind: 'stale', why: 'draft-confirmed', current: undefined });
  });

  it.each([
    ['a school of another choice', { kind: 'choose-ecole', uai: '0190135U' } as const],
    ['a section no longer asked', { kind: 'edit', section: 'raison' } as const],
  ])('%s', (_what, input) => {
    const at = aDirectorAtReview();
    const { reply, draft } = at.does(input);
    expect(reply).toMatchObject({ kind: 'stale', why: 'section-not-asked', current: { kind: 'review' } });
    expect(draft).toBe(at.draft);
  });

  it('showing a draft again changes nothing of it', () => {
    const director = aDirectorAtReview();
    expect(director.does({ kind: 'show' }).draft).toBe(director.draft);
  });
});

describe('a draft survives', () => {
  it('a restart of the bot, wherever it stands', () => {
    const director = aDirector().after().says('Meyssac').after().says('oui').after().says('6 classes');
    expect(whereOf(director.after().does({ kind: 'show' }).reply)).toBe('accueil.places');
  });

  it('a typed message of any length', () => {
    expect(aDirector().says('a'.repeat(100_000)).reply.kind).toBe('not-an-answer');
  });

  it('a directory that loses the schools shown', () => {
    const choice = aDirector().says('Brive');
    const empty = aJourneyContext();
    const gone = { ...empty, ecoles: { ...empty.ecoles, byUai: () => undefined } };
    expect(whereOf(choice.after(gone).does({ kind: 'show' }).reply)).toBe('ecole.ecole');
  });
});
