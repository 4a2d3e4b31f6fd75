import { createExaminer } from '../../src/faq/engine';
import type { Signs } from '../../src/faq/confidence';
import type { FaqKnowledge } from '../../src/faq/types';
import { loadEvaluation, loadFaq } from '../../src/knowledge';
import { foldsOf } from './folds';
import type { Wanted } from './folds';
import { fitLogistic } from './logistic';
import type { Case } from './logistic';
import { NOISES, randomFrom } from './noise';

/**
 * `npx tsx bench/faq/fit.ts [DIR…]`: fits the confidence of src/faq/tuning.ts on held-out formulations of each knowledge
 * folder and, for the first, on its development messages. The held-out set `reserve` is never read.
 */
async function main(): Promise<void> {
  const dirs = process.argv.slice(2);
  const cases = (await Promise.all((dirs.length > 0 ? dirs : ['knowledge']).map(casesOf))).flat();
  const { intercept, coefficients } = fitLogistic(cases);
  console.log(`${cases.length} cas`);
  console.log('intercept', intercept.toFixed(2));
  SIGNS.forEach((sign, place) => console.log(sign, coefficients[place]!.toFixed(2)));
}

const SIGNS: readonly (keyof Signs)[] = [
  'score',
  'margin',
  'covered',
  'nearest',
  'both',
  'belief',
  'size',
  'agreement',
  'brevity',
];
const FOLDS = 5;
/** Entries that are not the first teach too what a wrong one looks like, at this weight. */
const FOLLOWER_WEIGHT = 0.15;
const FOLLOWERS = 3;
const KINDS = ['propre', 'fautes', 'sms', 'fautes + politesse'];

async function casesOf(dir: string): Promise<Case[]> {
  const loaded = await loadFaq(dir);
  if (!loaded.ok) throw new Error(`${dir}: npm run knowledge:check -- ${dir}`);
  const evaluation = await loadEvaluation(dir);
  const development = evaluation.ok ? evaluation.sets.filter(({ name }) => name === 'developpement') : [];
  const labelled = development
    .flatMap(({ messages }) => messages)
    .flatMap(({ message, attendu }): Wanted[] =>
      typeof attendu === 'string' ? [{ message, expected: attendu === 'refus' ? undefined : attendu }] : [],
    );
  return [
    ...foldsOf(loaded.faq, FOLDS).flatMap(({ knowledge, asked }) => ask(knowledge, asked)),
    ...ask(loaded.faq, labelled),
  ];
}

function ask(knowledge: FaqKnowledge, asked: readonly Wanted[]): Case[] {
  const engine = createExaminer(knowledge);
  return KINDS.flatMap((kind) => {
    const random = randomFrom(1);
    return asked.flatMap(({ message, expected }) =>
      engine
        .examine(NOISES[kind]!(message, random))
        .judged.slice(0, 1 + FOLLOWERS)
        .flatMap(({ id, horsSujet, signs }, place): Case[] =>
          horsSujet
            ? []
            : [
                {
                  signs: SIGNS.map((sign) => signs[sign]),
                  right: id === expected,
                  weight: place === 0 ? 1 : FOLLOWER_WEIGHT,
                },
              ],
        ),
    );
  });
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
