/** A school of the directory. */
export interface Ecole {
  /** Seven digits and a key letter, upper case. */
  readonly uai: string;
  /** As shown to a person: « École primaire Lucie Aubrac ». */
  readonly nom: string;
  readonly nature: 'maternelle' | 'elementaire' | 'primaire' | 'autre';
  readonly secteur: 'public' | 'prive';
  readonly commune: string;
  readonly circonscription?: string;
}

export interface EcoleFermee {
  readonly uai: string;
  readonly nom: string;
  readonly commune: string;
  /** ISO day. */
  readonly fermee_le: string;
}

export interface Directory {
  readonly ecoles: readonly Ecole[];
  readonly fermees: readonly EcoleFermee[];
  /** Names of all communes of the département: to recognise one that has no school in the list. */
  readonly communes: readonly string[];
  /** Digits with which the UAI of its schools begin: one, or several where it serves several départements. */
  readonly prefixe_uai: string | readonly string[];
  /** Whether every open school is in the list; absent: not known to be. Until then an old closing proves nothing. */
  readonly complet?: boolean;
  /** Name of the département, ignored beside a commune (« Beauval, Haute-Sarre »): one commune may bear it too. */
  readonly departement?: string;
  readonly domaine_courriel: string;
}

/** What « école de Beauval », « 0990001n » or « primaire Lucie Aubrac Villeneuve » designates. */
export type EcoleMatch =
  | { readonly kind: 'one'; readonly ecole: Ecole }
  | { readonly kind: 'several'; readonly ecoles: readonly Ecole[] }
  /** `sure`: by its UAI, or in a complete list; else another school of the place may well be open. */
  | { readonly kind: 'closed'; readonly ecole: EcoleFermee; readonly sure: boolean }
  /** A valid UAI of the département that the directory does not hold: accepted. */
  | { readonly kind: 'outside'; readonly uai: string }
  | { readonly kind: 'bad-key'; readonly uai: string; readonly expected: string }
  | { readonly kind: 'other-departement'; readonly uai: string }
  /** `fermee`: the last one known to have closed there, in a list that may lack an open one. */
  | { readonly kind: 'commune-without-ecole'; readonly commune: string; readonly fermee?: EcoleFermee }
  | { readonly kind: 'none' };

export interface EcoleFinder {
  /** Reads what a person typed: at most 200 characters are looked at. */
  find(text: string): EcoleMatch;
  /** The school named within a longer message (« oui pour deux lycéens à l'école de Beauval »): nothing is repaired. */
  mentioned(text: string): EcoleMatch;
  /** School of an address `ce.<uai>@domaine`, in any case. */
  ofCourriel(courriel: string): EcoleMatch;
  byUai(uai: string): Ecole | undefined;
  /** Name and commune of a school that the list lacks, as a person writes them: « École Jean Moulin, Beauval ». */
  place(text: string): NamedPlace | undefined;
}

/** A school that the list lacks, as a person names it. */
export interface NamedPlace {
  readonly nom: string;
  readonly commune: string;
}
