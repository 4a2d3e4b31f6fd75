import { prefixesOf } from '../../campagne';
import { plain } from '../../french';
import { createRepair } from '../../ecoles';
import type { Ecole, EcoleFinder, EcoleMatch, NamedPlace } from '../../ecoles/types';
import { saysNotListed, saysYesOrNo } from '../reading/intent';
import type { Answer, RejectionReason } from '../types';
import { answered, rejected, type GenreModule, type Parsed } from './genre';

/** A school by UAI, name or commune; one outside the directory by a valid UAI of the département. */
export const ecole: GenreModule<'ecole'> = {
  parse(text, { id }, { ecoles, campagne, answers }): Parsed {
    const match = ecoles.find(text);
    if (match.kind === 'outside') return answered({ genre: 'ecole', uai: match.uai, ...ecoles.place(text) });
    const unnamed = unnamedUai(answers[id], ecoles);
    if (unnamed !== undefined && mayNameAnother(match)) return named(unnamed, ecoles.place(text), match, text);
    if (match.kind === 'none' && saysNotListed(text)) return rejected(notListed(campagne.departement.domaine_courriel));
    return readMatch(match, text, prefixesOf(campagne.departement));
  },
  check(answer, _question, { ecoles }) {
    const uai = unnamedUai(answer, ecoles);
    return uai === undefined ? undefined : { code: 'ecole-unnamed', uai };
  },
  display: ({ uai, nom, commune }) => (nom === undefined ? uai : `${nom}, ${commune ?? ''} (${uai})`),
  raw: ({ uai, nom, commune }) => (nom === undefined ? uai : `${nom}, ${commune ?? ''} (${uai})`),
  bare: ({ uai, nom }) => nom ?? uai,
  comparable: ({ uai }) => uai,
  inline: ({ nom, commune }) => (nom === undefined ? 'École' : `${nom}, ${commune ?? ''}`),
  mentioned: (text, _question, { ecoles }) => certain(ecoles.mentioned(text)),
  claiming: {
    rank: 5,
    part(text, _question, { ecoles }) {
      if (!namesAnEcole(text)) return undefined;
      const match = ecoles.find(text);
      return match.kind === 'none' ? undefined : { words: text, rest: withoutNames(text, match, ecoles.place(text)) };
    },
  },
  otherNames: () => ['ecole', 'nom ecole', 'uai'],
  identifies: true,
  recognizable: namesAnEcole,
  mayBeAbout: (text) => !saysYesOrNo(text),
};

const NAMES_AN_ECOLE = /\b(ecole|maternelle|elementaire|primaire|\d{7} ?[a-z])\b/;
const A_UAI = /\b\d{7} ?[a-z]\b/g;

/** The text says itself that it is about a school, by a word or a UAI. */
export function namesAnEcole(text: string): boolean {
  return NAMES_AN_ECOLE.test(plain(text));
}

/** What a text says beside the names of the schools that it designates, spelt right or not. */
function withoutNames(text: string, match: EcoleMatch, place: NamedPlace | undefined): string {
  const ecoles =
    match.kind === 'several' ? match.ecoles : match.kind === 'one' || match.kind === 'closed' ? [match.ecole] : [];
  const commune = match.kind === 'commune-without-ecole' ? match.commune : '';
  const names = [
    ...ecoles.map((one) => `${one.nom} ${one.commune}`),
    commune,
    match.kind === 'outside' && place !== undefined ? `${place.nom} ${place.commune}` : '',
    'école maternelle élémentaire primaire UAI',
  ];
  const repair = createRepair(new Set(names.flatMap((name) => plain(name).split(' '))));
  const words = plain(text).replace(A_UAI, ' ').trim().split(/\s+/);
  return words.filter((word) => repair(word) === undefined).join(' ');
}

/** The reason that opens the way to a school that the directory lacks. */
export function notListed(domaine: string): RejectionReason {
  return { code: 'ecole-not-listed', domaine };
}

/** What is kept of a school: enough to show it for ever. */
export function answerOfEcole({ uai, nom, commune }: Ecole): Answer {
  return { genre: 'ecole', uai, nom, commune };
}

/** The school when the words leave no doubt. */
export function certain(match: EcoleMatch): Answer | undefined {
  if (match.kind === 'one') return answerOfEcole(match.ecole);
  return match.kind === 'outside' ? { genre: 'ecole', uai: match.uai } : undefined;
}

/** UAI of a school given without a name, which the list does not name either. */
function unnamedUai(answer: Answer | undefined, ecoles: EcoleFinder): string | undefined {
  if (answer?.genre !== 'ecole' || (answer.nom !== undefined && answer.commune !== undefined)) return undefined;
  return ecoles.byUai(answer.uai) === undefined ? answer.uai : undefined;
}

/** Words that hold no UAI: they may name the school whose UAI was given before. */
const mayNameAnother = ({ kind }: EcoleMatch): boolean => kind !== 'bad-key' && kind !== 'other-departement';

/** A name and a commune, told of the UAI given before; a listed school alone takes its place. */
function named(uai: string, place: NamedPlace | undefined, match: EcoleMatch, text: string): Parsed {
  if (place !== undefined) return answered({ genre: 'ecole', uai, ...place });
  if (match.kind === 'one') return answered(answerOfEcole(match.ecole));
  if (match.kind === 'several') return { kind: 'several', ecoles: match.ecoles };
  return saysNotListed(text) || match.kind !== 'none'
    ? rejected({ code: 'ecole-unnamed', uai })
    : rejected({ code: 'ecole-unknown', typed: text });
}

function readMatch(
  match: Exclude<EcoleMatch, { kind: 'outside' }>,
  typed: string,
  prefixes: readonly string[],
): Parsed {
  switch (match.kind) {
    case 'one':
      return answered(answerOfEcole(match.ecole));
    case 'several':
      return { kind: 'several', ecoles: match.ecoles };
    case 'closed':
      return rejected({ code: match.sure ? 'ecole-closed' : 'ecole-maybe-closed', ecole: match.ecole });
    case 'bad-key':
      return rejected({ code: 'uai-bad-key', uai: match.uai, expected: match.expected });
    case 'other-departement':
      return rejected({ code: 'uai-other-departement', uai: match.uai, prefixes });
    case 'commune-without-ecole':
      return rejected({
        code: 'commune-without-ecole',
        commune: match.commune,
        ...(match.fermee === undefined ? {} : { fermee: match.fermee }),
      });
    case 'none':
      return rejected({ code: 'ecole-unknown', typed });
  }
}
