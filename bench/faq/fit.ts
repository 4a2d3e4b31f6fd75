import { createExaminer } from '../../src/faq/engine';
import type { Signs } from '../../src/faq/signs';
import type { FaqKnowledge } from '../../src/faq/types';
import { loadEvaluation, loadFaq } from '../../src/knowledge';
import { foldsOf, young } from './folds';
import type { Wanted } from './folds';
import { fitLogistic } from './logistic';
import type { Case } from './logistic';
import { NOISES, randomFrom } from './noise';

/**
 * `npx tsx bench/faq/fit.ts [DIR…]`: fits the confidence of src/faq/tuning.ts on held-out formulations of each knowledge
 * folder, on its development messages, and on the questions of the other folders, which it must not answer. The held-out
 * set `reserve` is never read.
 */
async function main(): Promise<void> {
  const dirs = process.argv.slice(2);
  const collections = await Promise.all((dirs.length > 0 ? dirs : ['knowledge']).map(readCollection));
  const cases = collections.flatMap((one) => [...ownCases(one), ...foreignCases(one, collections)]);
  const { intercept, coefficients } = fitLogistic(cases);
  console.log(`${cases.length} cas`);
  console.log('intercept', intercept.toFixed(2));
  SIGNS.forEach((sign, place) => console.log(sign, coefficients[place]!.toFixed(2)));
}

const SIGNS: readonly (keyof Signs)[] = ['score', 'margin', 'covered', 'agreement'];
const FOLDS = 5;
/** Weight of the questions of other trades against a collection's own. */
const FOREIGN_WEIGHT = 0.3;
/** Times that a knowledge is drawn as it was young. */
const DRAWS = 4;
/** Entries that are not the first teach too what a wrong one looks like, at this weight. */
const FOLLOWER_WEIGHT = 0.15;
const FOLLOWERS = 3;
const KINDS = ['propre', 'fautes', 'sms', 'fautes + politesse'];

interface Collection {
  readonly faq: FaqKnowledge;
  readonly development: readonly Wanted[];
}

async function readCollection(dir: string): Promise<Collection> {
  const loaded = await loadFaq(dir);
  if (!loaded.ok) throw new Error(`${dir}: npm run knowledge:check -- ${dir}`);
  const evaluation = await loadEvaluation(dir);
  const development = evaluation.ok ? evaluation.sets.filter(({ name }) => name === 'developpement') : [];
  const labelled = development
    .flatMap(({ messages }) => messages)
    .flatMap(({ message, attendu }): Wanted[] =>
      typeof attendu === 'string' ? [{ message, expected: attendu === 'refus' ? undefined : attendu }] : [],
    );
  return { faq: loaded.faq, development: labelled };
}

/** Held-out formulations, the same of the collection as it was young, development messages: each weighs the same. */
function ownCases({ faq, development }: Collection): Case[] {
  const heldOut = foldsOf(faq, FOLDS).flatMap(({ knowledge, asked }) => ask(knowledge, asked));
  const random = randomFrom(1);
  const draws = Array.from({ length: DRAWS }, () => young(faq, random));
  const drawn = draws.flatMap(({ knowledge, asked }) => ask(knowledge, asked));
  return [heldOut, drawn, ask(faq, development)].flatMap((cases) => weighed(cases, 1));
}

/** Questions of other trades. */
function foreignCases(own: Collection, all: readonly Collection[]): Case[] {
  const asked = all
    .filter((other) => other !== own)
    .flatMap(({ faq }) => faq.fiches.map(({ question }) => ({ message: question, expected: undefined })));
  return weighed(ask(own.faq, asked), FOREIGN_WEIGHT);
}

/** A large collection teaches no more than a small one: all cases together weigh `total`. */
function weighed(cases: readonly Case[], total: number): Case[] {
  const mass = cases.reduce((sum, { weight }) => sum + weight, 0);
  return cases.map((one) => ({ ...one, weight: (one.weight * total) / mass }));
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
