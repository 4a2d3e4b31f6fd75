import type { ConfusedPair, Verdict, WeakEntry, WrongAnswer } from './types';

/** Entries put first in place of the expected one, most frequent first. Messages that expect two are left out. */
export function confusedPairs(verdicts: readonly Verdict[]): ConfusedPair[] {
  const pairs = new Map<string, { expected: string; given: string; messages: string[] }>();
  for (const { label, ranking, top1 } of verdicts) {
    const [expected] = label.expected;
    const [given] = ranking;
    if (top1 || label.expected.length !== 1 || expected === undefined || given === undefined) continue;
    const key = `${expected} ${given}`;
    const pair = pairs.get(key) ?? { expected, given, messages: [] };
    pair.messages.push(label.message);
    pairs.set(key, pair);
  }
  return [...pairs.values()].sort((a, b) => b.messages.length - a.messages.length || byName(a, b));
}

/** Messages answered at once without what they expect, those to refuse first, else in the order of the set. */
export function wrongAnswers(verdicts: readonly Verdict[]): WrongAnswer[] {
  const wrong = verdicts
    .filter(({ outcome, right }) => outcome === 'answered' && !right)
    .map(({ label: { message, expected }, shown }) => ({ message, expected, shown }));
  const toRefuse = wrong.filter(({ expected }) => expected.length === 0);
  return [...toRefuse, ...wrong.filter(({ expected }) => expected.length > 0)];
}

/** Entries that messages miss, those with the largest share of misses first. */
export function weakEntries(verdicts: readonly Verdict[]): WeakEntry[] {
  const entries = new Map<string, { messages: number; missed: number }>();
  for (const { label, top1 } of verdicts) {
    for (const id of label.expected) {
      const entry = entries.get(id) ?? { messages: 0, missed: 0 };
      entries.set(id, { messages: entry.messages + 1, missed: entry.missed + (top1 ? 0 : 1) });
    }
  }
  return [...entries]
    .map(([id, counts]) => ({ id, ...counts }))
    .filter(({ missed }) => missed > 0)
    .sort((a, b) => b.missed / b.messages - a.missed / a.messages || b.missed - a.missed || (a.id < b.id ? -1 : 1));
}

/** How often the entry expected (row) drew the entry given first (column). Ids in the order given. */
export function confusionMatrix(verdicts: readonly Verdict[], ids: readonly string[]): number[][] {
  const place = new Map(ids.map((id, index) => [id, index]));
  const matrix = ids.map(() => ids.map(() => 0));
  for (const { label, ranking } of verdicts) {
    const row = label.expected.length === 1 ? place.get(label.expected[0]!) : undefined;
    const column = place.get(ranking[0] ?? '');
    if (row !== undefined && column !== undefined) matrix[row]![column]! += 1;
  }
  return matrix;
}

const byName = (a: ConfusedPair, b: ConfusedPair): number => (a.expected + a.given < b.expected + b.given ? -1 : 1);
