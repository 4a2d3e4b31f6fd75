import { z } from 'zod';
import { isRealDay } from '../../campagne/days';
import type { Genre } from '../../declaration/types';
import { text, textThat } from '../schemas/text';

/** Phone-sized, with room for a careful secretary. */
const LONGEST_LABEL = 200;
/** Heard in one breath. */
const LONGEST_QUESTION = 160;
const LONGEST_OPTION = 100;
/** Beyond it, a text no more belongs in a chat. */
const LONGEST_ANSWER = 10_000;
const LARGEST_NUMBER = 9_999;

/** Ids are written inside `[[…]]` and become keys of stored answers: the one word that every object has is refused. */
const id = () =>
  textThat((value) => /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/.test(value) && value.length <= 40 && value !== 'constructor', {
    code: 'questionnaire.not-an-id',
    what: 'un identifiant de question ou de section',
    remedy: 'Écrivez-le en minuscules sans accent, les mots séparés par un tiret bas : tuteur_nom.',
  });

const valeur = () =>
  textThat((value) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value), {
    code: 'text.not-an-id',
    what: 'une valeur d’option',
    remedy: 'Écrivez-la en minuscules sans accent, les mots séparés par des tirets : pas-encore.',
  });

/** `oui` and `non` are what a secretary writes; YAML's own booleans are understood too. */
const ouiNon = () =>
  z.union([z.boolean(), z.enum(['oui', 'non'])]).transform((value) => value === true || value === 'oui');

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const si = z.record(z.string(), z.union([scalar, z.array(scalar).min(1)])).default({});
const whole = () => z.int().min(0).max(LARGEST_NUMBER);

const palier = z.strictObject({ a_partir_de: whole(), vaut: whole() });
const byAnswer = z.strictObject({
  selon: text(),
  paliers: z.union([z.literal('campagne'), z.array(palier).min(1)]),
  raison: text().optional(),
  raison_en_dessous: text().optional(),
});
const bound = z.union([whole(), byAnswer]);

/** Days of the campaign that a bound may name, so that another year needs no other bound. */
export const CAMPAGNE_DAYS = ['stage.debut', 'stage.fin', 'declarations.ouverture'] as const;

const dayBound = () =>
  textThat((value) => isRealDay(value) || CAMPAGNE_DAYS.some((day) => day === value), {
    code: 'questionnaire.not-a-day-bound',
    what: 'une date ni un jour de la campagne',
    remedy: `Écrivez une date (année-mois-jour), ou l’un de ces noms : ${CAMPAGNE_DAYS.join(', ')}.`,
  });

/** A person asks it: it ends as a question does. */
const asked = () =>
  textThat((value) => value.length <= LONGEST_QUESTION && /\?$/.test(value), {
    code: 'questionnaire.not-a-question',
    what: 'une question',
    remedy: `Écrivez la phrase que l’on dirait, jusqu’à son point d’interrogation, ${LONGEST_QUESTION} caractères au plus : Combien de classes compte l’école ?`,
  });

const base = {
  id: id(),
  genre: z.string(),
  libelle: text(LONGEST_LABEL),
  question: asked().optional(),
  aide: text(500).optional(),
  obligatoire: z.boolean().default(true),
  si,
};

const unites = z.array(text(60)).default([]);

const option = z.strictObject({
  valeur: valeur(),
  libelle: text(LONGEST_OPTION),
  synonymes: z.array(text(LONGEST_LABEL)).default([]),
});

/** One strict schema a genre: a fault is told against the keys that this genre has. */
export const questionSchemas = {
  ecole: z.strictObject({ ...base, genre: z.literal('ecole') }),
  choix: z.strictObject({ ...base, genre: z.literal('choix'), options: z.array(option).min(2) }),
  'oui-non': z.strictObject({
    ...base,
    genre: z.literal('oui-non'),
    exige: z.strictObject({ valeur: ouiNon(), raison: text() }).optional(),
  }),
  nombre: z.strictObject({
    ...base,
    genre: z.literal('nombre'),
    min: bound,
    max: bound,
    unites,
  }),
  places: z.strictObject({ ...base, genre: z.literal('places'), max: bound, unites }),
  texte: z.strictObject({
    ...base,
    genre: z.literal('texte'),
    max: z.int().min(1).max(LONGEST_ANSWER),
    multiligne: z.boolean().default(false),
    personne: z.boolean().default(false),
    a_copier: z.boolean().default(false),
    proposition: text().optional(),
  }),
  courriel: z.strictObject({ ...base, genre: z.literal('courriel'), proposition: z.literal('ecole').optional() }),
  telephone: z.strictObject({ ...base, genre: z.literal('telephone') }),
  date: z.strictObject({
    ...base,
    genre: z.literal('date'),
    au_plus_tot: dayBound().optional(),
    au_plus_tard: dayBound().optional(),
  }),
} as const satisfies Readonly<Record<Genre, z.ZodType>>;

/** Sections, their questions still to be checked by genre. */
export const sectionsSchema = z.strictObject({
  sections: z
    .array(
      z.strictObject({
        id: id(),
        titre: text(LONGEST_LABEL),
        aide: text(500).optional(),
        si,
        questions: z.array(z.unknown()).min(1),
      }),
    )
    .min(1),
});

export type AuthoredQuestion = z.output<(typeof questionSchemas)[Genre]>;
export type AuthoredSection = Omit<z.output<typeof sectionsSchema>['sections'][number], 'questions'>;
export type AuthoredConditions = z.output<typeof si>;
export type AuthoredBound = z.output<typeof bound>;
