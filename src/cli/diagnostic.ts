import { systemClock } from '../clock';
import { loadConfig, type ConfigResult } from '../config';
import { diagnose, type Finding } from '../doctor';
import { DIAGNOSTIC_USAGE, readDiagnosticOptions } from './diagnostic/options';
import { diagnosisJson, diagnosisLines } from './diagnostic/wording';
import { run } from './run';

/**
 * `npm run diagnostic [-- --json --hors-ligne]`: what is in order and what is not, each with its cure. Gives the exit
 * code: 0 without a fault, 1 with one, 2 when the command was not understood.
 */
export async function diagnostic(
  args: readonly string[],
  settings: ConfigResult,
  print: (text: string) => void,
): Promise<number> {
  const asked = readDiagnosticOptions(args);
  if (asked.kind !== 'diagnose') {
    print(asked.kind === 'help' ? DIAGNOSTIC_USAGE : `${asked.why}\n\n${DIAGNOSTIC_USAGE}`);
    return asked.kind === 'help' ? 0 : 2;
  }
  const findings = settings.ok
    ? await diagnose({ config: settings.config, clock: systemClock, offline: asked.offline })
    : [misconfigured(settings.message)];
  print(asked.json ? diagnosisJson(findings) : diagnosisLines(findings));
  return findings.some(({ state }) => state === 'faute') ? 1 : 0;
}

/** Nothing else can be looked at. The message never holds a secret's value. */
function misconfigured(message: string): Finding {
  const cure = 'corrigez ces variables (environnement ou fichier .env ; voyez .env.example), puis relancez';
  return { id: 'configuration', what: 'Configuration', state: 'faute', detail: message, cure };
}

if (require.main === module) {
  run(() => diagnostic(process.argv.slice(2), loadConfig(), (text) => console.log(text)));
}
