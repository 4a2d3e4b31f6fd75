import { createJourney } from '../../src/declaration';
import { takeCensus } from '../../src/recensement';
import { readDeclaration, readDraft } from '../../src/storage/documents';
import { aCampagne } from '../builders/campagne';
import { aDirectory } from '../builders/ecole';
import { MOMENT, whereOf } from '../builders/journey';
import { aJourneyContext } from '../builders/questionnaire';

/** Rows as a release of before `places` wrote them: one number of trainees, and the weeks for which it holds. */
const aRow = (uai: string, answers: object): string =>
  JSON.stringify({
    schema: 1,
    reference: `REF-${uai}`,
    campagne: 'juin-2024',
    uai,
    declarant: { id: 'alice' },
    answers: { intention: { genre: 'choix', valeur: 'oui' }, classes: { genre: 'nombre', valeur: 6 }, ...answers },
    document: [],
    questionnaire: 'abcdef012345',
    etat: 'active',
    declaree_le: MOMENT,
    modifiee_le: MOMENT,
    version: 1,
  });
const older = (stagiaires: number, semaines: string) => ({
  stagiaires: { genre: 'nombre', valeur: stagiaires },
  semaines: { genre: 'choix', valeur: semaines },
});
const places = (first: number, second: number) => ({
  places: { genre: 'places', valeur: { 'semaine-1': first, 'semaine-2': second } },
});

const A_DRAFT = {
  schema: 1,
  id: 'draft-1',
  campagne: 'juin-2024',
  personne: 'alice',
  questionnaire: 'abcdef012345',
  answers: {
    ecole: { genre: 'ecole', uai: '0190840K', nom: 'École primaire', commune: 'Meyssac' },
    intention: { genre: 'choix', valeur: 'oui' },
    classes: { genre: 'nombre', valeur: 6 },
    ...older(2, 'semaine-2'),
  },
  proposals: {},
  position: { kind: 'section', section: 'accueil', question: 'semaines' },
  etat: 'en-cours',
  cree_le: MOMENT,
  modifie_le: MOMENT,
  version: 3,
};

describe('documents stored before places were asked week by week', () => {
  it('are counted by week with those of after', () => {
    const rows = [
      aRow('0190091W', older(2, 'les-deux')),
      aRow('0190093Y', older(3, 'semaine-2')),
      aRow('0190094Z', places(1, 2)),
    ];
    const declarations = rows.map((row, rank) => readDeclaration(`declarations ${rank}`, row));
    const { totaux, lignes, questions } = takeCensus(declarations, aDirectory({ ecoles: [] }), aCampagne().semaines);
    expect(totaux).toMatchObject({ places: { 'semaine-1': 3, 'semaine-2': 7 }, stagiaires: 7 });
    expect(lignes.map(({ uai, stagiaires, places: byWeek }) => [uai, stagiaires, Object.values(byWeek)])).toEqual([
      ['0190091W', 2, [2, 2]],
      ['0190093Y', 3, [0, 3]],
      ['0190094Z', 2, [1, 2]],
    ]);
    expect(questions).toEqual([]);
  });

  it('of a draft, go on where they were, with the same places', () => {
    const draft = readDraft('drafts 1', JSON.stringify(A_DRAFT));
    const step = createJourney(aJourneyContext()).take(draft, { kind: 'show' }, MOMENT);
    expect(step.draft.answers['places']).toEqual({ genre: 'places', valeur: { 'semaine-1': 0, 'semaine-2': 2 } });
    expect(whereOf(step.reply)).toBe('accueil.tuteur_nom');
    expect(readDraft('drafts 1', JSON.stringify(step.draft))).toEqual(step.draft);
  });

  it('keep weeks named without a number, while one is asked', () => {
    const draft = readDraft('drafts 1', JSON.stringify({ ...A_DRAFT, position: AWAITING }));
    expect(draft.position).toEqual(AWAITING);
  });
});

const AWAITING = { kind: 'section', section: 'accueil', question: 'places', semaines: ['semaine 2'] };
