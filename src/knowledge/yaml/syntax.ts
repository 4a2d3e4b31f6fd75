import type { ErrorCode } from 'yaml';

interface Said {
  readonly message: string;
  readonly remedy: string;
}

const QUOTE_IT = 'Mettez le texte entre guillemets droits : "…".';
const SHIFTED: Said = {
  message: 'cette ligne n’est pas alignée avec celles qui l’entourent.',
  remedy:
    'Alignez-la, avec des espaces, sur les lignes du même niveau ; ou mettez le texte entre guillemets droits s’il contient « : ».',
};
const UNCLOSED: Said = {
  message: 'un guillemet, un crochet ou une accolade ouvert ici n’est pas refermé.',
  remedy: 'Refermez-le, ou mettez tout le texte entre guillemets droits : "…".',
};
const NO_COLON: Said = {
  message: 'il manque un deux-points après la clé, ou cette ligne est décalée.',
  remedy:
    'Écrivez « clé: texte », avec une espace après le deux-points, ou alignez la ligne sur celles du même niveau.',
};
const MARKED: Said = {
  message: 'un signe réservé (« & », « ! » ou « * ») commence ce texte.',
  remedy: QUOTE_IT,
};

/** What each syntax error of YAML most often is in a file written by hand, for its author. */
const SAID: Partial<Record<ErrorCode, Said>> = {
  BAD_INDENT: SHIFTED,
  MISSING_CHAR: UNCLOSED,
  ALIAS_PROPS: MARKED,
  BAD_ALIAS: MARKED,
  MULTIPLE_ANCHORS: MARKED,
  MULTIPLE_TAGS: MARKED,
  TAG_RESOLVE_FAILED: MARKED,
  BAD_PROP_ORDER: MARKED,
  BAD_COLLECTION_TYPE: MARKED,
  MULTILINE_IMPLICIT_KEY: NO_COLON,
  BLOCK_IN_FLOW: SHIFTED,
  UNEXPECTED_TOKEN: {
    message: 'la suite de ce texte n’est pas comprise.',
    remedy: "Vérifiez l’alignement et les guillemets ; une apostrophe dans un texte entre '…' se double (l''école).",
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'ce texte contient un deux-points suivi d’une espace, ou la ligne est décalée.',
    remedy: 'Mettez le texte entre guillemets droits, "…", ou alignez la ligne sur celles du même niveau.',
  },
  BAD_SCALAR_START: { message: 'un texte ne peut pas commencer par ce signe (@, ` ou %).', remedy: QUOTE_IT },
  BAD_DQ_ESCAPE: {
    message: 'la barre oblique inverse « \\ » a un sens particulier entre guillemets droits.',
    remedy: 'Doublez-la (\\\\) ou retirez-la.',
  },
  BAD_DIRECTIVE: { message: 'une ligne ne peut pas commencer par « % ».', remedy: QUOTE_IT },
  TAB_AS_INDENT: {
    message: 'cette ligne est décalée par une tabulation.',
    remedy: 'Remplacez la tabulation par des espaces.',
  },
  NON_STRING_KEY: {
    message: 'un texte ne peut pas commencer par « {{ » ni par « [ » sans guillemets.',
    remedy: 'Mettez tout le texte entre guillemets droits : "{{…}} et la suite".',
  },
  KEY_OVER_1024_CHARS: { message: 'cette clé est trop longue.', remedy: QUOTE_IT },
  MULTIPLE_DOCS: {
    message: 'une ligne « --- » coupe le fichier en deux.',
    remedy: 'Retirez cette ligne : un fichier ne contient qu’un document.',
  },
  RESOURCE_EXHAUSTION: {
    message: 'le fichier imbrique trop de niveaux.',
    remedy: 'Reprenez la forme des autres fichiers : trois niveaux suffisent.',
  },
};

const UNKNOWN: Said = {
  message: 'cette ligne n’est pas du YAML correct.',
  remedy: 'Comparez-la aux lignes voisines : alignement, deux-points, guillemets.',
};

/** Where one code stands for different mistakes, the library's own words (its version is pinned) tell which. */
const TOLD_APART: readonly (readonly [RegExp, Said])[] = [
  [/same column|without - indicator/, SHIFTED],
  [/followed by map values/, NO_COLON],
  [/[Ff]low (?:map|sequence)|quote/, UNCLOSED],
];
const SHARED_CODES: readonly ErrorCode[] = ['BAD_INDENT', 'MISSING_CHAR'];

/**
 * French wording of a syntax error; the code of the fault is `yaml.` and the library's code in kebab-case. `words`: what
 * the library says of it.
 */
export function saySyntaxError(code: ErrorCode, words = ''): Said & { readonly code: string } {
  const apart = SHARED_CODES.includes(code) ? TOLD_APART.find(([sign]) => sign.test(words)) : undefined;
  return { code: `yaml.${code.toLowerCase().replaceAll('_', '-')}`, ...(apart?.[1] ?? SAID[code] ?? UNKNOWN) };
}
