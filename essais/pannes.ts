import { denied, lost, OUTAGES, tryOutages, type Round, type Trial } from '../test/outages/trial';

/** `npm run essai:pannes`: the built program over a PostgreSQL of its own that stops, is killed, falls silent. */
const USAGE = `npm run essai:pannes -- [rounds] [directors]
  rounds     outages, in turn: the server stopped, killed (kill -9), its connections cut in silence, at any moment
             and at the very commit of a declaration; 30 by default
  directors  declaring without a pause meanwhile; 8 by default
Needs initdb (Debian's package postgresql). Exit 1 when the program died or was not ready again, a receipt is not stored,
something told « rien n'est enregistré » is, or a director met an incident.`;

async function main(): Promise<void> {
  const [rounds = 30, directors = 8] = process.argv.slice(2).map(Number);
  if (!(rounds >= 1 && directors >= 1)) return console.log(USAGE);
  console.log('outage     ready again   questions answered meanwhile');
  const awayMs = { stopped: 3_000, killed: 3_000, silent: 7_000, unanswered: 7_000 };
  const trial = await tryOutages({ build: 'built', rounds, directors, awayMs, calmMs: 2_000, onRound: print });
  printOutages(trial);
  printTold(trial);
  process.exitCode = isKept(trial) ? 0 : 1;
}

function print({ outage, died, readyMs, asked, answered }: Round): void {
  const ready = died ? 'DIED' : `${readyMs} ms`;
  console.log(`${outage.padEnd(10)} ${ready.padStart(11)}   ${answered} of ${asked}`);
}

function printOutages({ rounds, exitCode }: Trial): void {
  console.log('\n            rounds   deaths   ready again: median, slowest');
  for (const outage of OUTAGES) {
    const of = rounds.filter((round) => round.outage === outage);
    const times = of.map(({ readyMs }) => readyMs).sort((a, b) => a - b);
    const deaths = of.filter(({ died }) => died).length;
    const middle = times[Math.floor(times.length / 2)] ?? NaN;
    console.log(
      `${outage.padEnd(10)} ${String(of.length).padStart(7)} ${String(deaths).padStart(8)}   ${middle} ms, ${times.at(-1) ?? NaN} ms`,
    );
  }
  console.log(`Exit code after SIGTERM: ${exitCode ?? 'none, killed'}`);
}

function printTold(trial: Trial): void {
  const told = (kind: string): number => trial.told.filter((one) => one.kind === kind).length;
  console.log(
    [
      '',
      `Receipts: ${told('receipt')}, of which not stored: ${lost(trial).length}`,
      `Told « rien n’est enregistré »: ${told('nothing')}, of which stored: ${denied(trial).length}`,
      `Told « je vérifie » first: ${trial.checked}; still unknown after that: ${told('unknown')}`,
      `Apologies: ${told('apology')}; without a word: ${told('silence')}; never came to the confirmation: ${trial.unfinished}`,
    ].join('\n'),
  );
}

function isKept(trial: Trial): boolean {
  const { rounds, incidents, exitCode } = trial;
  const standing = rounds.every(({ died, readyMs }) => !died && readyMs < Infinity);
  return standing && exitCode === 0 && incidents.length === 0 && lost(trial).length === 0 && denied(trial).length === 0;
}

void main();
