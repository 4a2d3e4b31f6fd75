import fc from 'fast-check';
import { createJourney } from '../../src/declaration';
import { askedOf, genreContext, lackOf } from '../../src/declaration/asked';
import type {
  Answers,
  Draft,
  JourneyContext,
  JourneyInput,
  JourneyReply,
  Question,
  Step,
} from '../../src/declaration/types';
import { MOMENT } from '../builders/journey';
import { aJourneyContext, aQuestion } from '../builders/questionnaire';

const first = aJourneyContext();
const sections = first.questionnaire.sections;
const second = aJourneyContext({
  questionnaire: {
    version: 'bbbbbbbbbbbb',
    sections: sections.map((section) =>
      section.id === 'accueil'
        ? { ...section, questions: [aQuestion('oui-non', { id: 'cantine' }), ...section.questions.slice(0, -1)] }
        : section,
    ),
  },
});

const TYPED = [
  'oui',
  'non',
  'pas encore',
  'deux',
  '1',
  '3',
  '6 classes',
  '2 classes',
  '99',
  'Meyssac',
  'Brive',
  'jules ferry',
  'Juillac',
  '0190999H',
  '0190091X',
  'les deux',
  'la semaine du 24',
  'Claire Vergne',
  'claire@ac-limoges.fr',
  '05 55 12 34 56',
  "d'accord",
  'non merci',
  'combien de stagiaires ?',
  'modifier le courriel',
  'je confirme',
  "mon école n'est pas dans la liste",
  'en fait 3 stagiaires',
  'finalement deux',
  'non plutôt la semaine 2',
  'mets 1 élève et 2 classes',
  'pas 2 stagiaires mais 1',
  '2 la première semaine, 1 la deuxième',
  'un seul, la semaine 2',
  'pas la semaine 1',
  "le tuteur c'est Mme Durand",
  'tuteur : convention',
  'tél 05 55 20 12 34',
  "en fait c'est l'école Jules Ferry",
  "école d'Ayen",
  '0750001A',
  'finalement on ne prend pas',
  'en fait oui',
  "modifier l'école",
  'changer le tuteur',
  "c'est pas la bonne semaine",
  'la convention',
  'assurance ?',
  'xyz',
  'constructor',
  '__proto__',
  '🙂',
  ' ',
];
const VALUES = [
  '',
  'oui',
  'non',
  'pas-encore',
  'Meyssac',
  'Tulle',
  '0190999H',
  '1',
  '3',
  '6',
  'semaine-1=1;semaine-2=',
  'semaine-1=9;semaine-2=0',
  'Claire',
  'a@b.fr',
  '0555123456',
  'x'.repeat(600),
];
const ids = sections.flatMap(({ questions }) => questions.map(({ id }) => id));
const sectionIds = [...sections.map(({ id }) => id), 'inconnue'];

const typed = fc.oneof(fc.constantFrom(...TYPED), fc.string()).map((text): JourneyInput => ({ kind: 'typed', text }));
const submitted = fc.record({
  kind: fc.constant('submitted' as const),
  questionnaire: fc.constantFrom(
    first.questionnaire.version,
    first.questionnaire.version,
    'bbbbbbbbbbbb',
    'cccccccccccc',
  ),
  section: fc.constantFrom(...sectionIds),
  values: fc.dictionary(
    fc.constantFrom(...ids, 'inconnue', '__proto__'),
    fc.oneof(fc.constantFrom(...VALUES), fc.string()),
  ),
});
const pressed: fc.Arbitrary<JourneyInput> = fc.oneof(
  fc.constantFrom<JourneyInput>(
    { kind: 'back' },
    { kind: 'skip' },
    { kind: 'missed' },
    { kind: 'restart' },
    { kind: 'cancel' },
    { kind: 'show' },
    { kind: 'resume' },
    { kind: 'confirm' },
    { kind: 'ecole-not-listed' },
    { kind: 'choose-ecole', uai: '0190135U' },
    { kind: 'choose-ecole', uai: 'x' },
  ),
  fc.record({
    kind: fc.constant('edit' as const),
    section: fc.constantFrom(...sectionIds),
    question: fc.constantFrom(...ids),
  }),
);
/** An input, delivered once or twice, the bot restarted before it or not, its questionnaire changed or not. */
const event = fc.record({
  input: fc.oneof(
    { weight: 3, arbitrary: typed },
    { weight: 3, arbitrary: submitted },
    { weight: 2, arbitrary: pressed },
  ),
  twice: fc.boolean(),
  restarted: fc.boolean(),
  changed: fc.boolean(),
});
type Event = typeof event extends fc.Arbitrary<infer E> ? E : never;

function play(events: readonly Event[], seen: (context: JourneyContext, step: Step, before: Draft) => void): Step {
  let step = createJourney(first).start({ id: 'd', campagne: 'juin-2024', personne: 'p', at: MOMENT });
  for (const { input, twice, restarted, changed } of events) {
    const context = changed ? second : first;
    for (const one of twice ? [input, input] : [input]) {
      const before = restarted ? (JSON.parse(JSON.stringify(step.draft)) as Draft) : step.draft;
      step = createJourney(context).take(before, one, MOMENT);
      seen(context, step, before);
    }
  }
  return step;
}

const isEqual = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function faultsOf(context: JourneyContext, answers: Answers): readonly string[] {
  const asked = askedOf(context, answers);
  const genre = genreContext(context, asked.answers);
  return asked.sections.flatMap(({ questions }) =>
    questions.filter((q) => lackOf(q, genre) !== undefined).map(({ id }) => id),
  );
}

/** A right value for any question of the shipped questionnaire and of its neighbour. */
function rightValue(question: Question): string {
  const values: Partial<Record<Question['genre'], string>> = {
    places: 'semaine-1=1;semaine-2=',
    ecole: 'Meyssac',
    'oui-non': 'oui',
    nombre: '1',
    texte: 'Un texte',
    courriel: 'a.b@ac-limoges.fr',
    telephone: '0555123456',
  };
  return question.genre === 'choix' ? (question.options[0]?.valeur ?? '') : (values[question.genre] ?? '');
}

/** What a willing director does next. */
function willing(context: JourneyContext, reply: JourneyReply): JourneyInput {
  if (reply.kind === 'review') return { kind: 'confirm' };
  if (reply.kind === 'stale' || reply.kind === 'cancelled') return { kind: 'resume' };
  if (reply.kind === 'choose-ecole') return { kind: 'choose-ecole', uai: reply.ecoles[0]?.uai ?? '' };
  if (reply.kind === 'ready' || reply.kind === 'which-question') return { kind: 'show' };
  const { section, fields } = reply.view;
  const values = Object.fromEntries(fields.map(({ question }) => [question.id, rightValue(question)]));
  return { kind: 'submitted', questionnaire: context.questionnaire.version, section: section.id, values };
}

describe('whatever a director does', () => {
  it('nothing throws, the draft stays plain JSON, and nothing invalid is ever ready', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), (events) => {
        play(events, (context, { draft, reply }) => {
          expect(JSON.parse(JSON.stringify(draft))).toEqual(draft);
          if (reply.kind !== 'ready') return;
          expect(faultsOf(context, reply.content.answers)).toEqual([]);
          expect(reply.content.questionnaire).toBe(context.questionnaire.version);
        });
      }),
      { numRuns: 80, seed: 20240617 },
    );
  });

  it('a card of another time leaves every answer as it was', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), (events) => {
        play(events, (_context, { draft, reply }, before) => {
          if (reply.kind === 'stale') expect(draft.answers).toEqual(before.answers);
        });
      }),
      { numRuns: 60, seed: 20240624 },
    );
  });

  it('a doubt, a miss and a question leave every answer as it was', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), (events) => {
        play(events, (_context, { draft, reply }, before) => {
          if (reply.kind === 'which-question') expect(draft.answers).toEqual(before.answers);
          if (reply.kind === 'not-an-answer') expect(draft.answers).toEqual(before.answers);
        });
      }),
      { numRuns: 60, seed: 20240621 },
    );
  });

  it('what is told as accepted is what was written, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), (events) => {
        play(events, (_context, { draft, reply }, before) => {
          if (!('accepted' in reply) || draft.etat !== before.etat) return;
          const told = reply.accepted.map(({ question }) => question);
          const written = Object.keys(draft.answers).filter(
            (id) => draft.answers[id]?.genre !== 'passee' && !isEqual(draft.answers[id], before.answers[id]),
          );
          expect(told).toEqual(expect.arrayContaining(written));
        });
      }),
      { numRuns: 60, seed: 20240622 },
    );
  });

  it('a willing director still reaches the receipt, in a few cards', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), (events) => {
        let step = createJourney(first).take(play(events, () => undefined).draft, { kind: 'resume' }, MOMENT);
        for (let turn = 0; turn < 8 && step.reply.kind !== 'ready'; turn++) {
          step = createJourney(first).take(step.draft, willing(first, step.reply), MOMENT);
        }
        expect(step.reply.kind).toBe('ready');
      }),
      { numRuns: 80, seed: 20240628 },
    );
  });
});
