import type { Reading } from './reading';
import type { Ecole } from './types';

type Nature = Ecole['nature'];

/** Natures that people mean by another's name: an « école primaire » has both kinds of classes. */
const MEANT: Readonly<Record<Nature, readonly Nature[]>> = {
  maternelle: ['maternelle', 'primaire', 'autre'],
  elementaire: ['elementaire', 'primaire', 'autre'],
  primaire: ['primaire', 'elementaire', 'autre'],
  autre: ['autre', 'primaire', 'elementaire', 'maternelle'],
};

/** Whether a school may be what these hints of nature mean. */
export function mayBe(ecole: Ecole, nature: Nature | undefined): boolean {
  return nature === undefined || MEANT[nature].includes(ecole.nature);
}

/** Narrows candidates by the hints, each only where it leaves some. */
export function narrowed(ecoles: readonly Ecole[], { nature, secteur }: Reading): readonly Ecole[] {
  const bySecteur = keepSome(ecoles, (ecole) => secteur === undefined || ecole.secteur === secteur);
  const byNature = keepSome(bySecteur, (ecole) => nature === undefined || ecole.nature === nature);
  return byNature.length < bySecteur.length ? byNature : keepSome(bySecteur, (ecole) => mayBe(ecole, nature));
}

/** More than that are counted, not read. */
const MOST_READ = 50;

/**
 * Public before private, then by commune and name: the order in which a choice is read. Of hundreds of schools of one
 * name, the first ones only are in order.
 */
export function inOrder(ecoles: readonly Ecole[]): readonly Ecole[] {
  const first = ecoles.slice(0, MOST_READ).sort(byReading);
  const others: Ecole[] = [];
  for (const ecole of ecoles.slice(MOST_READ)) {
    if (byReading(ecole, first.at(-1)!) > 0) others.push(ecole);
    else {
      first.splice(
        first.findIndex((other) => byReading(ecole, other) <= 0),
        0,
        ecole,
      );
      others.push(first.pop()!);
    }
  }
  return [...first, ...others];
}

function byReading(a: Ecole, b: Ecole): number {
  return (
    FRENCH.compare(b.secteur, a.secteur) ||
    FRENCH.compare(a.commune, b.commune) ||
    FRENCH.compare(a.nom, b.nom) ||
    FRENCH.compare(a.uai, b.uai)
  );
}

/** Made once: hundreds of schools of one name are put in order while somebody waits. */
const FRENCH = new Intl.Collator('fr');

/** Those that share the most of these words with their own name; none where nobody shares any. */
export function mostAlike<T extends { readonly proper: readonly string[] }>(
  named: readonly T[],
  words: readonly string[],
): { readonly best: readonly T[]; readonly shared: number } {
  const shares = named.map((one) => words.filter((word) => one.proper.includes(word)).length);
  const shared = shares.reduce((most, share) => Math.max(most, share), 0);
  return { best: shared === 0 ? [] : named.filter((_, at) => shares[at] === shared), shared };
}

function keepSome<T>(items: readonly T[], keep: (item: T) => boolean): readonly T[] {
  const kept = items.filter(keep);
  return kept.length > 0 ? kept : items;
}
