import type { Campagne } from '../../campagne/types';
import type { HorsSujet, Vocabulaire } from '../../faq/types';
import { checkCampagne } from '../checks/campagne';
import { duplicateIds, wordingKey } from '../checks/duplicates';
import type { Mention } from '../checks/duplicates';
import { checkLinks } from '../checks/fiches';
import { faultsOf } from '../fault';
import type { Placed } from '../fault';
import type { Problem } from '../problem';
import { campagneSchema } from '../schemas/campagne';
import { horsSujetSchema } from '../schemas/hors-sujet';
import { check } from '../schemas/issues';
import { recommandationsSchema } from '../schemas/recommandations';
import { vocabulaireSchema } from '../schemas/vocabulaire';
import type { Fault, Recommandation } from '../types';

/** What was read of one file; `value` where its form is sound, even when something in it is at fault. */
export interface ReadPart<T> {
  readonly value?: T;
  readonly faults: readonly Fault[];
}

export function readCampagne(document: Placed, value: unknown): ReadPart<Campagne> {
  const checked = check(campagneSchema, value);
  if (!checked.ok) return { faults: faultsOf(document, checked.problems) };
  return { value: checked.value, faults: faultsOf(document, checkCampagne(checked.value)) };
}

/** `fiches`: ids of all entries; links are not judged without them. */
export function readRecommandations(
  document: Placed,
  value: unknown,
  fiches?: ReadonlySet<string>,
): ReadPart<readonly Recommandation[]> {
  const checked = check(recommandationsSchema, value);
  if (!checked.ok) return { faults: faultsOf(document, checked.problems) };
  const { recommandations } = checked.value;
  const links = fiches
    ? recommandations.flatMap((one, index) => checkLinks(one.fiches, ['recommandations', index, 'fiches'], fiches))
    : [];
  const repeated = duplicateIds(idMentions(document, 'recommandations', recommandations));
  return { value: recommandations, faults: [...faultsOf(document, links), ...repeated] };
}

export function readVocabulaire(document: Placed, value: unknown): ReadPart<Vocabulaire> {
  const checked = check(vocabulaireSchema, value);
  if (!checked.ok) return { faults: faultsOf(document, checked.problems) };
  return { value: checked.value, faults: faultsOf(document, repeatedWords(checked.value)) };
}

export function readHorsSujet(document: Placed, value: unknown): ReadPart<readonly HorsSujet[]> {
  const checked = check(horsSujetSchema, value);
  if (!checked.ok) return { faults: faultsOf(document, checked.problems) };
  const { sujets } = checked.value;
  return { value: sujets, faults: duplicateIds(idMentions(document, 'sujets', sujets)) };
}

/** Wordings of subjects not to be answered, to be compared with those of entries. */
export function sujetWordings(document: Placed, sujets: readonly HorsSujet[]): Mention[] {
  return sujets.flatMap(({ id, formulations }, index) =>
    formulations.map((wording, rank) => ({
      key: wordingKey(wording),
      shown: wording,
      owner: id,
      document,
      path: ['sujets', index, 'formulations', rank],
    })),
  );
}

/** A word in two groups of synonyms would have two canonical words. */
function repeatedWords({ synonymes }: Vocabulaire): Problem[] {
  const words = synonymes.flatMap((group, index) => group.map((word, rank) => ({ word, path: [index, rank] })));
  return twice(words.map(({ word }) => wordingKey(word))).map((index) => ({
    code: 'vocabulaire.word-twice',
    severity: 'warning',
    path: ['synonymes', ...words[index]!.path],
    message: `« ${words[index]!.word} » est écrit deux fois dans les synonymes.`,
    remedy: 'Gardez-le dans un seul groupe.',
  }));
}

/** Ranks of the items that repeat an earlier one. */
function twice(keys: readonly string[]): number[] {
  const seen = new Set<string>();
  return keys.flatMap((key, index) => (seen.has(key) ? [index] : (seen.add(key), [])));
}

function idMentions(document: Placed, list: string, items: readonly { readonly id: string }[]): Mention[] {
  return items.map(({ id }, index) => ({ key: id, shown: id, owner: id, document, path: [list, index, 'id'] }));
}
