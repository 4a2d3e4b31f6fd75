import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PHASES, references } from '../../src/campagne';
import { createFaqEngine } from '../../src/faq';
import type { FaqEngine, FaqKnowledge, FaqOutcome, Fiche } from '../../src/faq/types';
import { loadEvaluation, loadFaq, loadKnowledge } from '../../src/knowledge';
import { answer } from '../../src/texts/faq';
import { isAdvice } from '../../src/knowledge/codes';
import { readYaml } from '../../src/knowledge/yaml/document';
import { createUnderstanding } from '../../src/utterance';
import type { Understand } from '../../src/utterance';
import { aCampagne } from '../builders/campagne';
import { SHIPPED, brief } from './files';
import { likeness, traitsOf } from './likeness';

/** The content that ships, under test like code: one set of tests an entry. */

/** What the bot must be able to answer, by the ids of the facts that were established. */
const FACTS = [
  'dates-stage',
  'objet-stage',
  'volontariat',
  'eleves-concernes',
  'duree',
  'une-seule-semaine',
  'qui-cherche',
  'sans-lieu',
  'dispenses',
  'declarer-intention',
  'modifier-declaration',
  'deposer-offre',
  'date-limite-depot',
  'compte-plateforme',
  'etapes-depot',
  'limites-caracteres',
  'texte-offre',
  'siret',
  'modifier-offre',
  'candidatures',
  'reserver-lycee',
  'nombre-stagiaires',
  'stricte-observation',
  'encadrement-interdit',
  'sortie-scolaire',
  'changer-de-classe',
  'tuteur',
  'observer-aesh-atsem',
  'activites-possibles',
  'horaires',
  'mercredi',
  'statut-eleve',
  'repas',
  'transport',
  'gratification',
  'convention',
  'signataires-convention',
  'assurance',
  'accident',
  'absence-difficulte',
  'fin-anticipee',
  'rapport-attestation',
  'referent-lycee',
  'pieces-jointes',
  'faq-en-ligne',
  'contact',
  'donnees-personnelles',
  'circulaire',
  'obligation-eleve',
  'textes-officiels',
  'ecole-privee',
  'urgence',
  'rpi',
  'plusieurs-ecoles',
  'deleguer-declaration',
  'cloture-declarations',
  'suite-declaration',
  'preuve-declaration',
  'tuteur-remuneration',
  'convention-papier',
  'apres-le-stage',
] as const;

/** Really different wordings of one question: what lifts understanding most. */
const FEWEST_FORMULATIONS = 12;
/**
 * Above it a formulation is a near copy of a message used to measure: the measure would then praise memory, not
 * understanding. Two independent wordings of one question stay below.
 */
const NEAR_COPY = 0.75;
/** Each of some 2,400 wordings is asked without itself: seconds alone, more where other work shares the machine. */
const EVERY_WORDING_MS = 180_000;

let faq: FaqKnowledge;
let engine: FaqEngine;
let understand: Understand;
let byId: ReadonlyMap<string, Fiche>;

beforeAll(async () => {
  const loaded = await loadFaq(SHIPPED);
  if (!loaded.ok) throw new Error(brief(loaded.faults).join('\n'));
  faq = loaded.faq;
  engine = createFaqEngine(faq);
  understand = createUnderstanding(faq, loaded.ordres, engine);
  byId = new Map(faq.fiches.map((fiche) => [fiche.id, fiche]));
});

const offered = (outcome: FaqOutcome): string[] => {
  if (outcome.kind === 'no_match') return [];
  return (outcome.kind === 'answered' ? outcome.fiches : outcome.candidates).map(({ id }) => id);
};

const wordingsOf = ({ question, formulations }: Fiche): string[] => [question, ...formulations];

describe.each(FACTS)('%s', (id) => {
  const fiche = (): Fiche => byId.get(id)!;

  it('is there', () => {
    expect([...byId.keys()]).toContain(id);
  });

  it('comes first for its question and each of its formulations', () => {
    const lost = wordingsOf(fiche()).filter((wording) => engine.answer(wording).ranking[0]?.id !== id);
    expect(lost).toEqual([]);
  });

  it('is given or offered for each of them', () => {
    const lost = wordingsOf(fiche()).filter((wording) => !offered(engine.answer(wording)).includes(id));
    expect(lost).toEqual([]);
  });

  it('is not taken for an order or a courtesy', () => {
    const taken = wordingsOf(fiche()).filter((wording) => understand(wording).kind !== 'faq');
    expect(taken).toEqual([]);
  });

  it('has enough formulations', () => {
    expect(fiche().formulations.length).toBeGreaterThanOrEqual(FEWEST_FORMULATIONS);
  });

  it('answers with references resolved, and leads to entries that exist', () => {
    const { question, reponse, source, selon_la_phase = {} } = fiche();
    expect([question, reponse, source, ...Object.values(selon_la_phase)].join()).not.toMatch(/\{\{|\}\}/);
    expect(fiche().suites.filter((suite) => !byId.has(suite) || suite === id)).toEqual([]);
  });
});

describe.each(PHASES.filter((phase) => phase !== 'ouverte'))('in the phase %s', (phase) => {
  it('no entry invites to what is refused then', () => {
    const inviting = faq.fiches.filter((fiche) => INVITES.test(answer(fiche, { campagne: aCampagne(), phase })));
    expect(inviting.map(({ id }) => id)).toEqual([]);
  });
});

/** To declare, or to change what was declared. */
const INVITES =
  /(?:écrivez|Écrivez) (?:\*\*)?«\s(?:déclarer|modifier|retirer)|\*\*«\s(?:modifier|retirer)\s»|à tout moment \(|déclarer maintenant/;

describe.each(['en-stage', 'terminee'] as const)('once the stage has begun: %s', (phase) => {
  it('no entry says that there is time', () => {
    const inviting = faq.fiches.filter((fiche) =>
      /pouvez encore/.test(answer(fiche, { campagne: aCampagne(), phase })),
    );
    expect(inviting.map(({ id }) => id)).toEqual([]);
  });
});

describe('the shipped knowledge', () => {
  it(
    'is sound',
    async () => {
      const loaded = await loadKnowledge(SHIPPED);
      const told = loaded.ok ? loaded.warnings : loaded.faults;
      expect(brief(told.filter((fault) => !isAdvice(fault)))).toEqual([]);
    },
    EVERY_WORDING_MS,
  );

  it('has the campaign that the builders of the tests speak of', async () => {
    const loaded = readYaml('campagne.yaml', readFileSync(join(SHIPPED, 'campagne.yaml'), 'utf8'));
    expect(loaded.value).toEqual(aCampagne());
  });

  it('writes no date, address or contact of the campaign in an answer: references bring them', () => {
    const said = [...references(aCampagne())].filter(([name, value]) => isDated(name) && String(value).length >= 7);
    const raw = [...new Set(faq.fiches.map(({ theme }) => theme))].map((theme) => rawAnswers(theme)).flat();
    const written = raw.flatMap(({ id, reponse }) =>
      said.filter(([, value]) => reponse.includes(String(value))).map(([name]) => `${id}: ${name}`),
    );
    expect(written).toEqual([]);
  });

  it('holds no near copy of a message that measures it', async () => {
    const evaluation = await loadEvaluation(SHIPPED, new Set(byId.keys()));
    if (!evaluation.ok) throw new Error(brief(evaluation.faults).join('\n'));
    const messages = evaluation.sets.flatMap((set) => set.messages.map(({ message }) => traitsOf(message)));
    const formulations = [...faq.fiches, ...faq.hors_sujet].flatMap(({ formulations }) => formulations.map(traitsOf));
    const copies = formulations.flatMap((formulation) =>
      messages
        .filter((message) => likeness(formulation, message) > NEAR_COPY)
        .map((message) => `${formulation.wording} ≈ ${message.wording}`),
    );
    expect(copies).toEqual([]);
  });
});

/** Sections of the campaign whose values change with the year or the place. */
function isDated(name: string): boolean {
  return /^(?:circulaire\.date|stage\.|semaines\.[^.]+\.(?:debut|fin|periode)|plateforme\.|faq_officielle\.|contact\.)/.test(
    name,
  );
}

function rawAnswers(theme: string): { id: string; reponse: string }[] {
  const file = `faq/${theme}.yaml`;
  const document = readYaml(file, readFileSync(join(SHIPPED, file), 'utf8'));
  const { fiches } = document.value as { fiches: Pick<Fiche, 'id' | 'reponse' | 'selon_la_phase'>[] };
  return fiches.map(({ id, reponse, selon_la_phase = {} }) => ({
    id,
    reponse: [reponse, ...Object.values(selon_la_phase)].join(),
  }));
}
