import { verdict } from '../../src/knowledge';
import { assembled, brief, edited, SOUND } from './files';

type Changes = Readonly<Record<string, string | null>>;

const MEALS = 'faq/quotidien.yaml';
const STAGE = 'faq/dispositif.yaml';
const ANSWER = 'Il déjeune comme le personnel.';

const meals = (from: string | RegExp, to: string): Changes => edited(MEALS, from, to);
const answer = (to: string): Changes =>
  meals(`reponse: ${ANSWER}`, `reponse: |-\n      ${to.replaceAll('\n', '\n      ')}`);
const source = (to: string, day = '2024-03-28'): Changes =>
  meals('source: convention-type\n    a_jour_le: 2024-03-28', `source: ${to}\n    a_jour_le: ${day}`);
const campagne = (from: string | RegExp, to: string): Changes => edited('campagne.yaml', from, to);

/** A text saved as UTF-8, opened as Windows-1252, saved as UTF-8 again. */
function garbled(text: string): string {
  return new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));
}

async function judged(changes: Changes, strays: string[] = []) {
  const result = await assembled(changes, strays);
  const faults = result.ok ? result.warnings : result.faults;
  return { told: brief(faults), remedy: faults[0]?.remedy ?? '', said: verdict(faults, '') };
}

const NBSP = '\u00a0';

/** What was typed; the one fault that it is, in its place; what its cure makes of it; words of the cure. */
const CASES: readonly (readonly [name: string, typed: Changes, fault: string, cured: Changes, cure: RegExp])[] = [
  [
    'a text cut at a hash',
    source('question #12 de la foire aux questions'),
    `yaml.comment ${MEALS}:8`,
    source('"question #12 de la foire aux questions"'),
    /"question #12 de la foire aux questions"/,
  ],
  [
    'a text cut at a hash that holds quotes',
    meals('convention-type', 'le "12" #bis'),
    `yaml.comment ${MEALS}:8`,
    meals('convention-type', `'le "12" #bis'`),
    /'le "12" #bis'/,
  ],
  [
    'a formulation cut at a hash',
    meals('- cantine', '- cantine #midi'),
    `yaml.comment ${MEALS}:5`,
    meals('- cantine', '- "cantine #midi"'),
    /"cantine #midi"/,
  ],
  [
    'a comment at the end of a text',
    meals('convention-type', 'convention-type # à revoir'),
    `yaml.comment ${MEALS}:8`,
    meals('source:', '# à revoir\n    source:'),
    /ligne du dessus/,
  ],
  ['garbled accents', { [MEALS]: garbled(SOUND[MEALS]!) }, `file.garbled ${MEALS}:3`, {}, /UTF-8/],
  ['a lost accent', meals('déjeune', 'd\uFFFDjeune'), `file.garbled ${MEALS}:7`, {}, /dernière bonne version/],
  [
    'no-break spaces as indentation',
    meals('    source:', `${NBSP}${NBSP}  source:`),
    `yaml.no-break-space ${MEALS}:8`,
    {},
    /barre d’espace/,
  ],
  [
    'a no-break space after a dash',
    meals('- cantine', `-${NBSP}cantine`),
    `yaml.no-break-space ${MEALS}:5`,
    {},
    /après le tiret/,
  ],
  [
    'a no-break space after a colon',
    meals('source: ', `source:${NBSP}`),
    `yaml.no-break-space ${MEALS}:8`,
    {},
    /après le deux-points/,
  ],
  [
    'a narrow no-break space as indentation',
    meals('    a_jour_le:', `\u202f   a_jour_le:`),
    `yaml.no-break-space ${MEALS}:9`,
    {},
    /espaces/,
  ],
  [
    'bullets for dashes',
    meals(/- cantine\n {6}- panier/, '• cantine\n      • panier'),
    `yaml.bullet ${MEALS}:5 yaml.bullet ${MEALS}:6`,
    meals(/- cantine\n {6}- panier/, '- cantine\n      - panier du jour,'),
    /« - »/,
  ],
  [
    'a dash that touches its word',
    meals('- cantine', '- réfectoire\n      -cantine'),
    `yaml.bullet ${MEALS}:6`,
    meals('- cantine', '- réfectoire\n      - cantine'),
    /tiret et une espace/,
  ],
  [
    'a tab in an answer',
    answer('Il déjeune\n\tcomme le personnel.'),
    `yaml.tab ${MEALS}:9`,
    answer('Il déjeune\ncomme le personnel.'),
    /espaces/,
  ],
  [
    'a tab instead of the spaces of an answer',
    meals(`reponse: ${ANSWER}`, `reponse: |-\n\t${ANSWER}`),
    `yaml.tab ${MEALS}:8`,
    answer(ANSWER),
    /espaces/,
  ],
  [
    'curly quotes around a title',
    meals('Où mange le lycéen à midi ?', '“Repas : où ?”'),
    `yaml.curly-quotes ${MEALS}:3`,
    meals('Où mange le lycéen à midi ?', '"Repas : où ?"'),
    /guillemets droits/,
  ],
  [
    'curly quotes that would be shown',
    meals('Où mange le lycéen à midi ?', '“Repas de midi ?”'),
    `yaml.curly-quotes ${MEALS}:3`,
    meals('Où mange le lycéen à midi ?', 'Repas de midi ?'),
    /Retirez-les/,
  ],
  [
    'words after a closing quote',
    meals('convention-type', '"convention" du lycée'),
    `yaml.after-quote ${MEALS}:8`,
    meals('convention-type', '« convention » du lycée'),
    /« … »/,
  ],
  [
    'bold at the start of a text',
    meals(`reponse: ${ANSWER}`, `reponse: **Il déjeune** avec eux.`),
    `yaml.bold-first ${MEALS}:7`,
    answer('**Il déjeune** avec eux.'),
    /reponse: \|-/,
  ],
  [
    'a theme without its first line',
    { [MEALS]: SOUND[MEALS]!.replace('fiches:\n', '') },
    `list.no-heading ${MEALS}:1`,
    {},
    /« fiches: »/,
  ],
  [
    'subjects without their first line',
    { 'hors-sujet.yaml': SOUND['hors-sujet.yaml']!.replace('sujets:\n', '') },
    'list.no-heading hors-sujet.yaml:1',
    {},
    /« sujets: »/,
  ],
  [
    'one brace for two',
    answer('Du {stage.periode}.'),
    `reference.malformed ${MEALS}:8`,
    answer('Du {{stage.periode}}.'),
    /\{\{stage\.periode\}\}/,
  ],
  [
    'parted braces',
    answer('Du { {stage.periode} }.'),
    `reference.malformed ${MEALS}:8`,
    answer('Du {{stage.periode}}.'),
    /\{\{stage\.periode\}\}/,
  ],
  [
    'brackets out of a proposed text',
    answer('Dans [[classes]].'),
    `reference.brackets ${MEALS}:8`,
    answer('Dans classes.'),
    /Retirez les crochets/,
  ],
  [
    'bold left open',
    answer('Il **déjeune.\n\nAprès.'),
    `reponse.unclosed ${MEALS}:8`,
    answer('Il **déjeune**.\n\nAprès.'),
    /deux astérisques/,
  ],
  [
    'bold that does not touch its words',
    answer('Il ** déjeune **.'),
    `reponse.unclosed ${MEALS}:8`,
    answer('Il **déjeune**.'),
    /Collez/,
  ],
  [
    'bullets in an answer',
    answer('À fournir :\n• un panier\n– un verre'),
    `reponse.bullet ${MEALS}:9`,
    answer('À fournir :\n\n- un panier\n- un verre'),
    /« - »/,
  ],
  [
    'a link without https',
    answer('Voir [la page](www.exemple.fr).'),
    `reponse.link ${MEALS}:8`,
    answer('Voir [la page](https://www.exemple.fr).'),
    /https:/,
  ],
  [
    'a link parted in two',
    answer('Voir [la page](https://a.fr'),
    `reponse.link ${MEALS}:8`,
    answer('Voir [la page](https://a.fr)'),
    /https:/,
  ],
  [
    'a bare address',
    answer('Voir www.exemple.fr.'),
    `reponse.link ${MEALS}:8`,
    answer('Voir [la page](https://www.exemple.fr).'),
    /https:/,
  ],
  [
    'an article before the service',
    answer('Demandez au {{contact.service}}.'),
    `reference.article ${MEALS}:8`,
    answer('Demandez {{contact.au_service}}.'),
    /\{\{contact\.au_service\}\}/,
  ],
  [
    'an entry older than the circular that it cites',
    edited(STAGE, 'a_jour_le: 2024-03-18', 'a_jour_le: 2024-03-17'),
    `fiche.older-than-source ${STAGE}:11`,
    {},
    /a_jour_le/,
  ],
  [
    'an entry older than a letter that it cites',
    source('lettre du 2 avril 2024'),
    `fiche.older-than-source ${MEALS}:9`,
    source('lettre du 2 avril 2024', '2024-04-02'),
    /a_jour_le/,
  ],
  [
    'an entry older than the circular',
    source('convention-type', '2024-03-01'),
    `fiche.older-than-circular ${MEALS}:9`,
    {},
    /a_jour_le/,
  ],
  [
    'a source of an earlier campaign',
    source('convention-type 2021'),
    `fiche.other-year ${MEALS}:8`,
    source('convention-type 2024'),
    /citez le document/,
  ],
  [
    'a rule of another threshold',
    campagne('classes_min: 5', 'classes_min: 6'),
    'campagne.rule campagne.yaml:73',
    { ...campagne(/classes_min: 5([^]*)à cinq classes/, 'classes_min: 6$1à six classes') },
    /d’accord/,
  ],
  [
    'a rule of another number',
    campagne('stagiaires_max: 3', 'stagiaires_max: 2'),
    'campagne.rule campagne.yaml:73',
    campagne(/stagiaires_max: 3([^]*)de trois stagiaires/, 'stagiaires_max: 2$1de deux stagiaires'),
    /d’accord/,
  ],
  [
    'a telephone without its spaces',
    campagne('05 87 01 20 23', '587012023'),
    'text.not-a-phone campagne.yaml:57',
    {},
    /05 87 01 20 23/,
  ],
  [
    'a prefix without its zero',
    campagne('prefixe_uai: "019"', 'prefixe_uai: 19'),
    'text.not-a-prefix campagne.yaml:16',
    {},
    /"019"/,
  ],
  [
    'a service that is no « le »',
    campagne(/ {2}article: le\n {2}service: secrétariat général/, '  service: division'),
    'campagne.article campagne.yaml:55',
    campagne(/ {2}article: le\n {2}service: secrétariat général/, '  article: la\n  service: division'),
    /article: la/,
  ],
  [
    'communes of another département',
    { 'communes.csv': 'nom\nLimoges\nSaint-Junien\n' },
    'csv.other-communes communes.csv:1',
    {},
    /communes/,
  ],
  [
    'a removed entry that another names',
    { [STAGE]: SOUND[STAGE]!.replace('[repas]', '[repos, repas]') },
    `link.dead ${STAGE}:12`,
    {},
    /ôtez « repos » de « suites »/,
  ],
];

describe('a fault is told by its own name, in its place, and its cure passes', () => {
  it.each(CASES)('%s', async (_, typed, fault, cured, cure) => {
    const before = await judged(typed);
    expect(before.told.join(' ')).toBe(fault);
    expect(before.remedy).toMatch(cure);
    expect(before.said).not.toContain('Tout est bon');
    const after = await judged(cured);
    expect(after.told).toEqual([]);
    expect(after.said).toBe('Tout est bon.\n');
  });

  it('a theme under an ending that Windows added, whose links are not called dead', async () => {
    const faults = await judged({ [MEALS]: null }, ['faq/quotidien.yaml.txt']);
    expect(faults.told).toEqual(['file.extension faq/quotidien.yaml.txt:1']);
    expect(faults.remedy).toContain('« quotidien.yaml »');
    expect((await judged({})).said).toBe('Tout est bon.\n');
  });
});

describe('what is right is taken without a word', () => {
  it.each<[string, Changes]>([
    ['a telephone without spaces nor quotes', campagne('05 87 01 20 23', '0587012023')],
    ['a prefix without quotes', campagne('"019"', '019')],
    ['a comment beside a setting', campagne('fin: 2024-06-28', 'fin: 2024-06-28 # un vendredi')],
    ['a comment beside an item that is no text', { ...edited(STAGE, '[repas]', '\n      - repas # la cantine') }],
    ['a comment on its own line', meals('source:', '# relu\n    source:')],
    ['a hash within a word, or between quotes', source('"note n° #3", page#2'.replace('"note n° #3", ', ''))],
    ['guillemets with no-break spaces around a lower case à', answer(`Il dit «${NBSP}à${NBSP}» table, « là » aussi.`)],
    ['a no-break space within a text', answer(`Il déjeune${NBSP}: avec eux.`)],
    [
      'a list, bold, italic and a safe link',
      answer('**Il** *déjeune* [ici](https://a.fr/b) :\n\n- à midi ;\n- écrire à [lui](mailto:a@b.fr).'),
    ],
    ['a dash within a sentence of an answer', answer('Il déjeune – comme eux –\net repart.')],
    [
      'a rule told from below',
      campagne(
        /Dans le cas[^]*stagiaires\.\n/,
        'Jusqu’à quatre classes, un seul stagiaire ; au-delà, trois stagiaires au plus.\n',
      ),
    ],
    [
      'a rule told by ranges',
      campagne(
        /Dans le cas[^]*stagiaires\.\n/,
        'De une à quatre classes, un stagiaire ; à partir de cinq classes, trois stagiaires.\n',
      ),
    ],
    [
      'a rule told by its end',
      campagne(/Dans le cas[^]*stagiaires\.\n/, 'Trois stagiaires au plus, à partir de 5 classes.\n'),
    ],
  ])('%s', async (_, changes) => {
    expect(await judged(changes)).toMatchObject({ told: [], said: 'Tout est bon.\n' });
  });
});

describe('advice on wordings', () => {
  it('stands beside « Tout est bon »: nothing that is said is untrue', () => {
    const advice = {
      code: 'formulation.stolen',
      severity: 'warning',
      file: 'x',
      line: 1,
      message: 'm.',
      remedy: 'r.',
    } as const;
    expect(verdict([advice], '')).toContain('Tout est bon.');
    expect(verdict([{ ...advice, code: 'fiche.unreached' }], '')).not.toContain('Tout est bon');
  });
});
