import type { Fiche } from '../../faq/types';
import { faultsOf } from '../fault';
import type { Placed } from '../fault';
import { themeOf } from '../folder/layout';
import type { Problem } from '../problem';
import { faqSchema, ficheSchema } from '../schemas/faq';
import { check } from '../schemas/issues';
import type { Fault } from '../types';

/** An entry with the place that it was read from, so that a later check can point at its lines. */
export interface LocatedFiche {
  readonly fiche: Fiche;
  readonly document: Placed;
  readonly path: Problem['path'];
}

export interface ReadFiches {
  readonly fiches: readonly LocatedFiche[];
  /** Every id written, those of faulty entries too: a link to them is not dead. `undefined`: they could not be read. */
  readonly ids: ReadonlySet<string> | undefined;
  readonly faults: readonly Fault[];
}

/** Entries of one theme file, `value` being its content with references replaced. */
export function readFiches(document: Placed, value: unknown): ReadFiches {
  const file = check(faqSchema, value);
  if (!file.ok) return { fiches: [], ids: undefined, faults: faultsOf(document, file.problems) };
  const ids = new Set(file.value.fiches.flatMap(idOf));
  const entries = file.value.fiches.map((entry, index) => readFiche(document, entry, ['fiches', index]));
  return { fiches: entries.flatMap(({ fiches }) => fiches), ids, faults: entries.flatMap(({ faults }) => faults) };
}

function readFiche(document: Placed, entry: unknown, path: Problem['path']): Omit<ReadFiches, 'ids'> {
  const checked = check(ficheSchema, entry, path);
  if (!checked.ok) return { fiches: [], faults: faultsOf(document, checked.problems) };
  const fiche = { theme: themeOf(document.file), ...checked.value };
  return { fiches: [{ fiche, document, path }], faults: [] };
}

function idOf(entry: unknown): string[] {
  if (typeof entry !== 'object' || entry === null || !('id' in entry)) return [];
  return typeof entry.id === 'string' ? [entry.id] : [];
}
