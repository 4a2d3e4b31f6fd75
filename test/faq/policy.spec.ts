import type { Judged } from '../../src/faq/judgement';
import { decide } from '../../src/faq/policy';
import type { Case } from '../../src/faq/policy';
import { TUNING } from '../../src/faq/tuning';
import { aHorsSujet } from '../builders/faq';

const { policy } = TUNING;
const SIGNS = { score: 0, margin: 0, covered: 0, agreement: 0 };
const entry = (id: string, score: number): Judged => ({ id, score, owner: 0, horsSujet: false, signs: SIGNS });
const subject = (id: string, score: number): Judged => ({ ...entry(id, score), horsSujet: true });
const piscine = aHorsSujet('piscine', true, 'La piscine');

const decided = (judged: readonly Judged[], other: Partial<Case> = {}) =>
  decide(
    { judged, two: undefined, unknown: 0, shortened: false, ...other },
    (id) => (id === 'piscine' ? piscine : undefined),
    TUNING,
  );
const ids = (shown: readonly { readonly id: string }[]): string => shown.map(({ id }) => id).join(' ');

describe('one entry', () => {
  it('is the answer from the confidence asked on', () => {
    expect(decided([entry('a', policy.answered)])).toEqual({
      kind: 'answered',
      fiches: [{ id: 'a', score: policy.answered }],
      ranking: [{ id: 'a', score: policy.answered }],
      shortened: false,
    });
  });

  it('is offered below it', () => {
    expect(decided([entry('a', policy.answered - 0.01)]).kind).toBe('ambiguous');
  });

  it('is offered from the least confidence on, and not below', () => {
    expect(decided([entry('a', policy.suggested)]).kind).toBe('ambiguous');
    expect(decided([entry('a', policy.suggested - 0.01)]).kind).toBe('no_match');
  });

  it('is a choice where the second is half as likely, an entry or a subject', () => {
    const half = 0.9 * policy.contested;
    expect(decided([entry('a', 0.9), entry('b', half)]).kind).toBe('ambiguous');
    expect(decided([entry('a', 0.9), subject('piscine', half)]).kind).toBe('ambiguous');
    expect(decided([entry('a', 0.9), entry('b', half - 0.01)]).kind).toBe('answered');
  });
});

describe('a choice', () => {
  it('is of three entries, no subject among them, out of a ranking of five', () => {
    const judged = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => entry(id, 0.4));
    const outcome = decided([judged[0]!, subject('piscine', 0.4), ...judged.slice(1)], { shortened: true });
    if (outcome.kind !== 'ambiguous') throw new Error(outcome.kind);
    expect(ids(outcome.candidates)).toBe('a b c');
    expect(ids(outcome.ranking)).toBe('a b c d e');
    expect(outcome.shortened).toBe(true);
  });
});

describe('no answer', () => {
  it('is given where next to nothing of the message is known, and nothing is near', () => {
    const known = [entry('a', 0.9)];
    expect(decided(known, { unknown: policy.unknown }).kind).toBe('answered');
    expect(decided(known, { unknown: policy.unknown + 0.01, shortened: true })).toEqual({
      kind: 'no_match',
      near: [],
      ranking: [{ id: 'a', score: 0.9 }],
      shortened: true,
    });
  });

  it('names the subject that comes first, with the three nearest entries', () => {
    const near = ['a', 'b', 'c', 'd'].map((id) => entry(id, policy.near));
    const outcome = decided([subject('piscine', 0.9), ...near, entry('e', policy.near - 0.01)]);
    if (outcome.kind !== 'no_match') throw new Error(outcome.kind);
    expect(outcome.hors_sujet).toBe(piscine);
    expect(ids(outcome.near)).toBe('a b c');
    expect(ids(outcome.ranking)).toBe('a b c d e');
  });

  it('is near to what reaches the least confidence of a near entry only', () => {
    const outcome = decided([entry('a', policy.near), entry('b', policy.near - 0.01)], { shortened: true });
    expect(outcome).toMatchObject({ kind: 'no_match', near: [{ id: 'a' }], shortened: true });
    expect(decided([entry('b', policy.near - 0.01)])).toMatchObject({ near: [] });
  });

  it('names no subject that is not known any more', () => {
    const outcome = decided([subject('retire', 0.9)], { shortened: true });
    expect(outcome).toEqual({ kind: 'no_match', near: [], ranking: [], shortened: true });
  });

  it('is given where nothing is comparable', () => {
    expect(decided([])).toEqual({ kind: 'no_match', near: [], ranking: [], shortened: false });
  });
});

describe('two questions', () => {
  it('get their two entries, which lead the ranking once each, whatever comes first or is unknown', () => {
    const two = [
      { id: 'c', score: 0.8 },
      { id: 'a', score: 0.75 },
    ] as const;
    const judged = [subject('piscine', 0.9), ...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => entry(id, 0.3))];
    const outcome = decided(judged, { two, unknown: 1, shortened: true });
    if (outcome.kind !== 'answered') throw new Error(outcome.kind);
    expect(outcome.fiches).toBe(two);
    expect(ids(outcome.ranking)).toBe('c a b d e');
    expect(outcome.ranking[1]!.score).toBe(0.75);
    expect(outcome.shortened).toBe(true);
  });
});
