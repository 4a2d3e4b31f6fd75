import type { Questionnaire, Section } from '../../src/declaration/types';
import { aDirector, aDirectorAtReview, CARDS, reasonsOf, whereOf } from '../builders/journey';
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
