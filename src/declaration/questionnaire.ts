import type { IsoDay, Semaine } from '../campagne/types';

// The questionnaire: data, authored in knowledge/questionnaire.yaml.

export interface Questionnaire {
  /** First 12 hexadecimal digits of the SHA-256 of its content: old cards are recognised by it. */
  readonly version: string;
  readonly sections: readonly Section[];
}

/** One card. */
export interface Section {
  readonly id: string;
  readonly titre: string;
  readonly aide?: string;
  /** All must hold for the section to be asked. */
  readonly si: readonly Condition[];
  readonly questions: readonly Question[];
}

/** Holds when the answer to `question` is one of `vaut`. An unanswered or skipped question holds nothing. */
export interface Condition {
  readonly question: string;
  readonly vaut: readonly (string | number | boolean)[];
}

interface QuestionBase {
  readonly id: string;
  readonly libelle: string;
  /** The sentence in which a person would ask it; ends with a question mark. The label where there is none. */
  readonly question?: string;
  readonly aide?: string;
  readonly obligatoire: boolean;
  readonly si: readonly Condition[];
}

/** A fixed bound, or one read from another answer by tiers (the last tier reached holds). */
export type Bound = number | BoundByAnswer;

export interface BoundByAnswer {
  readonly selon: string;
  readonly paliers: readonly { readonly a_partir_de: number; readonly vaut: number }[];
  /** What the author gives with a refusal. */
  readonly raison?: string;
  /** In its place, where the last tier is not reached. */
  readonly raison_en_dessous?: string;
  /** The campaign's own words, given with the refusals of the last tier where there is no `raison`. */
  readonly regle?: string;
  /** Words of the number that it depends on: singular, plural, others. */
  readonly unites?: readonly string[];
}

/** The rule by which a bound follows another answer, to be told with that answer. */
export interface RuleOfBound {
  /** Which bound the answer passes. */
  readonly cote: 'min' | 'max';
  /** The other answer. */
  readonly valeur: number;
  /** Words of the other number, and of this one: singular, plural, others. */
  readonly unites_autre: readonly string[];
  readonly unites: readonly string[];
  readonly paliers: BoundByAnswer['paliers'];
  /** What the author gives with this refusal. */
  readonly raison?: string;
}

export interface QuestionEcole extends QuestionBase {
  readonly genre: 'ecole';
}
export interface QuestionChoix extends QuestionBase {
  readonly genre: 'choix';
  readonly options: readonly OptionChoix[];
}
export interface OptionChoix {
  readonly valeur: string;
  readonly libelle: string;
  /** Other ways to type it. */
  readonly synonymes: readonly string[];
}
export interface QuestionOuiNon extends QuestionBase {
  readonly genre: 'oui-non';
  /** The only answer that lets the declaration go on, with the reason given otherwise. */
  readonly exige?: { readonly valeur: boolean; readonly raison: string };
}
export interface QuestionNombre extends QuestionBase {
  readonly genre: 'nombre';
  readonly min: Bound;
  readonly max: Bound;
  /**
   * Words that may follow the number (« 2 stagiaires »), by which a longer message tells which number is which; the
   * first two, singular and plural, are said back.
   */
  readonly unites: readonly string[];
}

/** One number for each week of the campaign: how many are welcome that week, at least one in all. */
export interface QuestionPlaces extends QuestionBase {
  readonly genre: 'places';
  /** The weeks of the campaign, in order. */
  readonly semaines: readonly Semaine[];
  /** In one week. */
  readonly max: Bound;
  /** As those of a `nombre`. */
  readonly unites: readonly string[];
}
export interface QuestionTexte extends QuestionBase {
  readonly genre: 'texte';
  /** Characters accepted (UTF-16 units, as the platform's form counts them). */
  readonly max: number;
  readonly multiligne: boolean;
  /** The answer is somebody's name: a date or a question is refused. */
  readonly personne?: boolean;
  /**
   * Text proposed to start from. `[[question]]` stands for the answer to that question as it reads inside a sentence,
   * `[[classes|classe|classes]]` for a number followed by the word that agrees with it. Cut to `max` when too long.
   */
  readonly proposition?: string;
  /** Shown at the end as a text to copy onto the platform. */
  readonly a_copier: boolean;
}
export interface QuestionCourriel extends QuestionBase {
  readonly genre: 'courriel';
  /** `ecole`: the address of the school answered (`ce.<uai>@…`) is proposed. */
  readonly proposition?: 'ecole';
}
export interface QuestionTelephone extends QuestionBase {
  readonly genre: 'telephone';
}
export interface QuestionDate extends QuestionBase {
  readonly genre: 'date';
  /** ISO days, both taken. */
  readonly au_plus_tot?: IsoDay;
  readonly au_plus_tard?: IsoDay;
}
export type Question =
  | QuestionEcole
  | QuestionChoix
  | QuestionOuiNon
  | QuestionNombre
  | QuestionPlaces
  | QuestionTexte
  | QuestionCourriel
  | QuestionTelephone
  | QuestionDate;
export type Genre = Question['genre'];

/**
 * Questions that the census reads; `knowledge:check` refuses a questionnaire that lacks one.
 * ecole: ecole · intention: choix with the values oui, non, pas-encore · classes: nombre · places: places.
 */
export const CENSUS_QUESTIONS = ['ecole', 'intention', 'classes', 'places'] as const;

/**
 * What stands for `places` in an older questionnaire: one number, and the weeks for which it holds.
 * stagiaires: nombre · semaines: choix with the values semaine-1, semaine-2, les-deux.
 */
export const OLDER_PLACES = ['stagiaires', 'semaines'] as const;
