import { readYaml } from '../../../src/knowledge/yaml/document';

const read = (text: string) => readYaml('x.yaml', text);
const told = (text: string): string[] => read(text).faults.map(({ code, line }) => `${code}:${line}`);

describe('readYaml', () => {
  it('leaves as texts what an author means as texts', () => {
    const text = 'a: oui\nb: non\nc: no\nd: 2024-06-17\ne: 05 87 01 20 23\nf: yes\n';
    expect(read(text).value).toEqual({ a: 'oui', b: 'non', c: 'no', d: '2024-06-17', e: '05 87 01 20 23', f: 'yes' });
  });

  it('reads numbers, true, null and texts of several lines', () => {
    expect(read('a: 12\nb: true\nc: null\nd: |-\n  x\n  y\n').value).toEqual({ a: 12, b: true, c: null, d: 'x\ny' });
  });

  it('takes a merge key for an ordinary key', () => {
    expect(read('<<: {a: 1}\nb: 2').value).toEqual({ '<<': { a: 1 }, b: 2 });
  });

  it('keeps a key named __proto__ harmless', () => {
    const value = read('__proto__: {polluted: true}').value as object;
    expect(Object.keys(value)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each([
    ['two colons in a text', 'a: Le stage : du 17', ['yaml.colon-in-text:1']],
    ['an apostrophe between apostrophes', "- 'l'école'", ['yaml.after-quote:1']],
    ['a tab', 'a:\n\t- b', ['yaml.tab:2']],
    ['a tab, and not the lines that it shifts', 'l:\n  - id: a\n\tb: c\n    d: e\n    f: g', ['yaml.tab:3']],
    ['a quote left open', 'a: "x', ['yaml.unclosed:1']],
    ['a key twice', 'a: 1\nb: 2\na: 3', ['yaml.duplicate-key:3']],
    ['a key twice, deeper', 'l:\n  - id: x\n    id: y', ['yaml.duplicate-key:3']],
    ['bold at the start of a text', 'a: *gras* ici', ['yaml.bold-first:1']],
    ['a repetition', 'a: &x [1]\nb: *x', ['yaml.reserved-sign:1', 'yaml.bold-first:2']],
    ['an ampersand at the start of a text', '- &pause déjeuner', ['yaml.reserved-sign:1']],
    ['an exclamation mark at the start of a text', '- !urgent appeler', ['yaml.reserved-sign:1']],
    ['a binary tag', 'a: !!binary abc', ['yaml.reserved-sign:1']],
    ['a reference without quotes', 'a: {{stage.debut}}', ['yaml.braces-first:1']],
    ['two documents', 'a: 1\n---\nb: 2', ['yaml.two-parts:2']],
  ])('refuses %s', (_, text, faults) => {
    expect(told(text)).toEqual(faults);
  });

  it.each([
    ['a quote left open', 'a: "x', 'guillemet'],
    ['a bracket left open', 'a: [1, 2\nb: 3', 'crochet'],
    ['a line shifted to the left', 'l:\n  - id: a\n   question: x', 'alignée'],
    ['lines shifted under it', 'l:\n - id: a\n   b: x\n  c: y', 'alignée'],
    ['a colon forgotten', 'l:\n  - id: a\n    question x\n    reponse: y', 'deux-points'],
  ])('does not take for another mistake %s', (_, text, sign) => {
    expect(read(text).faults[0]?.message).toContain(sign);
  });

  it('never lets a warning hide the error of its line, nor many warnings any error', () => {
    const cut = 'a: x #y\n';
    expect(read('a: b: c #d').faults.map(({ severity }) => severity)).toEqual(['error']);
    expect(
      read(`${Array.from({ length: 30 }, (_, i) => cut.replace('a', `a${i}`)).join('')}z: "`).faults[0]!.severity,
    ).toBe('error');
  });

  it('collects the errors of all lines, one a line', () => {
    expect(told('- @a\n- b\n- `c`\n- %d\n')).toEqual([
      'yaml.reserved-sign:1',
      'yaml.reserved-sign:3',
      'yaml.reserved-sign:4',
    ]);
  });

  it('places errors on the lines that an editor shows, with Windows ends of lines too', () => {
    expect(told('a: 1\r\nb: 2\r\na: 3\r\n')).toEqual(['yaml.duplicate-key:3']);
  });

  it('tells an endless list of errors by its beginning', () => {
    expect(told('- @a\n'.repeat(1000))).toHaveLength(20);
  });

  describe('refuses what would exhaust the program', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefghi'.split('').map((key, index) => {
        const before = 'abcdefgh'[index]!;
        return `${key}: &${key} [${Array(9).fill(`*${before}`).join(',')}]`;
      }),
    ].join('\n');

    it.each([
      ['repetitions of repetitions', bomb],
      ['brackets without end', '['.repeat(500_000)],
      ['braces without end', '{a: '.repeat(200_000)],
      ['dashes without end', '- '.repeat(400_000)],
      ['question marks without end', '? '.repeat(400_000)],
      ['lines further and further right', Array.from({ length: 1200 }, (_, i) => `${' '.repeat(i)}-`).join('\n')],
    ])('%s', (_, text) => {
      const { value, faults } = readYaml('x.yaml', text, { maxAliases: 10_000 });
      expect(value).toBeUndefined();
      expect(faults.length).toBeGreaterThan(0);
    });

    it('many keys are compared in linear time', () => {
      const keys = Array.from({ length: 5_000 }, (_, i) => `k${i}: 1`).join('\n');
      expect(readYaml('x.yaml', keys).faults).toEqual([]);
    });
  });

  it('accepts repetitions within a limit where allowed', () => {
    expect(readYaml('x.yaml', 'a: &x [1]\nb: *x', { maxAliases: 10 }).value).toEqual({ a: [1], b: [1] });
    expect(readYaml('x.yaml', 'a: *nobody', { maxAliases: 10 }).faults).toHaveLength(1);
  });
});

describe('places', () => {
  const text = [
    'fiches:',
    '  - id: a',
    '    formulations:',
    '      - un',
    '      - deux',
    '    reponse: |-',
    '      x',
    '      y {{z}}',
    '',
  ].join('\n');
  const document = read(text);

  it.each([
    ['an item of a list', ['fiches', 0, 'formulations', 1], undefined, 5],
    ['the key of a text of several lines', ['fiches', 0, 'reponse'], undefined, 6],
    ['words inside a text', ['fiches', 0, 'reponse'], '{{z}}', 8],
    ['what is absent, by what should hold it', ['fiches', 0, 'source'], undefined, 2],
    ['an absent item', ['fiches', 7, 'id'], undefined, 1],
    ['the document', [], undefined, 1],
  ])('%s', (_, path, excerpt, line) => {
    expect(document.place(path, excerpt).line).toBe(line);
  });
});
