import { createFaqEngine } from '../../src/faq';
import type { FaqEngine } from '../../src/faq/types';
import { loadFaq } from '../../src/knowledge';
import { createUnderstanding } from '../../src/utterance';
import type { Understand } from '../../src/utterance';
import { SHIPPED, brief } from './files';

/** Questions that were once answered with assurance, beside the point: each now gets its entry, or a doubt said as such. */

let engine: FaqEngine;
let understand: Understand;

beforeAll(async () => {
  const loaded = await loadFaq(SHIPPED);
  if (!loaded.ok) throw new Error(brief(loaded.faults).join('\n'));
  engine = createFaqEngine(loaded.faq);
  understand = createUnderstanding(loaded.faq, loaded.ordres, engine);
});

/** Ids of what is answered with assurance; none when suggestions or a refusal are given. */
function answered(message: string): string[] {
  const outcome = engine.answer(message);
  return outcome.kind === 'answered' ? outcome.fiches.map(({ id }) => id) : [];
}

const RIGHT: readonly (readonly [string, string])[] = [
  ['Le stage est-il obligatoire pour l’élève ?', 'obligation-eleve'],
  ['est-ce obligatoire pour mon école', 'volontariat'],
  ['Le tuteur est-il rémunéré ?', 'tuteur-remuneration'],
  ['le lycéen est payé', 'gratification'],
  ['le stage finit quand', 'dates-stage'],
  ['Qui a signé la circulaire ?', 'circulaire'],
  ['il peut venir en classe de mer', 'sortie-scolaire'],
  ['le stagiaire peut tondre la pelouse', 'activites-possibles'],
  ['modele attestation', 'rapport-attestation'],
  ['ou remplir la convention', 'convention'],
  ['je peux avoir la convention en pdf', 'convention-papier'],
  ['le stage est fini je fais quoi', 'apres-le-stage'],
  ['mon école est privée je peux accueillir', 'ecole-privee'],
  ['les lycées privés sont concernés ?', 'eleves-concernes'],
];

it.each(RIGHT)('« %s » is answered by %s', (message, id) => {
  expect(answered(message)).toEqual([id]);
});

const RECOMMENDATIONS = [
  'quelles sont les recommandations',
  'qu’est-ce que la circulaire demande',
  'quelles sont les règles de la circulaire',
  'quelles sont les règles à respecter',
  'les recommandations du dasen svp',
  'c quoi les consignes',
];

it.each([...RECOMMENDATIONS, 'recommandations', 'les consignes de la circulaire'])(
  '« %s » shows the recommendations',
  (message) => {
    expect(understand(message)).toMatchObject({ command: 'recommandations' });
  },
);

it('« accusé de réception » shows one’s own declaration', () => {
  expect(understand('accusé de réception')).toMatchObject({ command: 'ma-declaration' });
});

const UNKNOWN = [
  'il dort où',
  'où loge le stagiaire',
  'est-ce que le stage de seconde existe encore',
  'ecole hors contrat montessori',
  'un élève de CM2 en harcèle un autre',
];

it.each(UNKNOWN)('« %s » is said not to be known', (message) => {
  expect(engine.answer(message).kind).toBe('no_match');
});

it.each([
  ['le stage se termine quand', 'dates-stage'],
  ['qui contacter en cas de problème', 'contact'],
])('« %s » is not answered beside the point: the right entry comes first, given or proposed', (message, id) => {
  expect(engine.answer(message).ranking[0]!.id).toBe(id);
  expect([[], [id]]).toContainEqual(answered(message));
});
