import type { References } from '../../campagne';

export interface Marked {
  readonly text: string;
  /** Ids of the entries that were marked. */
  readonly fiches: readonly string[];
}

const MARK = '# À RELIRE avec la nouvelle circulaire, puis mettre à jour « source » et « a_jour_le ».';
const ENTRY = /^ {2}- id: *(\S+)/;
const SOURCE = /^( {4}source: )(.*)$/;
/** What rests on no paper: what the assistant itself does. */
const OWN = /^fonction de l'assistant$/;

/**
 * The text of a theme, each entry that rests on a paper marked by a comment; its source names the paper on which it
 * still rests, in the words of the campaign before, so that no answer claims the new circular before it was read again.
 */
export function markTheme(text: string, before: References): Marked {
  const blocks = text.split(/^(?= {2}- id: )/m);
  const marked = blocks.map((block) => markEntry(block, before));
  return {
    text: marked.map((entry) => entry.text).join(''),
    fiches: marked.flatMap(({ id }) => (id === undefined ? [] : [id])),
  };
}

function markEntry(block: string, before: References): { readonly text: string; readonly id?: string } {
  const [, id] = ENTRY.exec(block) ?? [];
  const lines = block.split('\n');
  const at = lines.findIndex((line) => SOURCE.test(line));
  const [, key = '', source = ''] = SOURCE.exec(lines[at] ?? '') ?? [];
  if (id === undefined || at < 0 || OWN.test(source)) return { text: block };
  lines[at] = key + source.replace(/\{\{([^}]+)\}\}/g, (name, path: string) => String(before.get(path.trim()) ?? name));
  return { id, text: [`    ${MARK}`, ...lines.slice(1)].reduce((all, line) => `${all}\n${line}`, lines[0] ?? '') };
}
