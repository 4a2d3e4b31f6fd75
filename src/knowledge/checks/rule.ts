import type { Campagne } from '../../campagne/types';
import { numbersIn } from '../../declaration/reading/numbers';
import type { NumberRead } from '../../declaration/reading/numbers';
import type { Problem } from '../problem';

/** A number of the sentence, as a threshold of classes or as a count of trainees. */
interface Told {
  readonly of: 'classes' | 'stagiaires';
  readonly valeur: number;
}

const CLASSES = /^classes?$/;
const STAGIAIRES = /^(?:stagiaires?|eleves?|lyceens?|lyceennes?|jeunes?|places?)$/;
/** The unit stands among these words after the number: « cinq classes », « trois jeunes stagiaires ». */
const UNIT_WITHIN = 3;
/** « plus de quatre classes », « jusqu'à quatre classes », « quatre classes au plus » set the threshold at five. */
const ABOVE = /(?:plus de|au dela de|jusqu a)$/;
const AT_MOST = /^classes? (?:au plus|au maximum|maximum|ou moins|et moins)/;

/**
 * The sentence of the rule against the tiers that are applied: a number of classes or of trainees that no tier has is an
 * error, since a refusal would quote it; a highest tier that the sentence leaves out is told. « un » is rather an article.
 */
export function checkRule({ stagiaires: { paliers, regle } }: Pick<Campagne, 'stagiaires'>): Problem[] {
  const told = toldIn(regle);
  const thresholds = paliers.map(({ classes_min }) => classes_min);
  const counts = paliers.map(({ stagiaires_max }) => stagiaires_max);
  const wrong = told.filter(({ of, valeur }) => !(of === 'classes' ? thresholds : counts).includes(valeur));
  if (wrong.length > 0) return wrong.slice(0, 1).map(contradiction);
  const crossed = crossedIn(told, paliers);
  if (crossed !== undefined) return [crossed];
  const top = paliers.at(-1);
  if (told.length === 0 || paliers.length < 2 || top === undefined) return [];
  const silent = !told.some(({ of, valeur }) => of === 'classes' && valeur === top.classes_min);
  return silent ? [leftOut(top)] : [];
}

function toldIn(regle: string): Told[] {
  const numbers = numbersIn(regle.replace(/\b(?:plusieurs|quelques)\b/gi, ''));
  return numbers.flatMap((number, at) => {
    const unit = unitOf(number, numbers[at + 1]);
    if (unit === undefined || (number.article && number.valeur === 1)) return [];
    return [{ of: unit, valeur: unit === 'classes' ? thresholdOf(number, numbers[at - 1]) : number.valeur }];
  });
}

function unitOf({ suite }: NumberRead, next: NumberRead | undefined): Told['of'] | undefined {
  const own = next === undefined ? suite : suite.slice(0, suite.length - next.suite.length - 1);
  for (const word of own.slice(0, UNIT_WITHIN)) {
    if (CLASSES.test(word)) return 'classes';
    if (STAGIAIRES.test(word)) return 'stagiaires';
  }
  return undefined;
}

/** « de une à quatre classes » ends where the next tier begins. */
function thresholdOf({ valeur, avant, suite }: NumberRead, before: NumberRead | undefined): number {
  const said = avant.join(' ');
  const closesRange = before !== undefined && before.suite.length === suite.length + 2 && avant.at(-1) === 'a';
  return ABOVE.test(said) || AT_MOST.test(suite.join(' ')) || closesRange ? valeur + 1 : valeur;
}

/** One threshold and one count: they are of one tier. */
function crossedIn(told: readonly Told[], paliers: Campagne['stagiaires']['paliers']): Problem | undefined {
  const only = (of: Told['of']): number | undefined => {
    const values = new Set(told.filter((one) => one.of === of && one.valeur > 1).map(({ valeur }) => valeur));
    return values.size === 1 ? [...values][0] : undefined;
  };
  const [classes, stagiaires] = [only('classes'), only('stagiaires')];
  const palier = paliers.find(({ classes_min }) => classes_min === classes);
  if (palier === undefined || stagiaires === undefined || palier.stagiaires_max === stagiaires) return undefined;
  return contradiction({ of: 'stagiaires', valeur: stagiaires });
}

function contradiction({ of, valeur }: Told): Problem {
  const what = of === 'classes' ? `un seuil de ${valeur} classes` : `${valeur} stagiaires`;
  return {
    code: 'campagne.rule',
    severity: 'error',
    path: ['stagiaires', 'regle'],
    message: `« regle » donne ${what}, ce qu’aucun palier ne dit : un refus citerait une autre règle que celle qui est appliquée.`,
    remedy: 'Mettez d’accord la phrase et les paliers : mêmes seuils de classes, mêmes nombres de stagiaires.',
  };
}

function leftOut({ classes_min, stagiaires_max }: Campagne['stagiaires']['paliers'][number]): Problem {
  return {
    code: 'campagne.rule',
    severity: 'warning',
    path: ['stagiaires', 'regle'],
    message: `« regle » ne dit pas le dernier palier : ${stagiaires_max} stagiaires à partir de ${classes_min} classes.`,
    remedy: 'Complétez la phrase, ou retirez le palier : elle est citée à qui demande trop de stagiaires.',
  };
}
