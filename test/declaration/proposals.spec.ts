import { proposedText, questionsIn } from '../../src/declaration/proposals';
import type { Answers, QuestionTexte } from '../../src/declaration/types';
import { COMPLETE_ANSWERS } from '../builders/draft';
import { aDirector, aDirectorAtReview, CARDS, fieldsOf, whereOf } from '../builders/journey';
import { aQuestion, theShippedQuestionnaire } from '../builders/questionnaire';
import { theShippedDirectory } from '../builders/ecole';

const questionnaire = theShippedQuestionnaire();
const text = (proposition: string, max = 500) => aQuestion('texte', { proposition, max });
const propose = (question: QuestionTexte, answers: Answers = COMPLETE_ANSWERS) =>
  proposedText(question, questionnaire, answers);
const classes = (valeur: number): Answers => ({ ...COMPLETE_ANSWERS, classes: { genre: 'nombre', valeur } });

describe('a proposed text', () => {
  it('takes its words from the answers, in agreement', () => {
    const question = text('[[ecole]] : [[classes|classe|classes]].');
    expect(propose(question, classes(6))).toBe('École primaire, Meyssac : 6 classes.');
    expect(propose(question, classes(1))).toBe('École primaire, Meyssac : 1 classe.');
  });

  it('waits for the answers that it needs', () => {
    expect(propose(text('[[classes]] classes'), {})).toBeUndefined();
    expect(propose(text('[[remarque]]'))).toBeUndefined();
  });

  it('too long is cut after a sentence, else before a word', () => {
    expect(propose(text('Une première phrase. Une seconde.', 25))).toBe('Une première phrase.');
    expect(propose(text('Une seule phrase bien longue', 20))).toBe('Une seule phrase');
  });

  it('names its questions', () => {
    expect(questionsIn('[[ecole]] et [[classes|classe|classes]]')).toEqual(['ecole', 'classes']);
  });

  const shippedTexts = questionnaire.sections
    .flatMap(({ questions }) => questions)
    .filter((question): question is QuestionTexte => question.genre === 'texte' && question.proposition !== undefined);

  it.each(shippedTexts.map((question) => [question.id, question] as const))(
    'shipped for %s fits its limit whole, whatever the school',
    (_id, question) => {
      const roomy = { ...question, max: 10_000 };
      const lengths = theShippedDirectory().ecoles.map(({ uai, nom, commune }) => {
        const answers = { ...classes(12), ecole: { genre: 'ecole', uai, nom, commune } as const };
        return propose(roomy, answers)?.length ?? 0;
      });
      expect(Math.max(...lengths)).toBeLessThanOrEqual(question.max);
    },
  );
});

describe('a proposed text accepted', () => {
  const { description, ...others } = CARDS.contact_offre;
  const atContact = aDirector().submits('ecole', CARDS.ecole).submits('accueil', CARDS.accueil);
  const proposed = (fieldsOf(atContact.reply)['description'] ?? '').replace(/ \?$/, '');
  const accepted = atContact.submits('contact_offre', { ...others, description: proposed });
  const editing = (director: typeof accepted) =>
    director.does({ kind: 'edit', section: 'accueil' }).submits('accueil', { ...CARDS.accueil, classes: '8' });

  it('is an answer as it stands', () => {
    expect([description, whereOf(accepted.reply)]).toEqual([expect.any(String), 'review']);
  });

  it('is proposed anew when an answer that it was made from changes', () => {
    const { reply } = editing(accepted);
    expect(whereOf(reply)).toBe('contact_offre.description');
    expect(fieldsOf(reply)['description']).toMatch(/8 classes.* \?$/);
  });

  it('changed by the director, stays', () => {
    expect(whereOf(editing(aDirectorAtReview()).reply)).toBe('review');
  });
});
