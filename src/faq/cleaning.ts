export interface CleanText {
  readonly text: string;
  /** The message was longer than the limit: only its beginning is here. */
  readonly shortened: boolean;
}

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  ecirc: 'ê',
  ocirc: 'ô',
  ucirc: 'û',
  icirc: 'î',
  acirc: 'â',
  ugrave: 'ù',
  rsquo: "'",
  oelig: 'œ',
};

/** Line breaks that the HTML of Teams writes as tags. */
const BREAKS = /<(?:br|\/p|\/div|\/li)\b[^<>]{0,200}>/gi;
const TAGS = /<\/?[a-z][^<>]{0,500}>/gi;
const ENTITY = /&(#39|[a-z]{2,8});/gi;
const ADDRESSES = /\b(?:https?:\/\/|www\.)\S{1,500}|\S{1,80}@\S{1,80}\.[a-z]{2,10}\b/gi;
const SYMBOLS = /[\p{Extended_Pictographic}\p{Cf}\p{Cc}\uFE0F]/gu;
/** The same letter three times or more says emphasis, not spelling: « mercciii ». */
const LONG_RUNS = /(\p{L})\1{2,}/gu;

/**
 * Text without markup, addresses, emoji or stretched letters, read up to `limit` characters (cut at a space where
 * one is near). Line breaks stay: they part sentences.
 */
export function clean(message: string, limit: number): CleanText {
  const shortened = message.length > limit;
  const read = shortened ? cutAtSpace(message, limit) : message;
  const text = read
    .replace(BREAKS, '\n')
    .replace(TAGS, ' ')
    .replace(ENTITY, (whole, name: string) => (name === '#39' ? "'" : (ENTITIES[name.toLowerCase()] ?? whole)))
    .replace(ADDRESSES, ' ')
    .replace(/\r?\n/g, ' \u2028 ')
    .replace(SYMBOLS, ' ')
    .replace(/\u2028/g, '\n')
    .replace(LONG_RUNS, '$1$1')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
  return { text, shortened };
}

function cutAtSpace(message: string, limit: number): string {
  const head = message.slice(0, limit);
  const space = head.lastIndexOf(' ');
  return space > limit - 80 ? head.slice(0, space) : head;
}
