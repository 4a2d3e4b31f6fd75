import { namesOneself, ownName } from '../reading/oneself';
import { isCertainlyName, isNoName } from '../reading/person-name';
import type { RejectionReason } from '../types';
import { rejected, unlessRefused, type GenreModule, type Parsed, type QuestionOf } from './genre';

/** Control characters but tab and line feed; invisible marks that reorder or hide what is read. */

const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * Free text, kept as written but for what cannot be seen; where a person's name is awaited, « moi » is one's own. Length
 * counts UTF-16 units, as the platform does.
 */
export const texte: GenreModule<'texte'> = {
  parse(text, question, { nom }): Parsed {
    const typed = cleanText(text, question.multiligne);
    if (typed === '') return rejected({ code: 'required' });
    const valeur = question.personne === true && namesOneself(typed) ? ownName(nom) : typed;
    if (valeur === undefined) return rejected({ code: 'not-a-name' });
    return unlessRefused({ genre: 'texte', valeur }, refusal(valeur, question));
  },
  check: ({ valeur }, question) => refusal(valeur, question),
  display: ({ valeur }) => valeur,
  raw: ({ valeur }) => valeur,
  bare: ({ valeur }) => valeur,
  comparable: ({ valeur }) => valeur,
  mentioned: () => undefined,
  claiming: null,
  otherNames: () => [],
  identifies: false,
  recognizable: () => false,
  mayBeAbout: (text, { personne }) => personne === true && isCertainlyName(text),
};

/** NFC, trimmed, without control characters; on one line unless several are allowed. */
export function cleanText(text: string, multiligne: boolean): string {
  const lines = text.normalize('NFC').replace(/\r\n?/g, '\n').replace(INVISIBLE, '').replace(/\t/g, ' ');
  return (multiligne ? lines : lines.replace(/\s*\n\s*/g, ' ')).trim();
}

function refusal(valeur: string, question: QuestionOf<'texte'>): RejectionReason | undefined {
  if (question.personne === true && isNoName(valeur)) return { code: 'not-a-name' };
  return tooLong(valeur, question);
}

function tooLong(valeur: string, { max }: QuestionOf<'texte'>): RejectionReason | undefined {
  return valeur.length > max ? { code: 'text-too-long', max, length: valeur.length } : undefined;
}
