import type { Departement } from './types';

/** The digits with which the UAI of the département's schools begin: one, or several. */
export function prefixesOf({ prefixe_uai }: Pick<Departement, 'prefixe_uai'>): readonly string[] {
  return typeof prefixe_uai === 'string' ? [prefixe_uai] : prefixe_uai;
}
