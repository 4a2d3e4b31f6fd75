import { plain } from '../../french';
import { isNoName } from './person-name';

const WORDS = new Set(
  (
    'c cest est ce sera ca serait moi meme je j jsuis jserai suis sui serai serais qui le la l de du d des un une bah ben euh eh et ' +
    'ah oui ok donc bien sur forcement tuteur tutrice tuteurs stagiaire stagiaires directeur directrice dir'
  ).split(' '),
);
const ONESELF = /\b(moi|je (suis|sui|serai|serais)|jsuis|jserai)\b/;
const AS_TUTOR = /\btut(eur|rice)\b/;
/** The account of a school, or of a service, bears no person's name. */
const NOT_A_PERSON =
  /\b(ecole|ecoles|primaire|maternelle|elementaire|direction|secretariat|dsden|circonscription|ce)\b|\d/;

/** « Moi », « c moi le tuteur », « je serai la tutrice »: the person who writes, and nothing else. */
export function namesOneself(text: string): boolean {
  const said = plain(text);
  if (!ONESELF.test(said) || !said.split(' ').every((word) => WORDS.has(word))) return false;
  return /\bmoi\b/.test(said) || AS_TUTOR.test(said);
}

/** Name of the person who writes, where their account bears one. */
export function ownName(nom: string | undefined): string | undefined {
  return nom === undefined || nom.trim() === '' || isNoName(nom) || NOT_A_PERSON.test(plain(nom))
    ? undefined
    : nom.trim();
}
