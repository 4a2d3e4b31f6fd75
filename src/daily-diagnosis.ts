import { diagnose, type DiagnosisOptions, type Finding, type State } from './doctor';
import type { Logger } from './logging';

const DAY_MS = 24 * 60 * 60 * 1000;

export type DailyDiagnosis = Pick<DiagnosisOptions, 'config' | 'clock' | 'microsoft' | 'packageFile'> & {
  readonly logger: Logger;
};

/**
 * Looks, now and once a day, at what an operator would find out too late: token, secret's days left, clock, certificate,
 * disk. One line of the log says what is not in order. Without an identity nothing is looked at: it is a trial. Never
 * keeps the program from serving; gives what ends it.
 */
export function startDailyDiagnosis(parts: DailyDiagnosis, everyMs = DAY_MS): { close(): void; first: Promise<void> } {
  if (parts.config.identity === undefined) return { close: () => undefined, first: Promise.resolve() };
  const look = async (): Promise<void> => tell(await diagnose({ ...parts, brief: true }), parts.logger);
  const timer = setInterval(() => void look(), everyMs);
  timer.unref();
  return { close: () => clearInterval(timer), first: look() };
}

function tell(findings: readonly Finding[], logger: Logger): void {
  const [faults, points] = [of('faute', findings), of('attention', findings)];
  if (faults.length + points.length === 0) return logger.info({ looked: findings.length }, 'the diagnosis is good');
  const report = [...faults, ...points].map(({ what, detail }) => `  ${what} : ${detail}`).join('\n');
  const facts = { fautes: faults.map(({ id }) => id), attentions: points.map(({ id }) => id), report };
  logger[faults.length > 0 ? 'error' : 'warn'](facts, 'the diagnosis found what is to be mended: npm run diagnostic');
}

const of = (state: State, findings: readonly Finding[]): Finding[] =>
  findings.filter((finding) => finding.state === state);
