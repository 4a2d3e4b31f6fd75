import { decide } from '../../src/utterance/deciding';
import type { Case } from '../../src/utterance/deciding';
import { POLICY } from '../../src/utterance/tuning';
import type { Ordres } from '../../src/utterance/types';
import type { FaqOutcome } from '../../src/faq/types';

const row = { question: 'Voulez-vous… ?', formulations: ['x'] };
const ORDRES: Ordres = {
  ordres: [
    { ...row, id: 'declarer' },
    { ...row, id: 'declarer', intention: 'oui' },
    { ...row, id: 'declarer', intention: 'non' },
    { ...row, id: 'retirer' },
  ],
  courtoisies: [
    { id: 'merci', formulations: ['x'] },
    { id: 'au-revoir', formulations: ['x'] },
  ],
};

const rest = { ranking: [], shortened: false };
const UNKNOWN: FaqOutcome = { kind: 'no_match', near: [], ...rest };
const REFUSED: FaqOutcome = {
  ...UNKNOWN,
  hors_sujet: { id: 'greve', titre: 'Grève', proche: false, formulations: [] },
};
const AMBIGUOUS: FaqOutcome = { kind: 'ambiguous', candidates: [], ...rest };
const answered = (score: number): FaqOutcome => ({ kind: 'answered', fiches: [{ id: 'f', score }], ...rest });

type Shares = readonly [number, number, number, number];

const of = (
  orders: Shares,
  question: number,
  others: Partial<Case> & { readonly courtesies?: readonly number[] } = {},
) =>
  decide(
    {
      likelihoods: { orders, courtesies: others.courtesies ?? [0, 0], question },
      outcome: UNKNOWN,
      words: 5,
      asks: false,
      ...others,
    },
    ORDRES,
  );

describe('an order', () => {
  it('is given where it is sure', () => {
    expect(of([0, 0, 0, 0.9], 0.1)).toMatchObject({ kind: 'order', order: { id: 'retirer' } });
  });

  it('is offered where another is nearly as likely', () => {
    const offered = of([0, 0.5, 0.4, 0], 0.1);
    expect(offered).toMatchObject({ kind: 'question', orders: [{ intention: 'oui' }, { intention: 'non' }] });
  });

  it('is given at the very bound of sure, and not below', () => {
    const bound = POLICY.sure;
    expect(of([0, 0, 0, bound], (1 - bound) / POLICY.question.unknown).kind).toBe('order');
    expect(of([0, 0, 0, bound - 0.01], (1.01 - bound) / POLICY.question.unknown).kind).toBe('question');
  });

  it('to declare is sure with its intention where neither is alone, the likelier of the two telling which', () => {
    expect(of([0.3, 0.4, 0, 0], 1)).toMatchObject({ kind: 'order', order: { id: 'declarer', intention: 'oui' } });
    const plain = of([0.4, 0.3, 0, 0], 1);
    expect(plain.kind === 'order' && plain.order).toEqual({ id: 'declarer', score: expect.any(Number) as number });
  });

  it('with an intention is never given by a message that asks; withdrawing is, since it is asked back', () => {
    expect(of([0, 0.9, 0, 0], 0.1, { asks: true })).toMatchObject({ kind: 'question', orders: [{ intention: 'oui' }] });
    expect(of([0, 0, 0, 0.9], 0.1, { asks: true }).kind).toBe('order');
    expect(of([0, 0.9, 0, 0], 0.1, { asks: true, outcome: answered(0.7) })).toEqual({ kind: 'question', orders: [] });
  });

  it('never reaches the certainty of a formulation', () => {
    const sure = of([0, 0, 0, 1], 0);
    expect(sure.kind === 'order' && sure.order.score).toBeLessThan(1);
  });
});

describe('what the FAQ makes of the message weighs against an order', () => {
  const shares: Shares = [0, 0, 0, 0.5];

  it.each([
    ['an unknown message hardly', UNKNOWN, 'order'],
    ['a certain answer fully', answered(1), 'question'],
    ['a subject refused, much', REFUSED, 'order'],
  ] as const)('%s', (_, outcome, kind) => {
    expect(of(shares, 0.5, { outcome }).kind).toBe(kind);
  });

  it.each([
    ['unknown', UNKNOWN, POLICY.offered.unknown],
    ['ambiguous', AMBIGUOUS, POLICY.offered.ambiguous],
    ['refused', REFUSED, POLICY.offered.refused],
  ] as const)('where it is %s, an order is offered from its own bound', (kind, outcome, bound) => {
    const weight = POLICY.question[kind];
    const at = (share: number) => of([0, share / 2, share / 2, share], (1 - 2 * share) / weight, { outcome });
    const enough = Math.min(bound, 0.34);
    expect(at(enough)).toMatchObject({ orders: bound <= 0.34 ? [{ id: 'retirer' }, {}, {}] : [] });
    expect(at(bound > 0.34 ? enough : bound - 0.02)).toMatchObject({ orders: [] });
  });

  it('where it is of another year, an order is offered no sooner than under a refusal', () => {
    const otherYear: FaqOutcome = { ...UNKNOWN, otherYear: { kind: 'named', year: 2027 } };
    expect(of([0, 0, 0, 0.2], 0.8, { outcome: UNKNOWN })).not.toMatchObject({ orders: [] });
    expect(of([0, 0, 0, 0.2], 0.8, { outcome: otherYear })).toMatchObject({ kind: 'question', orders: [] });
  });

  it('a surer answer leaves fewer orders offered', () => {
    const at = (score: number) => of([0, 0, 0.3, 0.47], 0.25, { outcome: answered(score) });
    expect(at(0.6)).toMatchObject({ kind: 'question', orders: [{ id: 'retirer' }, { id: 'declarer' }] });
    expect(at(1)).toMatchObject({ kind: 'question', orders: [] });
  });
});

describe('a courtesy', () => {
  it('is one where courtesies together are sure, whichever leads', () => {
    const both = of([0, 0, 0, 0.1], 0.1, { courtesies: [0.3, 0.5] });
    expect(both).toMatchObject({ kind: 'courtesy', topic: 'au-revoir' });
  });

  it('is none in a long message', () => {
    const words = POLICY.courtesyWords;
    expect(of([0, 0, 0, 0], 0.1, { courtesies: [0.9, 0], words }).kind).toBe('courtesy');
    expect(of([0, 0, 0, 0], 0.1, { courtesies: [0.9, 0], words: words + 1 }).kind).toBe('question');
  });

  it('is none where an order is as likely', () => {
    expect(of([0, 0, 0, 0.5], 0, { courtesies: [0.5, 0] }).kind).not.toBe('courtesy');
  });
});

it('offers three orders at most, none much less likely than the first', () => {
  const offered = (shares: Shares, outcome: FaqOutcome = AMBIGUOUS) => {
    const decision = of(shares, 0.5, { outcome });
    return decision.kind === 'question' && decision.orders.map(({ id, intention }) => intention ?? id);
  };
  expect(offered([0, 0.2, 0.19, 0.18])).toEqual(['oui', 'non', 'retirer']);
  expect(offered([0, 0.2, 0.19, 0.03])).toEqual(['oui', 'non']);
  expect(offered([0.17, 0.16, 0.19, 0.18], UNKNOWN)).toHaveLength(POLICY.offers);
});

it('takes a word alone for no order', () => {
  expect(of([0, 0, 0, 0.9], 0.1, { words: 1 })).toEqual({ kind: 'question', orders: [] });
});
