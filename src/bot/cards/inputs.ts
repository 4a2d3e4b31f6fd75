import { formatDays } from '../../campagne';
import { isRealDay } from '../../campagne/days';
import type { Campagne, Semaine } from '../../campagne/types';
import type {
  Bound,
  Field,
  Question,
  QuestionDate,
  QuestionNombre,
  QuestionPlaces,
  QuestionTexte,
} from '../../declaration/types';
import { rawOfWeeks, weekValues } from '../../declaration/week-values';
import { fieldError, lengthHint, ofWeek, placeholder } from '../../texts/fields';
import type { Element } from './elements';
import { printable } from './typed-text';

/** Keys of a button's data: a question may not take their place in the submitted value. */
const RESERVED = ['action', 'v', 'draft', 'section', 'questionnaire'];
/** Options drawn one under the other; more make a list to unfold. */
const MAX_EXPANDED = 6;
/** Nothing is cut while it is typed or pasted: a text too long comes back with its count. */
const MAX_TYPED = 4_000;

/** What an input needs besides its field. */
export interface InputContext {
  readonly campagne: Campagne;
  /** Ids of the questions on the same card: a bound read from one of them may change before the card is sent. */
  readonly together: readonly string[];
  /** Longest prefilled text. */
  readonly maxText: number;
}

/** Id of the input of a question: its own, unless a button's data needs that key. */
export function inputId(question: string): string {
  return RESERVED.includes(question) ? `q_${question}` : question;
}

/** Between the id of a question and that of a week: ids of questions hold single underscores only. */
const OF_WEEK = '__';

/** Submitted inputs, by question id; those of the weeks of one question make its one value. */
export function valuesByQuestion(inputs: Readonly<Record<string, string>>): Record<string, string> {
  const values = Object.entries(inputs).map(([key, value]) => ({ ...placeOf(key), value }));
  return Object.fromEntries(
    values.map(({ question, week, value }) => {
      if (week === undefined) return [question, value];
      const ofSame = values.filter((other) => other.question === question && other.week !== undefined);
      return [question, rawOfWeeks(ofSame.map((one) => [one.week ?? '', one.value] as const))];
    }),
  );
}

function placeOf(key: string): { readonly question: string; readonly week?: string } {
  const [id = key, week] = key.split(OF_WEEK);
  const bare = id.startsWith('q_') ? id.slice(2) : id;
  return { question: RESERVED.includes(bare) ? bare : id, week };
}

/** The inputs of a question: one, or one for each week of the campaign. */
export function inputsOf(field: Field, context: InputContext): readonly Element[] {
  const { question } = field;
  if (question.genre !== 'places') return [inputOf(field, context)];
  return question.semaines.map((semaine) => weekInput(field, question, semaine, context));
}

function weekInput(field: Field, question: QuestionPlaces, semaine: Semaine, context: InputContext): Element {
  const value = numberIn(weekValues(field.value ?? '')[semaine.id]);
  const days = formatDays(semaine.debut, semaine.fin);
  return {
    ...number(field, question, context),
    id: `${inputId(question.id)}${OF_WEEK}${semaine.id}`,
    label: question.semaines.length === 1 ? question.libelle : ofWeek(question.libelle, semaine.libelle, days),
    ...(value === undefined ? {} : { value }),
  };
}

/** The Adaptive Cards input of a question, prefilled, with what a client needs to refuse a wrong value by itself. */
function inputOf(field: Field, context: InputContext): Element {
  const { question } = field;
  return {
    ...kindOf(field, context),
    id: inputId(question.id),
    label: question.libelle,
    ...(question.obligatoire ? { isRequired: true, errorMessage: fieldError(field) } : {}),
    ...valueOf(field, context),
  };
}

function kindOf(field: Field, context: InputContext): Element {
  const { question } = field;
  switch (question.genre) {
    case 'choix':
      return choices(question.options.map(({ libelle, valeur }) => ({ title: libelle, value: valeur })));
    case 'oui-non':
      return choices([
        { title: 'Oui', value: 'oui' },
        { title: 'Non', value: 'non' },
      ]);
    case 'nombre':
    case 'places':
      return number(field, question, context);
    case 'texte':
      return text(question, context, { isMultiline: question.multiligne });
    case 'courriel':
      return text(question, context, { style: 'Email' });
    case 'telephone':
      return text(question, context, { style: 'Tel' });
    case 'date':
      return day(question);
    case 'ecole':
      return text(question, context, {});
  }
}

function day({ au_plus_tot, au_plus_tard }: QuestionDate): Element {
  return {
    type: 'Input.Date',
    ...(au_plus_tot === undefined ? {} : { min: au_plus_tot }),
    ...(au_plus_tard === undefined ? {} : { max: au_plus_tard }),
  };
}

function choices(options: readonly { title: string; value: string }[]): Element {
  const style = options.length <= MAX_EXPANDED ? 'expanded' : 'compact';
  return { type: 'Input.ChoiceSet', style, wrap: true, choices: options };
}

function text(question: Question, { campagne }: InputContext, more: Element): Element {
  const hint = placeholder(question, campagne);
  return { type: 'Input.Text', maxLength: MAX_TYPED, ...(hint === '' ? {} : { placeholder: hint }), ...more };
}

/**
 * Bounds only where an answer is required: Microsoft's renderer refuses a field left empty that has some. A week without
 * a place is left empty.
 */
function number(field: Field, question: QuestionNombre | QuestionPlaces, { together }: InputContext): Element {
  if (question.genre === 'places' || !question.obligatoire) {
    return { type: 'Input.Number', errorMessage: fieldError({ ...field, min: undefined, max: undefined }) };
  }
  const min = clientBound(question.min, field.min, together, Math.min);
  const max = clientBound(question.max, field.max, together, Math.max);
  return {
    type: 'Input.Number',
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    errorMessage: fieldError({ ...field, min, max }),
  };
}

/**
 * The bound that the client may enforce. One read from an answer of the same card is given at its widest: the director
 * may be changing that answer, and the bot has the last word with the rule as reason.
 */
function clientBound(
  bound: Bound,
  resolved: number | undefined,
  together: readonly string[],
  widest: (...values: number[]) => number,
): number | undefined {
  if (typeof bound === 'number' || !together.includes(bound.selon)) return resolved;
  return widest(...bound.paliers.map(({ vaut }) => vaut));
}

function valueOf({ question, value }: Field, { maxText }: InputContext): Element {
  if (value === undefined || value === '') return {};
  // Refused words are no value of a calendar.
  if (question.genre === 'date') return isRealDay(value) ? { value } : {};
  if (question.genre !== 'nombre') return { value: printable(value, maxText) };
  const parsed = numberIn(value);
  return parsed === undefined ? {} : { value: parsed };
}

function numberIn(value = ''): number | undefined {
  const parsed = Number(value);
  return value !== '' && Number.isFinite(parsed) ? parsed : undefined;
}

/** Limit and present length under a text field. */
export function lengthHintOf(question: QuestionTexte, value = ''): string {
  return lengthHint(question.max, value.length);
}
