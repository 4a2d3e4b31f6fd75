import type { ErrorCode } from 'yaml';
import type { FaultCode } from '../codes';

export interface Said {
  readonly code: FaultCode;
  readonly message: string;
  readonly remedy: string;
}

const QUOTE_IT = 'Mettez tout le texte entre guillemets droits : "…".';
const SHIFTED: Said = {
  code: 'yaml.alignment',
  message: 'cette ligne n’est pas alignée avec celles qui l’entourent.',
  remedy:
    'Alignez-la, avec des espaces, sur les lignes du même niveau ; ou mettez le texte entre guillemets droits s’il contient « : ».',
};
const UNCLOSED: Said = {
  code: 'yaml.unclosed',
  message: 'un guillemet, un crochet ou une accolade ouvert ici n’est pas refermé.',
  remedy: 'Refermez-le, ou mettez tout le texte entre guillemets droits : "…".',
};
const NO_COLON: Said = {
  code: 'yaml.no-colon',
  message: 'il manque un deux-points après la clé, ou cette ligne est décalée.',
  remedy:
    'Écrivez « clé: texte », avec une espace après le deux-points, ou alignez la ligne sur celles du même niveau.',
};
const MARKED: Said = {
  code: 'yaml.reserved-sign',
  message: 'un texte ne peut pas commencer par ce signe (&, !, *, @, ` ou %).',
  remedy: QUOTE_IT,
};
const BOLD: Said = {
  code: 'yaml.bold-first',
  message: 'ce texte commence par un astérisque (gras ou italique), que YAML réserve.',
  remedy: `${QUOTE_IT} Ou, pour une réponse, écrivez le texte à la ligne, après « reponse: |- ».`,
};
export const TAB: Said = {
  code: 'yaml.tab',
  message: 'cette ligne est décalée par une tabulation.',
  remedy: 'Remplacez la tabulation par des espaces, autant que sur les lignes du même niveau.',
};
const COLON: Said = {
  code: 'yaml.colon-in-text',
  message: 'ce texte contient un deux-points suivi d’une espace, ou la ligne est décalée.',
  remedy: 'Mettez le texte entre guillemets droits, "…", ou alignez la ligne sur celles du même niveau.',
};
const CURLY: Said = {
  code: 'yaml.curly-quotes',
  message: 'ce texte est entouré de guillemets courbes ou français, qui ne protègent pas un deux-points.',
  remedy: 'Mettez tout le texte, ces guillemets compris si vous les gardez, entre guillemets droits : "…".',
};
const AFTER_QUOTE: Said = {
  code: 'yaml.after-quote',
  message: 'du texte suit le guillemet droit qui ferme.',
  remedy:
    "Remplacez les guillemets droits à l’intérieur du texte par « … » et, si le texte contient « : », entourez-le en entier de guillemets droits. Une apostrophe dans un texte entre apostrophes se double : 'l''école'.",
};
const CUT: Said = {
  code: 'yaml.comment',
  message: 'un dièse précédé d’une espace commence un commentaire : le texte de la ligne du dessus est coupé.',
  remedy: 'Mettez ce texte en entier entre guillemets droits, "…", sur une seule ligne.',
};
const TWO_PARTS: Said = {
  code: 'yaml.two-parts',
  message: 'une ligne « --- » coupe le fichier en deux.',
  remedy: 'Retirez cette ligne : un fichier ne contient qu’un document.',
};
const TOO_DEEP: Said = {
  code: 'yaml.too-deep',
  message: 'le fichier imbrique trop de niveaux.',
  remedy: 'Reprenez la forme des autres fichiers : trois niveaux suffisent.',
};
const OTHER: Said = {
  code: 'yaml.other',
  message: 'cette ligne n’est pas du YAML correct.',
  remedy: 'Comparez-la aux lignes voisines : alignement, deux-points, guillemets.',
};

/** What each syntax error of YAML most often is in a file written by hand, for its author. */
const SAID: Readonly<Record<ErrorCode, Said>> = {
  BAD_INDENT: SHIFTED,
  BLOCK_IN_FLOW: SHIFTED,
  MISSING_CHAR: UNCLOSED,
  ALIAS_PROPS: MARKED,
  BAD_ALIAS: MARKED,
  MULTIPLE_ANCHORS: MARKED,
  MULTIPLE_TAGS: MARKED,
  TAG_RESOLVE_FAILED: MARKED,
  BAD_PROP_ORDER: MARKED,
  BAD_COLLECTION_TYPE: MARKED,
  BAD_SCALAR_START: MARKED,
  BAD_DIRECTIVE: MARKED,
  MULTILINE_IMPLICIT_KEY: NO_COLON,
  BLOCK_AS_IMPLICIT_KEY: COLON,
  TAB_AS_INDENT: TAB,
  MULTIPLE_DOCS: TWO_PARTS,
  RESOURCE_EXHAUSTION: TOO_DEEP,
  UNEXPECTED_TOKEN: {
    code: 'yaml.unexpected',
    message: 'la suite de ce texte n’est pas comprise.',
    remedy: "Vérifiez l’alignement et les guillemets ; une apostrophe dans un texte entre '…' se double (l''école).",
  },
  BAD_DQ_ESCAPE: {
    code: 'yaml.backslash',
    message: 'la barre oblique inverse « \\ » a un sens particulier entre guillemets droits.',
    remedy: 'Doublez-la (\\\\) ou retirez-la.',
  },
  NON_STRING_KEY: {
    code: 'yaml.braces-first',
    message: 'un texte ne peut pas commencer par « {{ » ni par « [ » sans guillemets.',
    remedy: 'Mettez tout le texte entre guillemets droits : "{{…}} et la suite".',
  },
  KEY_OVER_1024_CHARS: OTHER,
  DUPLICATE_KEY: OTHER,
  IMPOSSIBLE: OTHER,
};

/** Where one code stands for different mistakes, the library's own words (its version is pinned) tell which. */
const TOLD_APART: readonly (readonly [RegExp, Said])[] = [
  [/same column|without - indicator/, SHIFTED],
  [/followed by map values/, NO_COLON],
  [/[Ff]low (?:map|sequence)|quote/, UNCLOSED],
];
const SHARED_CODES: readonly ErrorCode[] = ['BAD_INDENT', 'MISSING_CHAR'];

/** Where the library stumbled, and on what. */
export interface Stumble {
  readonly code: ErrorCode;
  /** What the library says of it. */
  readonly words?: string;
  /** The line on which it stumbled, and the one above, as typed. */
  readonly line?: string;
  readonly above?: string;
}

/** A text begins after the key or the dash, or is the whole line. */
const VALUE = String.raw`^\s*(?:- +)*(?:[\w-]+: +)?`;

/** What the line itself shows is told before what the library makes of it. */
const SHOWN: readonly (readonly [RegExp, Said])[] = [
  [/^ *\t/, TAB],
  [new RegExp(`${VALUE}\\*`), BOLD],
  [new RegExp(`${VALUE}[“”„‟«].*:(?:\\s|$)`), CURLY],
  [new RegExp(`${VALUE}(?:"(?:[^"\\\\]|\\\\.)*"|'(?:[^']|'')*')\\s*[^\\s#,\\]}:]`), AFTER_QUOTE],
];
/** A text of several lines, cut on its first one. */
const CUT_ABOVE = new RegExp(`${VALUE}[^\\s"'|>#[{][^#]* #`);

/** French wording of a syntax error, under the stable code of its cause. */
export function saySyntaxError({ code, words = '', line = '', above = '' }: Stumble): Said {
  const shown = SHOWN.find(([sign]) => sign.test(line));
  if (shown !== undefined) return shown[1];
  const apart = SHARED_CODES.includes(code) ? TOLD_APART.find(([sign]) => sign.test(words))?.[1] : undefined;
  const said = apart ?? SAID[code];
  return said === SHIFTED && CUT_ABOVE.test(above) ? CUT : said;
}
