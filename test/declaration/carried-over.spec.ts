import { COMPLETE_ANSWERS } from '../builders/draft';
import type { Declaration, Questionnaire, Section } from '../../src/declaration/types';
import { aDirector, aDirectorAtReview, CARDS, fieldsOf, reasonsOf, whereOf, type Director } from '../builders/journey';
import { aJourneyContext, aQuestion, theOlderQuestionnaire, theShippedQuestionnaire } from '../builders/questionnaire';

const shipped = theShippedQuestionnaire();
const changed = (change: (sections: readonly Section[]) => readonly Section[]): Questionnaire => ({
  version: 'bbbbbbbbbbbb',
  sections: change(shipped.sections),
});
const under = (questionnaire: Questionnaire) => aJourneyContext({ questionnaire });
const mapQuestions = (id: string, change: (questions: Section['questions']) => Section['questions']) =>
  changed((sections) =>
    sections.map((section) => (section.id === id ? { ...section, questions: change(section.questions) } : section)),
  );

describe('a questionnaire changed under a running draft', () => {
  it('asks the question added, and loses no answer', () => {
    const cantine = aQuestion('oui-non', { id: 'cantine' });
    const director = aDirectorAtReview().after(under(mapQuestions('accueil', (questions) => [...questions, cantine])));
    const shown = director.does({ kind: 'show' });
    expect(whereOf(shown.reply)).toBe('accueil.cantine');
    expect(shown.draft).toMatchObject({ questionnaire: 'bbbbbbbbbbbb', answers: director.draft.answers });
    expect(whereOf(shown.says('oui').reply)).toBe('review');
  });

  it('keeps the answer to a question removed, and declares without it', () => {
    const without = mapQuestions('contact_offre', (questions) => questions.filter(({ id }) => id !== 'remarque'));
    const done = aDirectorAtReview().after(under(without)).does({ kind: 'confirm' });
    expect(done.draft.answers['remarque']).toEqual({ genre: 'passee' });
    expect(done.reply.kind === 'ready' && done.reply.content.answers['remarque']).toBeUndefined();
  });

  it('moves to where it still stands when its section is gone', () => {
    const at = aDirector().submits('ecole', { ...CARDS.ecole, intention: 'non' });
    const gone = changed((sections) => sections.filter(({ id }) => id !== 'raison'));
    expect(whereOf(at.after(under(gone)).does({ kind: 'show' }).reply)).toBe('review');
  });

  it('holds old answers against the new rules', () => {
    const shorter = mapQuestions('accueil', (questions) =>
      questions.map((question) => (question.genre === 'texte' ? { ...question, max: 5 } : question)),
    );
    const { reply } = aDirectorAtReview().after(under(shorter)).does({ kind: 'confirm' });
    expect([whereOf(reply), reasonsOf(reply)]).toEqual(['accueil.tuteur_nom', { tuteur_nom: 'text-too-long' }]);
  });

  it('asks again a question that became another genre', () => {
    const number = aQuestion('nombre', { id: 'tuteur_nom', unites: [] });
    const other = mapQuestions('accueil', (questions) => questions.map((q) => (q.id === 'tuteur_nom' ? number : q)));
    expect(whereOf(aDirectorAtReview().after(under(other)).does({ kind: 'show' }).reply)).toBe('accueil.tuteur_nom');
  });
});

describe('places asked as one number before', () => {
  const older = { ...aJourneyContext(), questionnaire: theOlderQuestionnaire() };
  const of = (values: Record<string, string>) =>
    aDirector({}, older)
      .submits('ecole', CARDS.ecole)
      .submits('accueil', { ...CARDS.accueil, ...values });

  it.each([
    ['les-deux', { 'semaine-1': 2, 'semaine-2': 2 }],
    ['semaine-2', { 'semaine-1': 0, 'semaine-2': 2 }],
  ])('are the same places in « %s », and nothing is asked again', (semaines, valeur) => {
    const shown = of({ stagiaires: '2', semaines }).after(aJourneyContext()).does({ kind: 'show' });
    expect(whereOf(shown.reply)).toBe('contact_offre.courriel');
    expect(shown.draft.answers['places']).toEqual({ genre: 'places', valeur });
  });

  it('without its weeks, the number is proposed for each', () => {
    const shown = of({ stagiaires: '2', semaines: '' }).after(aJourneyContext()).does({ kind: 'show' });
    expect([whereOf(shown.reply), fieldsOf(shown.reply)['places']]).toEqual([
      'accueil.places',
      'semaine-1=2;semaine-2=2 ?',
    ]);
  });

  it('of a declaration amended, begin at the review', () => {
    const { places, ...others } = COMPLETE_ANSWERS;
    const whole = {
      ...others,
      stagiaires: { genre: 'nombre', valeur: 3 },
      semaines: { genre: 'choix', valeur: 'semaine-1' },
    };
    const amends = { answers: whole, reference: 'ABCD-EFGH', version: 1 } as unknown as Declaration;
    const amending = aDirector({ amends });
    expect([places?.genre, amending.reply.kind]).toEqual(['places', 'review']);
    const { reply } = amending.says('confirmer');
    expect(reply).toMatchObject({ content: { answers: { places: { valeur: { 'semaine-1': 3, 'semaine-2': 0 } } } } });
    expect(reply.kind === 'ready' && Object.keys(reply.content.answers)).not.toContain('stagiaires');
  });

  it('on a card still open, are not lost', () => {
    const at = aDirector({}, older).submits('ecole', CARDS.ecole).after(aJourneyContext());
    const values = { classes: '6', stagiaires: '2', semaines: 'semaine-2' };
    const sent = at.does({ kind: 'submitted', questionnaire: older.questionnaire.version, section: 'accueil', values });
    expect(shownAgain(sent)).toMatchObject({ classes: '6', places: 'semaine-1=0;semaine-2=2' });
  });
});

describe('a card sent after the questionnaire changed under it', () => {
  const old = { kind: 'submitted', questionnaire: shipped.version } as const;
  const at = aDirector().submits('ecole', CARDS.ecole);

  it('shows what was typed again, when its section was renamed', () => {
    const renamed = changed((sections) => sections.map((one) => (one.id === 'accueil' ? { ...one, id: 'ici' } : one)));
    const sent = at.after(under(renamed)).does({ ...old, section: 'accueil', values: CARDS.accueil });
    expect(shownAgain(sent)).toMatchObject({ classes: '6', tuteur_nom: 'Claire Vergne', tuteur_qualite: 'oui' });
    expect(sent.draft.answers).toEqual(at.draft.answers);
    const again = sent.after().does({ kind: 'back' }).submits('ecole', CARDS.ecole);
    expect(fieldsOf(again.reply)).toMatchObject({ classes: '6 ?', tuteur_nom: 'Claire Vergne ?' });
  });

  it('does not take for the director’s words a text that was proposed', () => {
    const atContact = at.submits('accueil', CARDS.accueil);
    const activites = fieldsOf(atContact.reply)['activites']?.replace(' ?', '') ?? '';
    const sent = atContact
      .after(under(mapQuestions('accueil', (questions) => questions)))
      .does({ ...old, section: 'contact_offre', values: { activites } });
    expect(sent.draft.proposals['activites']).toBeUndefined();
  });

  it('proposes an answer to a question moved to a later card, which holds for the draft read back', () => {
    const tutor = shipped.sections.flatMap(({ questions }) => questions).find(({ id }) => id === 'tuteur_nom')!;
    const moved = changed((sections) =>
      sections.map((one) => {
        const others = one.questions.filter(({ id }) => id !== 'tuteur_nom');
        return { ...one, questions: one.id === 'contact_offre' ? [...others, tutor] : others };
      }),
    );
    const sent = at.after(under(moved)).does({ ...old, section: 'accueil', values: CARDS.accueil });
    const next = sent.after().submits('accueil', { ...CARDS.accueil, tuteur_nom: '' });
    expect([whereOf(next.reply), fieldsOf(next.reply)['tuteur_nom']]).toEqual([
      'contact_offre.courriel',
      'Claire Vergne ?',
    ]);
  });

  it('proposes nothing of a card left behind that was answered since', () => {
    const director = aDirectorAtReview().after(under(mapQuestions('accueil', (questions) => questions)));
    const sent = director.does({ ...old, section: 'accueil', values: { classes: '7', telephone: '05 00 00 00 00' } });
    expect(sent.draft.proposals).toEqual(director.draft.proposals);
    expect(sent.draft.answers).toEqual(director.draft.answers);
  });
});

const shownAgain = ({ reply }: Director) => (reply.kind === 'stale' && reply.current ? fieldsOf(reply.current) : {});
