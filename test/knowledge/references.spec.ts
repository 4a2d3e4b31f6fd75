import { resolveReferences } from '../../src/knowledge/references';

const known = new Map<string, string | number>([
  ['stage.debut', '17 juin 2024'],
  ['limites.description', 250],
]);

describe('resolveReferences', () => {
  it('replaces references everywhere in a tree, whatever the spaces inside the braces', () => {
    const tree = { a: ['le {{stage.debut}}', { b: '{{ limites.description }} signes' }], c: 3, d: null };
    expect(resolveReferences(tree, known)).toEqual({
      value: { a: ['le 17 juin 2024', { b: '250 signes' }], c: 3, d: null },
      problems: [],
    });
  });

  it('gives a number for a text that is one reference to a number, where numbers are asked for', () => {
    expect(resolveReferences({ max: '{{limites.description}}' }, known, { numbers: true }).value).toEqual({ max: 250 });
    expect(resolveReferences({ max: '{{limites.description}}' }, known).value).toEqual({ max: '250' });
    expect(resolveReferences('{{stage.debut}}', known, { numbers: true }).value).toBe('17 juin 2024');
  });

  it('tells an unknown name where it stands, with the nearest ones', () => {
    const { value, problems } = resolveReferences({ a: ['x', 'le {{stage.debu}}'] }, known);
    expect(value).toEqual({ a: ['x', 'le {{stage.debu}}'] });
    expect(problems).toMatchObject([{ code: 'reference.unknown', path: ['a', 1], excerpt: '{{stage.debu}}' }]);
    expect(problems[0]!.remedy).toContain('{{stage.debut}}');
  });

  it.each([
    '{{stage.debut',
    'stage.debut}}',
    '{{{stage.debut}}}',
    '{{stage.debut}',
    '{stage.debut}',
    '{ {stage.debut} }',
  ])('refuses %s, and says how it is written', (text) => {
    const problem = resolveReferences(`Dès le ${text}.`, known).problems.at(-1);
    expect(problem).toMatchObject({ code: 'reference.malformed' });
    expect(problem!.remedy).toContain('{{stage.debut}}');
  });

  it('refuses [[…]] but in a proposed text', () => {
    expect(resolveReferences({ aide: '[[classes]]' }, known).problems).toMatchObject([{ code: 'reference.brackets' }]);
    expect(resolveReferences({ proposition: '[[classes]]' }, known).problems).toEqual([]);
  });

  it.each([
    'au {{contact.service}}',
    'Le {{contact.service}}',
    'à la {{contact.service}}',
    'de l’{{ contact.service }}',
  ])('warns of an article before a service that may change: %s', (text) => {
    const service = new Map([['contact.service', 'division des élèves']]);
    expect(resolveReferences(text, service).problems).toMatchObject([
      { code: 'reference.article', severity: 'warning' },
    ]);
  });

  it.each(['{{}}', '{{constructor}}', '{{stage}}'])('knows no %s', (text) => {
    expect(resolveReferences(text, known).problems).toMatchObject([{ code: 'reference.unknown' }]);
  });

  it('leaves the unknown alone without a word when lenient', () => {
    expect(resolveReferences('{{x}} {{', known, { lenient: true })).toEqual({ value: '{{x}} {{', problems: [] });
  });

  it('does not replace what a replacement brought', () => {
    const tricky = new Map([['a', '{{a}} $1']]);
    expect(resolveReferences('{{a}}', tricky).value).toBe('{{a}} $1');
  });
});
