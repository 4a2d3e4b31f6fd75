import { join, relative, resolve } from 'node:path';
import ts from 'typescript';

/**
 * A kind of question that some room does not know would be stored and never read back, or leak into a text. The compiler
 * keeps it out: each room has an exhaustive record of the kinds that it must know.
 */
const ROOT = resolve(__dirname, '../..');
const QUESTIONS = join(ROOT, 'src/declaration/questionnaire.ts');
const ANSWERS = join(ROOT, 'src/declaration/types.ts');

/** Where a kind says what it is to each room. */
const MUST_KNOW_IT = [
  'src/bot/cards/inputs.ts',
  'src/bot/features/declaration/displaying.ts',
  'src/declaration/genres/index.ts',
  'src/knowledge/questionnaire/conditions.ts',
  'src/knowledge/questionnaire/schema.ts',
  'src/recensement/index.ts',
  'src/storage/documents.ts',
  'src/storage/erasure.ts',
  'src/texts/fields.ts',
];

/** The files that the compiler refuses once the union holds one kind more. */
function refusedWithOneKindMore(): readonly string[] {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (file) => ts.sys.readFile(file)) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, types: ['node'] }, ROOT);
  const host = ts.createCompilerHost(options);
  host.readFile = (file) => withOneKindMore(resolve(file), ts.sys.readFile(file));
  const program = ts.createProgram(
    MUST_KNOW_IT.map((file) => join(ROOT, file)),
    options,
    host,
  );
  const files = MUST_KNOW_IT.map((file) => program.getSourceFile(join(ROOT, file)));
  const faults = files.flatMap((file) => program.getSemanticDiagnostics(file));
  return [...new Set(faults.map(({ file }) => relative(ROOT, file?.fileName ?? '')))].sort();
}

function withOneKindMore(file: string, text: string | undefined): string | undefined {
  if (file === QUESTIONS)
    return text?.replace(
      'export type Question =',
      "export interface QuestionCouleur extends QuestionBase { readonly genre: 'couleur' }\nexport type Question =\n  | QuestionCouleur",
    );
  if (file === ANSWERS)
    return text?.replace(
      'export type Answer =',
      "export type Answer =\n  | { readonly genre: 'couleur'; readonly valeur: string }",
    );
  return text;
}

describe('a kind of question', () => {
  it('does not compile until each room knows it', () => {
    expect(refusedWithOneKindMore()).toEqual(MUST_KNOW_IT);
  });
});
