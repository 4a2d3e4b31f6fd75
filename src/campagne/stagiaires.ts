import type { Campagne } from './types';

/**
 * Trainees allowed in a school of so many classes: the last tier whose `classes_min` is reached holds; 0 below the
 * first tier. Source of the rule: the circular (`campagne.stagiaires.regle`).
 */
export function stagiairesMax(campagne: Campagne, classes: number): number {
  return campagne.stagiaires.paliers.filter((palier) => classes >= palier.classes_min).at(-1)?.stagiaires_max ?? 0;
}
