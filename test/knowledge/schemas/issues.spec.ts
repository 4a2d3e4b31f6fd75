import type { z } from 'zod';
import { faqSchema, ficheSchema } from '../../../src/knowledge/schemas/faq';
import { evaluationSchema } from '../../../src/knowledge/schemas/evaluation';
import { check } from '../../../src/knowledge/schemas/issues';

const sound = {
  id: 'repas',
  question: 'Où mange-t-il ?',
  formulations: ['cantine'],
  reponse: 'Comme le personnel.',
  source: 'convention',
  a_jour_le: '2024-03-28',
};
const problemsOf = (schema: z.ZodType, value: unknown) => {
  const checked = check(schema, value, ['fiches', 3]);
  return checked.ok ? [] : checked.problems;
};
const without = (key: keyof typeof sound) => Object.fromEntries(Object.entries(sound).filter(([name]) => name !== key));

describe('what zod finds, told to the author', () => {
  it.each<[string, unknown, string, (string | number)[]]>([
    ['a missing key', without('source'), 'key.missing', ['source']],
    ['an unknown key', { ...sound, formulation: [] }, 'key.unknown', ['formulation']],
    ['a text without words', { ...sound, question: '  ' }, 'value.empty', ['question']],
    ['nothing', { ...sound, reponse: null }, 'value.empty', ['reponse']],
    ['true for a text', { ...sound, formulations: ['a', true] }, 'value.wrong-type', ['formulations', 1]],
    ['keys for a text', { ...sound, formulations: [{ Dates: 'quand ?' }] }, 'value.wrong-type', ['formulations', 0]],
    ['a text for a list', { ...sound, formulations: 'cantine' }, 'value.wrong-type', ['formulations']],
    ['an empty list', { ...sound, formulations: [] }, 'list.too-short', ['formulations']],
    ['a long text', { ...sound, question: 'x'.repeat(301) }, 'text.too-long', ['question']],
    ['an id with capitals', { ...sound, id: 'Repas' }, 'text.not-an-id', ['id']],
    ['an id with an underscore', { ...sound, id: 'le_repas' }, 'text.not-an-id', ['id']],
    ['a day that does not exist', { ...sound, a_jour_le: '2024-02-30' }, 'text.not-a-day', ['a_jour_le']],
    ['a French date', { ...sound, a_jour_le: '28/03/2024' }, 'text.not-a-day', ['a_jour_le']],
  ])('%s', (_, value, code, path) => {
    expect(problemsOf(ficheSchema, value)).toMatchObject([{ code, path: ['fiches', 3, ...path] }]);
  });

  it('accepts the 29th of February of a leap year only', () => {
    expect(problemsOf(ficheSchema, { ...sound, a_jour_le: '2024-02-29' })).toEqual([]);
    expect(problemsOf(ficheSchema, { ...sound, a_jour_le: '2025-02-29' })).toHaveLength(1);
  });

  it('says which key was perhaps meant, and the value at fault', () => {
    const misspelt = problemsOf(ficheSchema, { ...without('formulations'), formulation: ['cantine'] });
    expect(misspelt).toMatchObject([{ code: 'key.unknown', path: ['fiches', 3, 'formulation'] }]);
    expect(misspelt[0]!.remedy).toContain('« formulations »');
    expect(problemsOf(ficheSchema, { ...sound, id: 'Le Repas' })[0]!.message).toContain('« Le Repas »');
  });

  it('does not suggest a key that is already there', () => {
    const [problem] = problemsOf(ficheSchema, { ...sound, questions: 'x' });
    expect(problem!.remedy).not.toContain('« question »');
  });

  it('tells all that is wrong with a value', () => {
    const problems = problemsOf(ficheSchema, {
      ...sound,
      id: 'É',
      a_jour_le: 'hier',
      formulations: [true, {}],
      sources: 'x',
    });
    expect(problems.map(({ path }) => path.slice(2).join('.')).sort()).toEqual([
      'a_jour_le',
      'formulations.0',
      'formulations.1',
      'id',
      'sources',
    ]);
  });

  it('tells of a choice of forms the one that was meant', () => {
    const value = { messages: [{ message: 'x', attendu: ['repas', 'Dates !'], style: 'sms' }] };
    const checked = check(evaluationSchema, value);
    expect(checked.ok ? [] : checked.problems).toMatchObject([
      { code: 'text.not-an-id', path: ['messages', 0, 'attendu', 1] },
    ]);
  });

  it('takes a number for the text that it is written by', () => {
    expect(check(ficheSchema, { ...sound, question: 2024 })).toMatchObject({ ok: true, value: { question: '2024' } });
  });

  it.each([
    ['items alone', [sound]],
    ['one entry alone', sound],
  ])('says which line is missing before %s', (_, value) => {
    const checked = check(faqSchema, value);
    const [problem, ...others] = checked.ok ? [] : checked.problems;
    expect(problem).toMatchObject({ code: 'list.no-heading', path: [] });
    expect(problem!.remedy).toContain('« fiches: »');
    expect(others).toEqual([]);
  });

  it('proposes to remove a line only where it may go', () => {
    const empty = (value: object): string => problemsOf(ficheSchema, value)[0]!.remedy;
    expect(empty({ ...sound, source: '' })).not.toContain('retirez');
    expect(empty({ ...sound, formulations: ['a', ''] })).toContain('retirez');
    expect(empty({ ...sound, suites: null })).toContain('retirez');
  });

  it('knows a list where keys are expected', () => {
    expect(problemsOf(ficheSchema, ['x'])).toMatchObject([{ code: 'value.wrong-type', path: ['fiches', 3] }]);
  });
});
