/**
 * The campaign: every date, limit, address and contact of one year, as `knowledge/campagne.yaml` gives them.
 * Nothing dated lives anywhere else. Days are ISO dates (`2024-06-17`), read in `fuseau`.
 */
export interface Campagne {
  /** Stable key of the year, stored with every draft and declaration: `juin-2024`. */
  readonly id: string;
  readonly titre: string;
  readonly titre_court: string;
  readonly circulaire: { readonly auteur: string; readonly date: IsoDay };
  readonly departement: Departement;
  /** What is known of the list of schools; absent: nothing, so that it is not taken for complete. */
  readonly annuaire?: Annuaire;
  readonly fuseau: string;
  readonly stage: { readonly debut: IsoDay; readonly fin: IsoDay };
  readonly semaines: readonly Semaine[];
  readonly declarations: {
    readonly ouverture: IsoDay;
    /** Last day on which a declaration may be made or changed; `null`: none is fixed, the eve of the stage holds. */
    readonly cloture: IsoDay | null;
  };
  readonly plateforme: {
    readonly adresse: string;
    readonly depot_conseille_avant: IsoDay;
    readonly ouverture_eleves: IsoDay;
  };
  readonly faq_officielle: { readonly adresse: string };
  /** Ids of the entries proposed as examples to who arrives, in their order; none: no example. */
  readonly suggestions_accueil: readonly string[];
  readonly contact: {
    /** Said before `service`: `le`, `la`, `les`, `l’`; `le` where it is absent. */
    readonly article?: string;
    readonly service: string;
    readonly telephone: string;
    readonly courriel: string;
    readonly adresse: string;
  };
  readonly limites: { readonly description: number; readonly activites: number };
  /** Trainees allowed by number of classes: the last tier whose `classes_min` is reached holds. */
  readonly stagiaires: { readonly paliers: readonly Palier[]; readonly regle: string };
  readonly donnees_personnelles: DonneesPersonnelles;
}

/** A calendar day, `YYYY-MM-DD`. */
export type IsoDay = string;

export interface Departement {
  readonly nom: string;
  /** With its article, for « de la Haute-Sarre ». */
  readonly de: string;
  /** Digits that begin the UAI of its schools: `019`; several where one register serves several départements. */
  readonly prefixe_uai: string | readonly string[];
  readonly academie: string;
  /** Domain of the schools' addresses `ce.<uai>@…`. */
  readonly domaine_courriel: string;
}

export interface Annuaire {
  /** Every open school is in the list. */
  readonly complet: boolean;
  /** Day on which the list was true. */
  readonly arrete_au: IsoDay;
}

export interface Semaine {
  /** `semaine-1`, `semaine-2`: the value stored in a declaration. */
  readonly id: string;
  readonly libelle: string;
  readonly debut: IsoDay;
  readonly fin: IsoDay;
}

export interface Palier {
  readonly classes_min: number;
  readonly stagiaires_max: number;
}

export interface DonneesPersonnelles {
  readonly responsable: string;
  readonly base_legale: string;
  readonly finalite: string;
  readonly destinataires: string;
  readonly droits: string;
  readonly reclamation: string;
  /** `null`: not established; said as such. */
  readonly duree_conservation: string | null;
  readonly dpd: string | null;
}
