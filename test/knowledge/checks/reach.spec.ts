import type { FaqOutcome } from '../../../src/faq/types';
import { checkFindable, checkReach } from '../../../src/knowledge/checks/reach';
import type { LocatedFiche } from '../../../src/knowledge/parts/fiches';
import { aFiche } from '../../builders/fiche';

const document = { file: 'faq/x.yaml', place: () => ({ line: 1, column: 1 }) };
const located = (id: string, ...formulations: string[]): LocatedFiche => ({
  fiche: aFiche({ id, question: `${id} ?`, formulations }),
  document,
  path: ['fiches', id],
});

/** Says for each wording which entries are offered, best first; `id ?` leads to `id`. Several: ambiguous. */
function leadsTo(leads: Readonly<Record<string, readonly string[]>>): (wording: string) => FaqOutcome {
  return (wording) => {
    const ids = leads[wording] ?? [wording.replace(' ?', '')];
    const ranking = ids.map((id) => ({ id, score: 0.5 }));
    if (ids.length === 0) return { kind: 'no_match', near: [], ranking, shortened: false };
    return ids.length === 1
      ? { kind: 'answered', fiches: ranking, ranking, shortened: false }
      : { kind: 'ambiguous', candidates: ranking, ranking, shortened: false };
  };
}

const told = async (fiches: LocatedFiche[], ask: (wording: string) => FaqOutcome) =>
  (await checkReach(fiches, ask)).map(({ code, severity }) => `${severity} ${code}`);

describe('checkReach', () => {
  const fiches = [located('repas', 'midi'), located('horaires', 'heures')];

  it('is content when each wording leads to its own entry first', async () => {
    const ask = leadsTo({ midi: ['repas'], heures: ['horaires', 'duree'] });
    expect(await told(fiches, ask)).toEqual([]);
  });

  it('warns of a wording that another entry takes', async () => {
    expect(await told(fiches, leadsTo({ midi: ['horaires'], heures: ['horaires'] }))).toEqual([
      'warning formulation.stolen',
    ]);
  });

  it('warns of a question that another entry takes', async () => {
    const ask = leadsTo({ midi: ['repas'], heures: ['horaires'], 'repas ?': ['horaires', 'repas'] });
    expect(await told(fiches, ask)).toEqual(['warning formulation.stolen']);
  });

  it('warns of a wording that leads nowhere', async () => {
    expect(await told(fiches, leadsTo({ midi: [], heures: ['horaires'] }))).toEqual(['warning formulation.unreached']);
  });

  it('warns once of two entries that are each offered on a wording of the other', async () => {
    const ask = leadsTo({
      midi: ['repas', 'horaires'],
      'repas ?': ['repas', 'horaires'],
      heures: ['horaires', 'repas'],
    });
    expect(await told(fiches, ask)).toEqual(['warning fiche.rivals']);
  });

  it('does not warn of an entry beside another when the reverse does not happen', async () => {
    expect(await told(fiches, leadsTo({ midi: ['repas', 'horaires'], heures: ['horaires'] }))).toEqual([]);
  });

  it('warns of an entry that less than half of its own wordings reach', async () => {
    const ask = leadsTo({ midi: ['horaires'], 'repas ?': ['horaires'], heures: ['horaires'] });
    expect(await told(fiches, ask)).toEqual([
      'warning fiche.unreached',
      'warning formulation.stolen',
      'warning formulation.stolen',
    ]);
  });

  it('warns of each when two entries take wordings from each other', async () => {
    const ask = leadsTo({ midi: ['horaires'], heures: ['repas'] });
    expect((await told(fiches, ask)).sort()).toEqual([
      'warning fiche.rivals',
      'warning formulation.stolen',
      'warning formulation.stolen',
    ]);
  });
});

describe('checkFindable', () => {
  const fiches = [located('repas', 'midi', 'cantine', 'panier')];

  it('tells the entries that checkReach says nobody finds, and no single wording', async () => {
    const ask = leadsTo({ midi: ['horaires'], cantine: ['horaires'], panier: ['horaires'] });
    const faults = await checkFindable(fiches, ask);
    expect(faults).toEqual((await checkReach(fiches, ask)).filter(({ code }) => code === 'fiche.unreached'));
    expect(faults.map(({ code }) => code)).toEqual(['fiche.unreached']);
  });

  it('is content with half of the wordings', async () => {
    expect(await checkFindable(fiches, leadsTo({ midi: ['horaires'], cantine: ['repas'], panier: [] }))).toEqual([]);
  });
});
