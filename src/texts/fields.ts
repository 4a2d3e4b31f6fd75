import { formatDay } from '../campagne';
import type { Campagne } from '../campagne/types';
import type { Field, Question, QuestionDate, QuestionPlaces, QuestionTexte, SectionView } from '../declaration/types';
import { tiersInWords, upTo } from './counting';
import { announced, capitalised, counted, fr, listed, uncapitalised } from './typography';

/** « Étape 2 sur 4 ». */
export function stepOf({ rang, total }: SectionView): string {
  return `Étape ${rang} sur ${total}`;
}

/** At the foot of a card: which question a typed message answers. */
export function alsoByTyping({ genre, question, libelle }: Question): string {
  const asked = question === undefined ? `répondez d’abord à « ${libelle} ».` : uncapitalised(question);
  return fr(`Vous pouvez aussi m’écrire : ${genre === 'ecole' ? 'dites-moi d’abord le nom de l’école.' : asked}`);
}

/** Label of the number of one week: « Nombre de stagiaires, semaine 1 (du 17 au 21 juin) ». */
export function ofWeek(libelle: string, semaine: string, days: string): string {
  return fr(`${libelle}, ${semaine} (${days.replace(/ \d{4}$/, '')})`);
}

/** The rule that bounds a number by another answer; nothing where the author did not say what they count. */
export function ruleOf(question: Question): string | undefined {
  if (question.genre !== 'nombre' && question.genre !== 'places') return undefined;
  const { max, unites } = question;
  if (typeof max === 'number' || unites.length === 0 || (max.unites ?? []).length === 0) return undefined;
  return fr(`${capitalised(tiersInWords(max, unites))}.`);
}

/** Under a value that the director has not accepted yet. */
export function proposedValue(): string {
  return fr('Proposé : vérifiez et corrigez si besoin.');
}

/** Under a text field: its limit, and where the text stands. UTF-16 units, as the platform counts. */
export function lengthHint(max: number, length: number): string {
  return length === 0 ? `${counted(max, 'caractère')} au plus.` : `${counted(length, 'caractère')} sur ${max}.`;
}

/** Told by the field itself, before anything is sent. */
export function fieldError(field: Field): string {
  const { question } = field;
  switch (question.genre) {
    case 'nombre':
    case 'places':
      return numberRange(field);
    case 'choix':
    case 'oui-non':
      return 'Choisissez une réponse.';
    case 'ecole':
      return 'Indiquez votre école.';
    case 'date':
      return fr(capitalised(`${dateExpected(question)}.`));
    case 'texte':
    case 'courriel':
    case 'telephone':
      return 'Une réponse est nécessaire ici.';
  }
}

function numberRange({ min, max }: Field): string {
  if (min !== undefined && min === max) return `Ici, ce ne peut être que ${min}.`;
  if (min !== undefined && max !== undefined) return `Indiquez un nombre entre ${min} et ${max}.`;
  return 'Indiquez un nombre.';
}

/** What will do for an answer, and what agreement would keep; each may stand alone. */
function expected(field: Field): readonly string[] {
  const { question } = field;
  const waiting = field.proposed ? '« d’accord » garde ce que propose la fiche' : '';
  switch (question.genre) {
    case 'choix':
      return [
        listed(
          question.options.map(({ libelle }) => `« ${libelle} »`),
          'ou',
        ),
      ];
    case 'oui-non':
      return ['oui ou non'];
    case 'nombre':
      return [question.question === undefined ? numberExpected(field) : ''];
    case 'places':
      return [weeksExpected(question, field.max), waiting];
    case 'texte':
      return [textExpected(question), waiting];
    case 'date':
      return [dateExpected(question), waiting];
    case 'courriel':
    case 'telephone':
      return [withoutStop(question.aide), waiting];
    case 'ecole':
      return [waiting];
  }
}

const withoutStop = (aide = ''): string => aide.replace(/\.$/, '');

/** A limit is worth telling where a whole text is awaited; before a name it would read as a reproach. */
function textExpected({ multiligne, max, aide }: QuestionTexte): string {
  return multiligne ? `${counted(max, 'caractère')} au plus` : withoutStop(aide);
}

/** Which days will do, from the bounds of the question. */
export function dateExpected({
  au_plus_tot,
  au_plus_tard,
}: Pick<QuestionDate, 'au_plus_tot' | 'au_plus_tard'>): string {
  if (au_plus_tot !== undefined && au_plus_tard !== undefined)
    return `un jour entre le ${formatDay(au_plus_tot)} et le ${formatDay(au_plus_tard)}`;
  if (au_plus_tot !== undefined) return `un jour à partir du ${formatDay(au_plus_tot)}`;
  return au_plus_tard === undefined
    ? 'un jour, en chiffres ou en lettres'
    : `un jour jusqu’au ${formatDay(au_plus_tard)}`;
}

const withoutYear = (day: string): string => formatDay(day).replace(/ \d{4}$/, '');

/** How to answer week by week; nothing where there is only one. */
function weeksExpected({ semaines }: QuestionPlaces, max?: number): string {
  const example = placesExample(
    semaines.map(({ libelle }) => libelle),
    max,
  );
  return semaines.length === 1 ? '' : `d’une semaine à l’autre, le nombre peut changer : « ${example} »`;
}

/** An answer that says how many, in the first weeks of those. */
export function placesExample([first = '', second]: readonly string[], max = USUAL): string {
  if (second === undefined) return String(Math.min(max, USUAL));
  const [many, few] = max < USUAL ? ['1', 'aucun'] : [String(USUAL), '1'];
  return `${many} la ${first}, ${few} la ${second}`;
}

/** Trainees of an example, where so many may be. */
const USUAL = 2;

function numberExpected({ min, max }: Field): string {
  if (min === undefined || max === undefined) return '';
  return min === max ? `${min}, et rien d’autre` : `de ${min} à ${max}`;
}

/** Inside an empty field. */
export function placeholder(question: Question, campagne: Campagne): string {
  const { domaine_courriel } = campagne.departement;
  switch (question.genre) {
    case 'ecole':
      return 'Commune, nom de l’école ou UAI';
    case 'courriel':
      return `prenom.nom@${domaine_courriel}`;
    case 'telephone':
      return '05 12 34 56 78';
    case 'choix':
    case 'oui-non':
    case 'nombre':
    case 'places':
    case 'texte':
    case 'date':
      return question.obligatoire ? '' : 'Facultatif';
  }
}

/** A right answer, for who missed it twice; empty where none is better than another. */
function exampleOf({ question, min, max, proposed }: Field, campagne: Campagne): string {
  if (proposed) return 'd’accord';
  switch (question.genre) {
    case 'ecole':
      return '';
    case 'choix':
      return question.options[0]?.libelle ?? '';
    case 'oui-non':
      return 'oui';
    case 'nombre':
      return String(min ?? 1);
    case 'places':
      return placesExample(
        question.semaines.map(({ libelle }) => libelle),
        max,
      );
    case 'texte':
      return question.personne === true ? 'Claire Martin' : '';
    case 'date':
      return `le ${withoutYear(question.au_plus_tot ?? campagne.stage.debut)}`;
    case 'courriel':
    case 'telephone':
      return placeholder(question, campagne);
  }
}

/** From the second message in a row that was no answer: what can be done otherwise. */
export function otherWays(field: Field, canGoBack: boolean, campagne: Campagne): string {
  const example = exampleOf(field, campagne);
  const ways = [
    'Voici la fiche : vous pouvez y répondre directement',
    ...(field.question.genre === 'ecole' ? ['par écrit, le nom de la commune suffit souvent'] : []),
    ...(example === '' ? [] : [`par écrit, répondez par exemple « ${example} »`]),
    ...(canGoBack ? ['« retour » revient à la question précédente'] : []),
    ...(field.question.obligatoire ? [] : ['« passer » laisse celle-ci de côté']),
    '« annuler » abandonne, sans perdre vos réponses',
  ];
  return fr(`${ways.join(' ; ')}.`);
}

/** The question that comes next, for who answers by typing, as a person would ask it. Markdown. */
export function prompt(field: Field): string {
  const { libelle, question, obligatoire } = field.question;
  const hints = [...expected(field), obligatoire ? '' : '« passer » laisse cette question de côté'].filter(Boolean);
  if (question !== undefined) return fr([`**${limited(question, field)}**`, ...hints.map(sentence)].join(' '));
  return fr(hints.length === 0 ? `**${libelle}**` : `**${announced(libelle)}** ${hints.join(' ; ')}.`);
}

const sentence = (told: string): string => `${capitalised(told)}.`;

/** « Combien de stagiaires (trois au plus) ? »: where the limit follows from another answer, it is told. */
function limited(asked: string, { question, max }: Field): string {
  const isRule = (question.genre === 'nombre' || question.genre === 'places') && typeof question.max !== 'number';
  if (!isRule || max === undefined) return asked;
  return asked.replace(/[\s\u00a0\u202f]*\?$/, ` (${upTo(max, question.unites)}) ?`);
}
