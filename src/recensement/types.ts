/** What is known of one school's intention. `silencieuse`: in the directory, has not declared. */
export type EtatRecensement = 'oui' | 'non' | 'pas-encore' | 'retiree' | 'silencieuse';

/** One line a school, without personal data. */
export interface LigneRecensement {
  readonly uai: string;
  readonly ecole: string;
  readonly commune: string;
  readonly circonscription: string;
  readonly etat: EtatRecensement;
  readonly classes?: number;
  /** Trainees that the school can take at once, in its fullest week; only where `etat` is `oui`. */
  readonly stagiaires?: number;
  /** Places by week id of the campaign (`semaine-1`…); 0 where the school takes nobody that week. */
  readonly places: Readonly<Record<string, number>>;
  /**
   * Answers to the other questions that have a choice, a yes or no, or a number for answer, by question id, in the
   * words of the day on which they were given.
   */
  readonly reponses: Readonly<Record<string, string>>;
  readonly reference?: string;
  /** ISO instants, UTC. */
  readonly declaree_le?: string;
  readonly modifiee_le?: string;
}

export interface Recensement {
  readonly lignes: readonly LigneRecensement[];
  /** Ids of the questions answered in `reponses`, in the order of the last questionnaire answered. */
  readonly questions: readonly string[];
  readonly totaux: TotauxRecensement;
}

export interface TotauxRecensement {
  /** Schools of the directory, and those outside it that declared. */
  readonly ecoles: number;
  readonly par_etat: Readonly<Record<EtatRecensement, number>>;
  /** Trainees that can be taken at once, all schools together. */
  readonly stagiaires: number;
  readonly places: Readonly<Record<string, number>>;
}
