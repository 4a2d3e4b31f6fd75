import type { Finding, State } from '../../doctor';
import { counted, fr } from '../../texts/typography';

const STATES: Readonly<Record<State, string>> = {
  ok: 'ok',
  attention: 'attention',
  faute: 'FAUTE',
  'non-teste': 'non testé',
};
const STATE_WIDTH = 11;
const WHAT_WIDTH = 19;

/** A line a finding, its cure below; then how many are to be mended. */
export function diagnosisLines(findings: readonly Finding[]): string {
  return [...findings.flatMap(linesOf), '', verdict(findings)].join('\n');
}

function linesOf({ what, state, detail, cure }: Finding): string[] {
  const line = `${STATES[state].padEnd(STATE_WIDTH)}${what.padEnd(WHAT_WIDTH)}${detail}`;
  const below = ' '.repeat(STATE_WIDTH + WHAT_WIDTH);
  return cure === undefined ? [line] : [line, `${below}→ ${cure}`];
}

function verdict(findings: readonly Finding[]): string {
  const [faults = 0, weak = 0, unseen = 0] = (['faute', 'attention', 'non-teste'] as const).map((state) =>
    count(findings, state),
  );
  const points = weak < 2 ? 'point d’attention' : 'points d’attention';
  const untested = unseen < 2 ? 'ligne non testée' : 'lignes non testées';
  return fr(`${counted(faults, 'faute')}, ${weak} ${points}, ${unseen} ${untested}.`);
}

function count(findings: readonly Finding[], state: State): number {
  return findings.filter((finding) => finding.state === state).length;
}

/** One object: whether there is no fault, and the findings as they are. */
export function diagnosisJson(findings: readonly Finding[]): string {
  return JSON.stringify({ ok: findings.every(({ state }) => state !== 'faute'), checks: findings }, null, 2);
}
