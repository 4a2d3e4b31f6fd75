import type { Questionnaire, Section } from '../../src/declaration/types';
import { aDirector, aDirectorAtReview, CARDS, fieldsOf, reasonsOf, whereOf, type Director } from '../builders/journey';
import { aJourneyContext, aQuestion, theShippedQuestionnaire } from '../builders/questionnaire';

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
