/** Tags that end a line of text. */
const LINE_ENDS = /<(?:br\s*\/?|\/p|\/div|\/li|\/tr|\/h[1-6])\s*>/gi;
/** A tag by its shape; « < 5 » or « 3<4 » is none. Attributes are bounded so that no text is read twice. */
const TAGS = /<\/?[a-z][a-z0-9]{0,20}(?:\s[^<>]{0,2000})?\/?>/gi;
const MARKUP =
  /<\/?(?:p|div|span|br|at|b|i|u|s|strong|em|a|ul|ol|li|blockquote|pre|code|h[1-6]|img|table|emoji)\b[^<>]{0,2000}>/i;

const NAMED_ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  agrave: 'à',
  acirc: 'â',
  ccedil: 'ç',
  ocirc: 'ô',
  ugrave: 'ù',
  icirc: 'î',
  laquo: '«',
  raquo: '»',
  rsquo: '’',
  hellip: '…',
};

/** Characters that show nothing: zero-width ones and controls, but tab and line feed. */
const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b-\u200f\u2028\u2029\u202a-\u202e\u2060\ufeff]/g;

/** `true` when the text bears HTML, as Teams sends it for some messages. */
export function holdsMarkup(text: string): boolean {
  return MARKUP.test(text);
}

/** HTML as text: line ends kept, tags removed, entities replaced. */
export function textOfHtml(html: string): string {
  return decodeEntities(html.replace(LINE_ENDS, '\n').replace(TAGS, ''));
}

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi,
    (entity, decimal?: string, hexa?: string, name?: string) => {
      if (name !== undefined) return NAMED_ENTITIES[name.toLowerCase()] ?? entity;
      return characterOf(decimal === undefined ? parseInt(hexa ?? '', 16) : Number(decimal)) ?? entity;
    },
  );
}

function characterOf(code: number): string | undefined {
  const valid = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return valid ? String.fromCodePoint(code) : undefined;
}

/** As a person reads it: composed accents, no invisible character, trimmed, at most `max` characters. */
export function tidy(text: string, max: number): string {
  const visible = text.normalize('NFC').replace(/\r\n?/g, '\n').replace(INVISIBLE, '').trim();
  return visible.length <= max ? visible : visible.slice(0, max).replace(/[\ud800-\udbff]$/, '');
}
