import type { DeclareCommand } from '../../src/declaration/ports';
import type { Answers, Declaration, DeclarationContent, DisplayedSection, Draft } from '../../src/declaration/types';
import type { Stores } from '../../src/storage/types';

export const CAMPAGNE = 'juin-2024';
export const MEYSSAC = '0190091W';
export const TULLE = '0190543M';

/** `2024-03-20T08:00:00.000Z` and the minutes after it. */
export function minute(n: number): string {
  return new Date(Date.UTC(2024, 2, 20, 8, n)).toISOString();
}

export function aDraft(overrides: Partial<Draft> = {}): Draft {
  return {
    schema: 1,
    id: 'draft-1',
    campagne: CAMPAGNE,
    personne: 'alice',
    questionnaire: 'abcdef012345',
    answers: {},
    proposals: {},
    position: { kind: 'section', section: 'ecole', question: 'ecole' },
    etat: 'en-cours',
    cree_le: minute(0),
    modifie_le: minute(0),
    version: 0,
    ...overrides,
  };
}

const ANSWERS: Answers = {
  ecole: { genre: 'ecole', uai: MEYSSAC, nom: 'École primaire', commune: 'Meyssac' },
  intention: { genre: 'choix', valeur: 'oui' },
  stagiaires: { genre: 'nombre', valeur: 2 },
  places: { genre: 'places', valeur: { 'semaine-1': 2, 'semaine-2': 1 } },
  tuteur_pe: { genre: 'oui-non', valeur: true },
  tuteur: { genre: 'texte', valeur: 'Camille Martin' },
  courriel: { genre: 'courriel', valeur: 'alice@exemple.fr' },
  telephone: { genre: 'telephone', valeur: '05 55 00 00 00' },
  visite: { genre: 'date', valeur: '2024-06-18' },
  remarque: { genre: 'passee' },
};

const DOCUMENT: readonly DisplayedSection[] = [
  {
    id: 'accueil',
    titre: "L'accueil",
    answers: [
      { question: 'stagiaires', libelle: 'Combien de stagiaires ?', affichage: '2' },
      { question: 'tuteur', libelle: 'Qui sera tuteur ?', affichage: 'Camille Martin' },
    ],
  },
  {
    id: 'contact',
    titre: 'Vous joindre',
    answers: [
      { question: 'courriel', libelle: 'Votre mél', affichage: 'alice@exemple.fr' },
      { question: 'telephone', libelle: 'Votre téléphone', affichage: '05 55 00 00 00' },
    ],
  },
];

export function aContent(overrides: Partial<DeclarationContent> = {}): DeclarationContent {
  return {
    campagne: CAMPAGNE,
    uai: MEYSSAC,
    intention: 'oui',
    answers: ANSWERS,
    document: DOCUMENT,
    questionnaire: 'abcdef012345',
    a_copier: [],
    ...overrides,
  };
}

/** Alice confirms the draft `draft-1` for Meyssac. */
export function aCommand(overrides: Partial<DeclareCommand> = {}): DeclareCommand {
  return {
    draft: aDraft({ version: 1 }),
    content: aContent(),
    declarant: { id: 'alice', nom: 'Alice Durand', courriel: 'alice@exemple.fr' },
    reference: 'REF-1',
    at: minute(1),
    ...overrides,
  };
}

/** Bob's confirmation of the draft `draft-bob`. */
export function bobs(overrides: Partial<DeclareCommand> = {}): DeclareCommand {
  return aCommand({
    draft: aDraft({ id: 'draft-bob', personne: 'bob', version: 1 }),
    declarant: { id: 'bob', nom: 'Bob Petit', courriel: 'bob@exemple.fr' },
    reference: 'REF-BOB',
    at: minute(2),
    ...overrides,
  });
}

export function aDeclaration(overrides: Partial<Declaration> = {}): Declaration {
  return {
    schema: 1,
    reference: 'REF-1',
    campagne: CAMPAGNE,
    uai: MEYSSAC,
    declarant: { id: 'alice', nom: 'Alice Durand', courriel: 'alice@exemple.fr' },
    answers: ANSWERS,
    document: DOCUMENT,
    questionnaire: 'abcdef012345',
    etat: 'active',
    declaree_le: minute(1),
    modifiee_le: minute(1),
    version: 1,
    ...overrides,
  };
}

export async function saved(stores: Stores, draft: Draft): Promise<Draft> {
  const outcome = await stores.drafts.save(draft);
  if (outcome.kind === 'conflict') throw new Error(`draft ${draft.id} was not saved`);
  return outcome.draft;
}

export async function declared(stores: Stores, command = aCommand()): Promise<Declaration> {
  const outcome = await stores.declarations.declare(command);
  if (outcome.kind !== 'declared') throw new Error(`expected a declaration, got ${outcome.kind}`);
  return outcome.declaration;
}
