import {
  confusedPairs,
  confusionMatrix,
  judgeMessage,
  summarise,
  weakEntries,
  wrongAnswers,
} from '../../src/evaluation';
import type { LabelledMessage, Verdict } from '../../src/evaluation/types';
import type { FaqOutcome } from '../../src/faq/types';

const asked = (message: string, ...expected: string[]): LabelledMessage => ({
  message,
  expected,
  style: 'sms',
  near: false,
});
const ranked = (...ids: string[]) => ids.map((id) => ({ id, score: 0.5 }));

function judged(label: LabelledMessage, outcome: FaqOutcome): Verdict {
  return judgeMessage(label, () => ({ kind: 'faq', outcome, orders: [] }));
}

const answered = (label: LabelledMessage, ...ids: string[]): Verdict =>
  judged(label, { kind: 'answered', fiches: ranked(ids[0]!), ranking: ranked(...ids), shortened: false });
const unknown = (label: LabelledMessage, ...ids: string[]): Verdict =>
  judged(label, { kind: 'no_match', near: [], ranking: ranked(...ids), shortened: false });

describe('a verdict', () => {
  it('is right when the expected entry is shown', () => {
    expect(answered(asked('m', 'a'), 'a', 'b')).toMatchObject({ top1: true, top3: true, right: true });
  });

  it('wants both entries of two questions to lead', () => {
    const both = judged(asked('m', 'a', 'b'), {
      kind: 'answered',
      fiches: ranked('b', 'a'),
      ranking: ranked('b', 'a'),
      shortened: false,
    });
    expect(both).toMatchObject({ top1: true, right: true });
    expect(answered(asked('m', 'a', 'b'), 'a', 'c', 'b')).toMatchObject({ top1: false, top3: true, right: false });
  });

  it('counts an order as a missed question', () => {
    expect(judgeMessage(asked('m', 'a'), () => ({ kind: 'command', command: 'aide', score: 1 }))).toMatchObject({
      top1: false,
      right: false,
    });
  });
});

describe('figures', () => {
  const verdicts = [
    answered(asked('1', 'a'), 'a'),
    answered(asked('2', 'a'), 'b', 'a'),
    unknown(asked('3', 'b'), 'b'),
    unknown(asked('4', 'b'), 'c', 'd', 'e', 'b'),
    answered({ ...asked('5'), near: true }, 'a'),
    unknown(asked('6')),
  ];

  it('names the wrong answers, those to refuse first', () => {
    expect(wrongAnswers(verdicts)).toEqual([
      { message: '5', expected: [], shown: ['a'] },
      { message: '2', expected: ['a'], shown: ['b'] },
    ]);
  });

  it('parts questions from messages to refuse', () => {
    const { inScope, near, far } = summarise(verdicts, () => 'theme');
    expect(inScope).toEqual({ messages: 4, top1: 0.5, top3: 0.75, answered: 2, precision: 0.5, direct: 0.25 });
    expect(near).toEqual({ messages: 1, answered: 1 });
    expect(far).toEqual({ messages: 1, answered: 0 });
  });

  it('gives an empty set the share 0', () => {
    expect(summarise([], () => '').inScope).toMatchObject({ messages: 0, top1: 0, precision: 0 });
  });

  it('names confused pairs and weak entries', () => {
    expect(confusedPairs(verdicts)).toEqual([
      { expected: 'a', given: 'b', messages: ['2'] },
      { expected: 'b', given: 'c', messages: ['4'] },
    ]);
    expect(weakEntries(verdicts)).toEqual([
      { id: 'a', messages: 2, missed: 1 },
      { id: 'b', messages: 2, missed: 1 },
    ]);
  });

  it('lays confusions out, expected in rows', () => {
    expect(confusionMatrix(verdicts, ['a', 'b'])).toEqual([
      [1, 1],
      [0, 1],
    ]);
  });
});
