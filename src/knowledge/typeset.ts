import { PHASES } from '../campagne';
import { fr } from '../typography';

/** Keys whose texts people read. The others are ids, settings, or words that the bot compares (formulations). */
const READ: ReadonlySet<string> = new Set([
  'question',
  'reponse',
  'source',
  'titre',
  'texte',
  'bref',
  'libelle',
  'aide',
  'raison',
  'raison_en_dessous',
  'proposition',
  ...PHASES,
]);

/** Whether people read the texts under this key. */
export const readByPeople = (key: string): boolean => READ.has(key);

/**
 * A tree of the same shape, the texts that people read typeset as French prints them: authors type straight
 * apostrophes and plain spaces. `all`: whatever their keys (the campaign, whose every value may be quoted).
 */
export function typeset(node: unknown, all = false): unknown {
  if (typeof node === 'string') return all ? fr(node) : node;
  if (Array.isArray(node)) return node.map((item) => typeset(item, all));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([key, item]) => [key, typesetUnder(key, item, all)]));
}

function typesetUnder(key: string, item: unknown, all: boolean): unknown {
  return typeof item === 'string' && READ.has(key) ? fr(item) : typeset(item, all);
}
