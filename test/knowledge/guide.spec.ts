import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { PHASES, references } from '../../src/campagne';
import { parseQuestionnaire } from '../../src/knowledge/questionnaire';
import { questionSchemas } from '../../src/knowledge/questionnaire/schema';
import { resolveReferences } from '../../src/knowledge/references';
import { faqSchema, ficheSchema } from '../../src/knowledge/schemas/faq';
import { horsSujetSchema } from '../../src/knowledge/schemas/hors-sujet';
import { aCampagne } from '../builders/campagne';
import { SHIPPED } from './files';

/** The secretariat's guide promises what the files accept: its examples are tried, its names looked up. */
const guide = readFileSync(join(SHIPPED, 'LISEZMOI.md'), 'utf8');
const blocks = [...guide.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block]) => block!);
const known = references(aCampagne());

/** The one example that holds these words, as YAML under `key`. */
function example(words: string, key: string): unknown {
  const block = blocks.find((one) => one.includes(words)) ?? '';
  return resolveReferences(parse(`${key}:\n${block}`), known, {}).value;
}

interface Sections {
  readonly sections: { readonly id: string; readonly questions: unknown[] }[];
}

function shippedQuestionnaire(): Sections {
  const text = readFileSync(join(SHIPPED, 'questionnaire.yaml'), 'utf8');
  return resolveReferences(parse(text), known, { numbers: true }).value as Sections;
}

describe('the guide of the secretariat', () => {
  it('models an entry that is accepted', () => {
    const { fiches } = faqSchema.parse(example('reunion-information', 'fiches'));
    expect(fiches.map((fiche) => ficheSchema.parse(fiche).id)).toEqual(['reunion-information']);
  });

  it('models answers for moments that are accepted, and tells of each moment', () => {
    const answers = parse(blocks.find((block) => block.includes('selon_la_phase:')) ?? '') as object;
    const model = faqSchema.parse(example('reunion-information', 'fiches')).fiches[0] as object;
    const known = { ...model, ...answers };
    expect(Object.keys(ficheSchema.parse(known).selon_la_phase ?? {})).toEqual(['a-venir', 'close', 'terminee']);
    expect(PHASES.filter((phase) => !guide.includes(`| \`${phase}\` |`))).toEqual([]);
  });

  it('models a subject that is accepted', () => {
    expect(horsSujetSchema.parse(example('proche: true', 'sujets')).sujets).toHaveLength(1);
  });

  it('models a question that is accepted where the guide puts it, under the conditions that it shows', () => {
    const { questions } = example('acces_fauteuil', 'questions') as { questions: object[] };
    const conditions = blocks
      .find((block) => block.includes('si: {'))!
      .trim()
      .split('\n');
    const all = conditions.map((line) => ({ ...questions[0], ...(parse(line.trim()) as object) }));
    for (const question of [questions[0], ...all]) {
      const form = shippedQuestionnaire();
      form.sections.find(({ id }) => id === 'accueil')!.questions.push(question);
      expect(parseQuestionnaire(form, aCampagne())).toMatchObject({ ok: true, problems: [] });
    }
  });

  it.each(Object.entries(questionSchemas))('tells every key of the genre %s', (genre, schema) => {
    expect(['genre', ...Object.keys(schema.shape)].filter((key) => !guide.includes(`\`${key}`))).toEqual([]);
    expect(guide).toContain(`\`${genre}\``);
  });

  it('lists references that exist', () => {
    const names = [...guide.matchAll(/`\{\{([^{}…]+)\}\}`/g)].map(([, name]) => name!);
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => !known.has(name))).toEqual([]);
  });
});
