import { z } from 'zod';
import type { Answer, Answers, Declaration, DisplayedSection, Draft, Person, Position } from '../declaration/types';
import { StorageError } from './errors';

// What is stored outlives the code: each document says the version of its shape, and is checked when read back.
// Unknown keys are kept (loose objects), so that an older program does not cut what a later one added.

const person: z.ZodType<Person> = z.looseObject({
  id: z.string(),
  nom: z.string().optional(),
  courriel: z.string().optional(),
});

/** The stored shape of each kind of answer: one that stands in no line here could be written, and never read back. */
const ANSWERS = {
  ecole: z.looseObject({
    genre: z.literal('ecole'),
    uai: z.string(),
    nom: z.string().optional(),
    commune: z.string().optional(),
  }),
  choix: z.looseObject({ genre: z.literal('choix'), valeur: z.string() }),
  'oui-non': z.looseObject({ genre: z.literal('oui-non'), valeur: z.boolean() }),
  nombre: z.looseObject({ genre: z.literal('nombre'), valeur: z.number() }),
  places: z.looseObject({ genre: z.literal('places'), valeur: z.record(z.string(), z.number()) }),
  texte: z.looseObject({ genre: z.literal('texte'), valeur: z.string() }),
  courriel: z.looseObject({ genre: z.literal('courriel'), valeur: z.string() }),
  telephone: z.looseObject({ genre: z.literal('telephone'), valeur: z.string() }),
  date: z.looseObject({ genre: z.literal('date'), valeur: z.string() }),
  passee: z.looseObject({ genre: z.literal('passee') }),
} satisfies { readonly [G in Answer['genre']]: z.ZodType<Extract<Answer, { readonly genre: G }>> };

type AnswerShape = (typeof ANSWERS)[Answer['genre']];

const answer: z.ZodType<Answer> = z.discriminatedUnion(
  'genre',
  Object.values(ANSWERS) as [AnswerShape, ...AnswerShape[]],
);

const answers: z.ZodType<Answers> = z.record(z.string(), answer);

const missed = z.number().optional();
const asking = z.string().optional();

const position: z.ZodType<Position> = z.discriminatedUnion('kind', [
  z.looseObject({
    kind: z.literal('section'),
    section: z.string(),
    question: z.string(),
    missed,
    asking,
    semaines: z.array(z.string()).optional(),
  }),
  z.looseObject({ kind: z.literal('choose-ecole'), section: z.string(), uais: z.array(z.string()), missed, asking }),
  z.looseObject({ kind: z.literal('review'), missed, asking }),
]);

const displayedSection: z.ZodType<DisplayedSection> = z.looseObject({
  id: z.string(),
  titre: z.string(),
  answers: z.array(z.looseObject({ question: z.string(), libelle: z.string(), affichage: z.string() })),
});

const draftV1: z.ZodType<Draft> = z.looseObject({
  schema: z.literal(1),
  id: z.string(),
  campagne: z.string(),
  personne: z.string(),
  questionnaire: z.string(),
  answers,
  proposals: answers,
  position,
  etat: z.enum(['en-cours', 'confirme', 'annule']),
  amende: z.looseObject({ reference: z.string(), version: z.number() }).optional(),
  reference: z.string().optional(),
  carte: z.string().optional(),
  conversation: z.string().optional(),
  cree_le: z.string(),
  modifie_le: z.string(),
  version: z.number(),
});

const declarationV1: z.ZodType<Declaration> = z.looseObject({
  schema: z.literal(1),
  reference: z.string(),
  campagne: z.string(),
  uai: z.string(),
  declarant: person,
  answers,
  document: z.array(displayedSection),
  questionnaire: z.string(),
  etat: z.enum(['active', 'retiree']),
  declaree_le: z.string(),
  modifiee_le: z.string(),
  version: z.number(),
});

/** Readers by version of the stored shape; a new version adds a reader that also carries the old shape over. */
type Readers<T> = Readonly<Record<number, z.ZodType<T>>>;
const drafts: Readers<Draft> = { 1: draftV1 };
const declarations: Readers<Declaration> = { 1: declarationV1 };

/** Throws `storage.unknown-row-version` or `storage.unreadable-row`; `place` names the row: `drafts 7f3a`. */
export function readDraft(place: string, contenu: string): Draft {
  return read(place, contenu, drafts);
}

/** As `readDraft`. */
export function readDeclaration(place: string, contenu: string): Declaration {
  return read(place, contenu, declarations);
}

function read<T>(place: string, contenu: string, readers: Readers<T>): T {
  const raw = parseJson(place, contenu);
  const version = schemaOf(raw);
  const reader = typeof version === 'number' ? readers[version] : undefined;
  if (!reader) throw unknownVersion(place, version, Object.keys(readers));
  const parsed = reader.safeParse(raw);
  if (!parsed.success) throw unreadable(place, parsed.error.issues[0]?.path.join('.') ?? '');
  return parsed.data;
}

function parseJson(place: string, contenu: string): unknown {
  try {
    return JSON.parse(contenu);
  } catch {
    throw unreadable(place, 'not JSON');
  }
}

function schemaOf(raw: unknown): unknown {
  return typeof raw === 'object' && raw !== null && 'schema' in raw ? raw.schema : undefined;
}

function unknownVersion(place: string, version: unknown, known: readonly string[]): StorageError {
  return new StorageError(
    'storage.unknown-row-version',
    `The row ${place} bears shape ${JSON.stringify(version)}, this program reads ${known.join(', ')}. Start the program that wrote it, or a later one.`,
  );
}

/** Says where, never what: the row holds personal data. */
function unreadable(place: string, path: string): StorageError {
  return new StorageError(
    'storage.unreadable-row',
    `The row ${place} does not have the shape that it announces (${path}). It was changed by hand or damaged: restore it from a backup.`,
  );
}
