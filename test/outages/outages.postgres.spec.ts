import { denied, lost, tryOutages, type Trial } from './trial';

/** A few rounds of `npm run essai:pannes`. */
jest.setTimeout(240_000);

describe('a PostgreSQL that stops, is killed, falls silent, under busy directors', () => {
  let trial: Trial;
  beforeAll(async () => {
    const awayMs = { stopped: 2_000, killed: 1_000, silent: 6_500, unanswered: 6_500 };
    trial = await tryOutages({ build: 'sources', rounds: 4, directors: 4, awayMs, calmMs: 1_500 });
  });

  it('does not end the program, which is ready again after its server, and stops cleanly while it is silent', () => {
    expect(trial.rounds.map(({ died }) => died)).toEqual([false, false, false, false]);
    expect(trial.rounds.filter(({ readyMs }) => readyMs === Infinity)).toEqual([]);
    expect(trial.exitCode).toBe(0);
  });

  it('loses no declaration that was acknowledged, and denies none that is stored', () => {
    expect(trial.told.filter(({ kind }) => kind === 'receipt').length).toBeGreaterThan(0);
    expect(lost(trial)).toEqual([]);
    expect(denied(trial)).toEqual([]);
  });

  it('leaves questions answered, and nobody with an incident or without a word', () => {
    for (const { asked, answered } of trial.rounds) expect(answered).toBe(asked);
    expect(trial.told.filter(({ kind }) => kind === 'apology' || kind === 'silence')).toEqual([]);
    expect(trial.incidents).toEqual([]);
  });
});
