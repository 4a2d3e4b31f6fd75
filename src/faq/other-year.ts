import { fold } from '../french';

/** Another year than the campaign's, as a message names it. */
export type OtherYear = { readonly kind: 'named'; readonly year: number } | { readonly kind: 'next' | 'last' };

/** What « this year » is: years in figures, the day as `YYYY-MM-DD`. */
export interface OwnYears {
  /** Of the stage. */
  readonly stage: readonly number[];
  /** Of the circular, which a message may cite. */
  readonly circulaire: number;
  /** Day on which the message is read: « l'an prochain » counts from it. */
  readonly today: string;
}

/** Farther than that from the stage, a number is a birth, an opening of a school, a price: no campaign. */
const MOST_YEARS_AWAY = 8;

const ADDRESS = /\S*(?:https?:|www\.|@)\S*/g;
/** « 2026-2027 », « 2026/27 ». */
const SCHOOL_YEAR = /(?<![\d/-])(20\d\d) ?[-/–] ?(?:20)?(\d\d)(?![\d/-])/g;
const YEAR = /(?<!\d)20\d\d(?![\da-z])/g;
const NEXT =
  /(?:\bl ?'? ?|\b)an(?:nee)?s? (?:scolaires? )?(?:prochaine?s?|suivante?s?|d'apres|a venir|qui vient)\b|\bprochaine (?:annee|campagne|edition|session)\b|\b(?:campagne|edition|session) (?:suivante|prochaine|d'apres)\b/g;
const LAST =
  /(?:\bl ?'? ?|\b)an(?:nee)?s? (?:scolaires? )?(?:derni?e?re?s?|passee?s?|precedente?s?|d'avant)\b|\bderniere (?:campagne|edition)\b|\b(?:campagne|edition) (?:precedente|derniere|passee)\b/g;

/** Before a year that is the date of a text, of a birth, or the start of something. */
const OF_A_TEXT =
  /\b(?:loi|decret|ordonnance|arrete|reglement|directive|code|article|rgpd|boe?n?|bulletin officiel|journal officiel|note de service|circulaire n)\b.{0,40}$/;
const OF_A_BIRTH = /\b(?:nee?s? (?:en|le)|naissance)\b.{0,20}$/;
const SINCE = /\bdepuis (?:\S+ ){0,2}$/;
/** After a number that counts something. */
const COUNTED =
  /^ ?(?:€|euros?\b|eleves?\b|enfants?\b|habitants?\b|metres?\b|km\b|signes?\b|caracteres?\b|mots?\b|heures?\b|h\b)/;

/** Before a year that is said in passing: « comme l'an dernier », « sans tout perdre pour l'an prochain », « à l'an prochain ». */
const IN_PASSING =
  /\b(?:comme|contrairement|par rapport|sans|(?:passe|passera|entre|entrera|sera) en)\b(?: (?!que\b)\S+){0,5} ?(?:l ?'? ?)?$|\ba (?:l ?'? ?)?$/;
/** What somebody tells of their own past: the question comes besides. */
const OWN_PAST = /\b(?:j'?|je |nous |on )(?:n')?(?:ai|avais|etais|avons|avions|etions|a|avait|etait)\b/;

interface Mention {
  readonly year: OtherYear;
  readonly before: string;
  readonly after: string;
  readonly sentence: string;
}

/**
 * The year that a message asks about when it is not the campaign's: named in figures, or « l'an prochain », « l'année
 * dernière ». The date of a law or of a birth, a number that counts, and what is said in passing ask about no year.
 */
export function otherYearIn(message: string, own: OwnYears): OtherYear | undefined {
  const sentences = fold(message)
    .replace(ADDRESS, ' ')
    .split(/[.?!;\n]+/);
  return sentences.flatMap((sentence) => mentionsIn(sentence, own)).find((mention) => isAsked(mention, own))?.year;
}

function mentionsIn(sentence: string, own: OwnYears): Mention[] {
  return [...schoolYears(sentence, own), ...years(sentence, own), ...relatives(sentence, own)];
}

/** A school year is that in which its second half lies: the stage is in June. */
function schoolYears(sentence: string, { stage }: OwnYears): Mention[] {
  return mentions(sentence, SCHOOL_YEAR, ([, first, second]) => {
    const year = Math.floor(Number(first) / 100) * 100 + Number(second);
    return year !== Number(first) + 1 || stage.includes(year) ? undefined : { kind: 'named', year };
  });
}

function years(sentence: string, { stage, circulaire }: OwnYears): Mention[] {
  const single = sentence.replace(SCHOOL_YEAR, (range) => ' '.repeat(range.length));
  const cited = /\bcirculaire\b/.test(sentence) ? [circulaire] : [];
  return mentions(single, YEAR, ([figures]) => {
    const year = Number(figures);
    return stage.includes(year) || cited.includes(year) ? undefined : { kind: 'named', year };
  });
}

function relatives(sentence: string, { stage, today }: OwnYears): Mention[] {
  const thisYear = Number(today.slice(0, 4));
  const next = stage.includes(thisYear + 1) ? [] : mentions(sentence, NEXT, () => ({ kind: 'next' }));
  const last = stage.includes(thisYear - 1) ? [] : mentions(sentence, LAST, () => ({ kind: 'last' }));
  return [...next, ...last];
}

function mentions(
  sentence: string,
  pattern: RegExp,
  read: (match: RegExpExecArray) => OtherYear | undefined,
): Mention[] {
  return [...sentence.matchAll(pattern)].flatMap((match) => {
    const year = read(match);
    if (year === undefined) return [];
    const before = sentence.slice(0, match.index);
    return [{ year, before, after: sentence.slice(match.index + match[0].length), sentence }];
  });
}

function isAsked({ year, before, after, sentence }: Mention, { stage }: OwnYears): boolean {
  if (IN_PASSING.test(before)) return false;
  const first = stage[0] ?? 0;
  if (year.kind !== 'named') return year.kind === 'next' || !OWN_PAST.test(sentence);
  if (Math.abs(year.year - first) > MOST_YEARS_AWAY || COUNTED.test(after)) return false;
  if ([OF_A_TEXT, OF_A_BIRTH, SINCE].some((pattern) => pattern.test(before))) return false;
  return year.year > first || !OWN_PAST.test(sentence);
}
