import type { InScope, Refusals, Summary, Verdict } from './types';

/** `themeOf`: theme of an entry. A message that expects two entries counts under the first one's theme. */
export function summarise(verdicts: readonly Verdict[], themeOf: (id: string) => string): Summary {
  const asked = verdicts.filter(({ label }) => label.expected.length > 0);
  const refused = verdicts.filter(({ label }) => label.expected.length === 0);
  return {
    inScope: measure(asked),
    near: countAnswered(refused.filter(({ label }) => label.near)),
    far: countAnswered(refused.filter(({ label }) => !label.near)),
    byTheme: group(asked, ({ label }) => themeOf(label.expected[0]!)),
    byStyle: group(asked, ({ label }) => label.style),
  };
}

function measure(verdicts: readonly Verdict[]): InScope {
  const share = (test: (verdict: Verdict) => boolean, of = verdicts): number =>
    of.length === 0 ? 0 : of.filter(test).length / of.length;
  const answered = verdicts.filter(({ outcome }) => outcome === 'answered');
  return {
    messages: verdicts.length,
    top1: share(({ top1 }) => top1),
    top3: share(({ top3 }) => top3),
    answered: answered.length,
    precision: share(({ right }) => right, answered),
    direct: share(({ right }) => right),
  };
}

function countAnswered(verdicts: readonly Verdict[]): Refusals {
  return { messages: verdicts.length, answered: verdicts.filter(({ outcome }) => outcome === 'answered').length };
}

function group(verdicts: readonly Verdict[], keyOf: (verdict: Verdict) => string): Map<string, InScope> {
  const groups = new Map<string, Verdict[]>();
  for (const verdict of verdicts) {
    const key = keyOf(verdict);
    groups.set(key, [...(groups.get(key) ?? []), verdict]);
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, members]) => [key, measure(members)]));
}
