import { plain } from '../../french';
import { saysYesOrNo } from '../reading/intent';
import type { RejectionReason } from '../types';
import { rejected, unlessRefused, type GenreModule, type Parsed, type QuestionOf } from './genre';

const HARMLESS = /\bpas de (souci|soucis|probleme|problemes)\b|\bsans (souci|probleme)\b/g;
const YES = /\b(oui|ouais|ui|ok|d accord|true|vrai|yes|affirmatif|volontiers|absolument)\b/;
const NO =
  /\b(non|nan|no|jamais|aucun|aucune|false|faux|pas (encore|du tout|fait|faite|deja|vraiment|depose|deposee|le cas|un|une|pour))\b|^pas$/;
/** Say yes unless a no stands beside: « c'est fait », but « c'est pas fait ». */
const RATHER_YES =
  /\b(c est (fait|bon|ca|le cas)|deja|fait|faite|bien sur|tout a fait|certainement|exact|exactement|effectivement|(je )?confirme)\b/;
/** In a longer sentence, only its first words say yes or no (« oui, c'est une professeure des écoles de l'école »). */
const SHORT_SENTENCE = 6;
const FIRST_WORDS = 3;

/** Yes or no; where the rule demands one, the other is refused with its reason. */
export const ouiNon: GenreModule<'oui-non'> = {
  parse(text, question): Parsed {
    const valeur = readYesNo(text);
    if (valeur === undefined) return rejected({ code: 'not-yes-no' });
    return unlessRefused({ genre: 'oui-non', valeur }, refusal(valeur, question));
  },
  check: ({ valeur }, question) => refusal(valeur, question),
  display: ({ valeur }) => (valeur ? 'Oui' : 'Non'),
  raw: ({ valeur }) => (valeur ? 'oui' : 'non'),
  bare: ({ valeur }) => (valeur ? 'Oui' : 'Non'),
  comparable: ({ valeur }) => valeur,
  mentioned: () => undefined,
  claiming: null,
  otherNames: () => [],
  identifies: false,
  recognizable: () => false,
  mayBeAbout: saysYesOrNo,
};

function readYesNo(text: string): boolean | undefined {
  const words = plain(text).replace(HARMLESS, 'oui').split(' ');
  const rest = (words.length > SHORT_SENTENCE ? words.slice(0, FIRST_WORDS) : words).join(' ');
  const [yes, no] = [YES.test(rest), NO.test(rest)];
  if (yes && no) return undefined;
  if (yes || no) return yes;
  return RATHER_YES.test(rest) ? true : undefined;
}

function refusal(valeur: boolean, { exige }: QuestionOf<'oui-non'>): RejectionReason | undefined {
  return exige === undefined || exige.valeur === valeur
    ? undefined
    : { code: 'answer-not-allowed', raison: exige.raison };
}
