import { assembled, brief, edited, faultsIn, SOUND } from './files';

describe('a sound knowledge', () => {
  it('is given whole, with references replaced', async () => {
    const result = await assembled();
    if (!result.ok) throw new Error(brief(result.faults).join());
    expect(result.warnings).toEqual([]);
    const { base } = result;
    expect(base.version).toBe('abcdef012345');
    expect(base.fiches.map(({ id, theme }) => `${theme}/${id}`)).toEqual(['dispositif/dates-stage', 'quotidien/repas']);
    expect(base.fiches[0]!.reponse).toBe('Le stage a lieu **du 17 au 28 juin 2024**.\nRien d’autre.');
    expect(base.fiches[0]!.source).toBe('circulaire du 18 mars 2024');
    expect(base.fiches[1]!.suites).toEqual([]);
    expect(base.campagne.id).toBe('juin-2024');
    expect(base.directory).toMatchObject({ prefixe_uai: '019', communes: ['Ayen', 'Objat'] });
    expect(base.faq.answer('cantine').ranking[0]!.id).toBe('repas');
    expect(base.ecoles.byUai('0190091W')?.commune).toBe('Ayen');
  });
});

const MEALS = SOUND['faq/quotidien.yaml']!;

/** A file whose entries follow a second time, as after a hasty copy; `from` replaced by `to` in the second. */
function twice(text: string, from = '', to = ''): string {
  const [head, entries] = [text.slice(0, text.indexOf('\n') + 1), text.slice(text.indexOf('\n') + 1)];
  return `${head}${entries}${entries.replace(from, to)}`;
}

describe('the examples of the greeting', () => {
  const line = SOUND['campagne.yaml']!.split('\n').findIndex((text) => text.startsWith('suggestions_accueil:')) + 1;

  it.each([
    ['an entry that does not exist', '[repas, date-stage]', 'link.dead'],
    ['an entry twice', '[repas, repas]', 'link.useless'],
    ['more than a greeting shows', '[a, b, c, d]', 'list.too-long'],
  ])('refuses %s', async (_, examples, code) => {
    const faults = await faultsIn(edited('campagne.yaml', '[dates-stage]', examples));
    expect(brief(faults)).toEqual([`${code} campagne.yaml:${line}`]);
  });

  it('are none where the campaign gives none', async () => {
    const result = await assembled(edited('campagne.yaml', /suggestions_accueil:.*\n/, ''));
    expect(result.ok && result.base.campagne.suggestions_accueil).toEqual([]);
  });
});

describe('what an author gets wrong', () => {
  it.each<[string, Readonly<Record<string, string | null>>, string[]]>([
    ['an empty file', { 'vocabulaire.yaml': '' }, ['file.empty vocabulaire.yaml:1']],
    ['a file of comments', { 'faq/quotidien.yaml': '# rien\n' }, ['file.empty faq/quotidien.yaml:1']],
    ['a list where keys are expected', { 'vocabulaire.yaml': '- a\n' }, ['value.wrong-type vocabulaire.yaml:1']],
    ['a word where keys are expected', { 'vocabulaire.yaml': 'bonjour\n' }, ['value.wrong-type vocabulaire.yaml:1']],
    ['a missing file', { 'vocabulaire.yaml': null }, ['file.missing vocabulaire.yaml:1']],
    ['a missing table', { 'communes.csv': null }, ['file.missing communes.csv:1']],
    [
      'a misspelt key, once',
      edited('faq/quotidien.yaml', 'formulations:', 'formulation:'),
      ['key.unknown faq/quotidien.yaml:4'],
    ],
    [
      'an unknown reference, on its own line',
      edited('faq/dispositif.yaml', "Rien d'autre.", 'Voir {{stage.durée}}.'),
      ['reference.unknown faq/dispositif.yaml:9'],
    ],
    [
      'an unknown reference in a recommendation',
      edited('recommandations.yaml', 'observe.', 'observe {{x}}.'),
      ['reference.unknown recommandations.yaml:3'],
    ],
    ['a dead link', edited('faq/dispositif.yaml', '[repas]', '[repos]'), ['link.dead faq/dispositif.yaml:12']],
    [
      'a link to itself',
      edited('faq/dispositif.yaml', '[repas]', '[dates-stage]'),
      ['link.useless faq/dispositif.yaml:12'],
    ],
    [
      'a link twice',
      edited('faq/dispositif.yaml', '[repas]', '[repas, repas]'),
      ['link.useless faq/dispositif.yaml:12'],
    ],
    [
      'a dead link of a recommendation',
      edited('recommandations.yaml', '[repas]', '[repos]'),
      ['link.dead recommandations.yaml:5'],
    ],
    [
      'an id of another theme',
      edited('faq/quotidien.yaml', 'id: repas', 'id: dates-stage'),
      ['id.duplicate faq/quotidien.yaml:2', 'link.dead faq/dispositif.yaml:12', 'link.dead recommandations.yaml:5'],
    ],
    [
      'a formulation of another entry, written otherwise',
      edited('faq/quotidien.yaml', '- cantine', '- « Dates  du STAGE ! »'),
      ['formulation.duplicate faq/quotidien.yaml:5'],
    ],
    [
      'a formulation twice',
      edited('faq/quotidien.yaml', '- cantine', '- cantine\n      - Cantine ?'),
      ['formulation.twice faq/quotidien.yaml:6'],
    ],
    [
      'a file copied beside itself, told once, whichever comes first',
      {
        'faq/dispositif copie.yaml': SOUND['faq/dispositif.yaml']!,
        'faq/quotidien2.yaml': SOUND['faq/quotidien.yaml']!.replace('- cantine', '- réfectoire'),
      },
      ['file.copied faq/dispositif copie.yaml:1', 'file.copied faq/quotidien2.yaml:1'],
    ],
    ['an entry copied in its file', { 'faq/quotidien.yaml': twice(MEALS) }, ['id.duplicate faq/quotidien.yaml:10']],
    [
      'an entry copied under another id',
      { 'faq/quotidien.yaml': twice(MEALS, 'id: repas', 'id: repas-midi') },
      ['formulation.copied faq/quotidien.yaml:10'],
    ],
    [
      'a subject copied in its file',
      { 'hors-sujet.yaml': twice(SOUND['hors-sujet.yaml']!) },
      ['id.duplicate hors-sujet.yaml:6'],
    ],
    [
      'a formulation that must not be answered',
      edited('hors-sujet.yaml', 'bassin de natation', 'cantine'),
      ['formulation.duplicate hors-sujet.yaml:5'],
    ],
    [
      'a text that holds a colon',
      edited('faq/quotidien.yaml', '- cantine', '- Repas : où ?'),
      ['value.wrong-type faq/quotidien.yaml:5'],
    ],
    [
      'a bad date in the campaign',
      edited('campagne.yaml', 'debut: 2024-06-17', 'debut: 2024-06-37'),
      ['text.not-a-day campagne.yaml:23'],
    ],
    ['a wrong UAI', edited('ecoles.csv', '0190091W', '0190091X'), ['csv.uai-key ecoles.csv:2']],
  ])('%s', async (_, changes, told) => {
    expect(brief(await faultsIn(changes)).sort()).toEqual([...told].sort());
  });

  it('all faults of all files are told at once, in the order of files and lines', async () => {
    const told = brief(
      await faultsIn({
        ...edited('campagne.yaml', 'fuseau: Europe/Paris', 'fuseau: Paris'),
        ...edited(
          'faq/dispositif.yaml',
          '{{circulaire.date}}\n    a_jour_le: 2024-03-18',
          '{{circulaire.dat}}\n    a_jour_le: hier',
        ),
        ...edited('faq/quotidien.yaml', 'source: convention-type', 'sources: convention-type'),
        ...edited('recommandations.yaml', 'bref:', 'brefs:'),
        'vocabulaire.yaml': 'synonymes: [[a]]\nabreviations: {a: @b}\n',
        'hors-sujet.yaml': 'sujets:\n  - id: x\n  - titre\n',
        'ecoles.csv': SOUND['ecoles.csv'] + '0190091W;École;primaire;public;Ayen;\n123;x;;;;\n',
        'communes.csv': null,
      }),
    );
    expect(told).toEqual(
      [...told].sort((a, b) => (a.split(' ')[1]!.split(':')[0]! < b.split(' ')[1]!.split(':')[0]! ? -1 : 0)),
    );
    expect(new Set(told.map((line) => line.split(' ')[1]!.split(':')[0]))).toEqual(
      new Set([
        'campagne.yaml',
        'communes.csv',
        'ecoles.csv',
        'faq/dispositif.yaml',
        'faq/quotidien.yaml',
        'hors-sujet.yaml',
        'recommandations.yaml',
        'vocabulaire.yaml',
      ]),
    );
    expect(told).toEqual(
      expect.arrayContaining([
        'reference.unknown faq/dispositif.yaml:10',
        'text.not-a-day faq/dispositif.yaml:11',
        'csv.uai-duplicate ecoles.csv:3',
        'csv.uai ecoles.csv:4',
      ]),
    );
  });

  it('names the file that a misspelt one was meant to be', async () => {
    const faults = await faultsIn({ 'vocabulaire.yaml': null }, ['vocabulaires.yaml']);
    expect(brief(faults)).toEqual(['file.missing vocabulaire.yaml:1', 'file.stray vocabulaires.yaml:1']);
    expect(faults[0]!.remedy).toContain('vocabulaires.yaml');
  });

  it('refuses a theme that would not be read', async () => {
    expect(brief(await faultsIn({}, ['faq/repas.yml']))).toEqual(['file.extension faq/repas.yml:1']);
  });

  it('judges no link while a theme cannot be read: its entries are not known', async () => {
    expect(brief(await faultsIn({ 'faq/quotidien.yaml': 'fiches: oui\n' }))).toEqual([
      'value.wrong-type faq/quotidien.yaml:1',
    ]);
    expect(brief(await faultsIn({ 'faq/quotidien.yaml': null }, ['faq/quotidien.yml']))).toEqual([
      'file.extension faq/quotidien.yml:1',
    ]);
    expect(brief(await faultsIn({ 'faq/quotidien.yaml': null, 'faq/dispositif.yaml': null }))).toEqual([
      'faq.empty faq:1',
    ]);
  });

  it('goes on judging the sound sections of a faulty campaign, and the files that refer to it', async () => {
    const campagne = SOUND['campagne.yaml']!.replace('fuseau:', 'fuseaux:')
      .replace('ouverture: 2024-03-18', 'ouverture: 2024-13-18')
      .replace('fin: 2024-06-28', 'fin: 2024-06-16');
    const told = brief(
      await faultsIn({
        'campagne.yaml': campagne,
        ...edited('faq/dispositif.yaml', "Rien d'autre.", '{{declarations.cloture}} {{x}}'),
      }),
    );
    expect(told).toEqual([
      'key.unknown campagne.yaml:20',
      'campagne.period campagne.yaml:24',
      'campagne.semaine-outside campagne.yaml:30',
      'campagne.semaine-outside campagne.yaml:34',
      'text.not-a-day campagne.yaml:37',
      'reference.unknown faq/dispositif.yaml:9',
    ]);
  });

  it('suggests the nearest reference', async () => {
    const [fault] = await faultsIn(edited('faq/dispositif.yaml', 'stage.periode', 'stage.période'));
    expect(fault!.remedy).toContain('{{stage.periode}}');
  });

  it('refuses a formulation that is an order of the assistant too', async () => {
    const [fault] = await faultsIn(edited('faq/quotidien.yaml', '- cantine', '- Annuler !'));
    expect(fault).toMatchObject({ code: 'formulation.duplicate', file: 'ordres.yaml', severity: 'error' });
    expect(fault!.message).toContain('faq/quotidien.yaml, ligne 5');
  });

  it('takes an answer for a phase, its references replaced and its words typeset', async () => {
    const phases = 'source: convention-type\n    selon_la_phase: { terminee: "C\'était {{stage.periode}} !" }';
    const result = await assembled(edited('faq/quotidien.yaml', 'source: convention-type', phases));
    expect(result.ok && result.base.fiches[1]!.selon_la_phase).toEqual({
      terminee: 'C’était du 17 au 28 juin 2024\u202f!',
    });
  });

  it.each([
    ['an unknown phase', '{ fini: Trop tard. }', 'key.unknown faq/quotidien.yaml:10'],
    ['an unknown reference', '{ close: "Le {{stage.x}}" }', 'reference.unknown faq/quotidien.yaml:10'],
    ['no words', '{ close: "" }', 'value.empty faq/quotidien.yaml:10'],
    ['what Teams does not show', '{ close: "# Trop tard" }', 'reponse.markup faq/quotidien.yaml:10'],
  ])('judges an answer for a phase as any other: %s', async (_, written, told) => {
    const phases = `a_jour_le: 2024-03-28\n    selon_la_phase: ${written}`;
    expect(brief(await faultsIn(edited('faq/quotidien.yaml', 'a_jour_le: 2024-03-28', phases)))).toEqual([told]);
  });

  it('warns of a word in two groups of synonyms, and of markup that Teams does not show', async () => {
    const faults = await faultsIn({
      ...edited('vocabulaire.yaml', '[lycéen, stagiaire]', '[lycéen, stagiaire]\n  - [jeune, Lyceen]'),
      ...edited('faq/quotidien.yaml', 'Il déjeune comme le personnel.', '"# Repas\\nAvec <b>tous</b>"'),
    });
    expect(brief(faults)).toEqual([
      'reponse.markup faq/quotidien.yaml:7',
      'reponse.markup faq/quotidien.yaml:7',
      'vocabulaire.word-twice vocabulaire.yaml:3',
    ]);
    expect(faults.every(({ severity }) => severity === 'warning')).toBe(true);
  });
});
