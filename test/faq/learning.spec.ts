import { learn } from '../../src/faq/learning';
import type { Row } from '../../src/faq/rows';
import { TUNING } from '../../src/faq/tuning';

const row = (...features: number[]): Row => ({ features, counts: features.map(() => 1) });
const NOTHING = row();
const lessonOf = (...texts: Row[]) => ({ texts, answer: NOTHING });

describe('the learned vote', () => {
  it('believes the class whose texts oppose it to its rivals, where both have the word', () => {
    const learned = learn(
      [lessonOf(row(0, 1), row(0, 1)), lessonOf(row(0, 2), row(0, 2))],
      [false, false, false],
      TUNING,
    );
    const [first, second] = learned.vote(row(0, 2));
    expect(second).toBeGreaterThan(0.9);
    expect(first! + second!).toBeCloseTo(1);
  });

  it('learns nothing from a pair seen in one text, but does from a word seen in one', () => {
    const lessons = [lessonOf(row(0)), lessonOf(row(1))];
    expect(learn(lessons, [true, true], TUNING).vote(row(0))).toEqual(new Float64Array(2));
    expect(learn(lessons, [false, false], TUNING).vote(row(0))[0]).toBeGreaterThan(0.9);
  });

  it('learns from an answer too, less than from a formulation', () => {
    const answered = [
      { texts: [row(1)], answer: row(0) },
      { texts: [row(0)], answer: row(2) },
    ];
    const [byAnswer, byText] = learn(answered, [false, false, false], TUNING).vote(row(0));
    expect(byText).toBeGreaterThan(byAnswer!);
    expect(byAnswer).toBeGreaterThan(0);
  });

  it('leaves out what too many classes have', () => {
    const few = { ...TUNING, learning: { ...TUNING.learning, rivals: 1 } };
    expect(learn([lessonOf(row(0)), lessonOf(row(0))], [false], few).vote(row(0))).toEqual(new Float64Array(2));
  });

  it('believes less of a text that says next to nothing', () => {
    const lessons = [lessonOf(row(0, 1), row(0, 2)), lessonOf(row(0, 3), row(4)), lessonOf(row(0, 5))];
    const learned = learn(lessons, Array<boolean>(6).fill(false), TUNING);
    const highest = (read: Row): number => Math.max(...learned.vote(read));
    expect(highest(row(0))).toBeLessThan(0.75);
    expect(highest(row(0, 1))).toBeGreaterThan(0.9);
  });

  it('is trusted more where there are more texts to learn from', () => {
    const trustOf = (count: number): number =>
      learn([lessonOf(...Array.from({ length: count }, () => row(0)))], [false], TUNING).trust;
    expect(trustOf(2)).toBeCloseTo(0.5);
    expect(trustOf(20)).toBeGreaterThan(0.9);
    expect(learn([], [], TUNING).trust).toBe(0);
  });
});
