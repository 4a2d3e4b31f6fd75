import { createOutageLog, type CallResult, type Trouble } from '../../src/observing';
import { aLog } from './log';

describe('the log of outages', () => {
  let log: ReturnType<typeof aLog>;
  let troubles: [Trouble, boolean][];
  let seconds: number;
  let outages: ReturnType<typeof createOutageLog>;

  beforeEach(() => {
    [log, troubles, seconds] = [aLog(), [], 0];
    outages = createOutageLog({
      logger: log.logger,
      clock: () => new Date(Date.UTC(2024, 4, 13) + seconds * 1000),
      onTrouble: (what, lasting) => troubles.push([what, lasting]),
    });
  });

  const calls = (...results: CallResult[]): void =>
    results.forEach((result) => outages.call({ method: 'POST', result, seconds: 0.1 }));
  const said = (): [string, string][] => log.lines.map(({ level, msg }) => [level, msg]);

  it('says once that the database is away, and once that it is back, with how long', () => {
    outages.database({ kind: 'away', cause: Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }) });
    outages.database({ kind: 'back', awayMs: 41_200 });
    expect(log.lines).toEqual([
      expect.objectContaining({
        level: 'error',
        msg: expect.stringContaining('away'),
        err: expect.objectContaining({ code: 'ECONNREFUSED' }),
      }),
      expect.objectContaining({ level: 'info', msg: 'the database is back', seconds: 41 }),
    ]);
    expect(troubles).toEqual([
      ['database', true],
      ['database', false],
    ]);
  });

  it('does not take one person who left for an outage of the channel', () => {
    calls('ok', '403', 'ok', '403', '429', 'ok');
    expect(log.lines).toEqual([]);
  });

  it('says that the channel refuses, with its statuses counted, and when it takes replies again', () => {
    calls('429', '429', '503');
    seconds = 30;
    calls('deadline', 'network', 'ok', 'ok');
    expect(log.lines).toEqual([
      expect.objectContaining({
        level: 'error',
        msg: expect.stringContaining('the channel refuses'),
        failures: 3,
        reasons: { 429: 2, 503: 1 },
      }),
      expect.objectContaining({
        level: 'info',
        msg: 'the channel takes replies again',
        seconds: 30,
        failures: 5,
        reasons: { 429: 2, 503: 1, deadline: 1, network: 1 },
      }),
    ]);
  });

  it('reminds of one that lasts, and not at each message', () => {
    for (seconds = 0; seconds <= 600; seconds += 1) calls('503');
    expect(said()).toEqual([
      ['error', expect.stringContaining('people get no reply')],
      ['error', 'the channel still refuses or does not answer'],
    ]);
    expect(log.lines.at(-1)).toMatchObject({ seconds: 302, failures: 303 });
  });

  it('tells a token that is not given at the first failure, and names the cure', () => {
    calls('token', 'token', 'token');
    expect(said()).toEqual([['error', expect.stringContaining('npm run diagnostic')]]);
    calls('ok');
    expect(said().at(-1)).toEqual(['info', 'Microsoft gives tokens again']);
    expect(troubles).toEqual([
      ['token', true],
      ['token', false],
    ]);
  });

  it('tells a channel that refuses apart from a token that is not given', () => {
    calls('token', '503', '503', '503');
    expect(troubles).toEqual([
      ['token', true],
      ['token', false],
      ['channel', true],
    ]);
  });

  it('says nothing of the channel for a fault of ours', () => {
    calls('other', 'other', 'other', 'other');
    expect(log.lines).toEqual([]);
  });

  it('says when the keys that verify tokens are away, and back as soon as somebody is judged by them', () => {
    outages.refused({ status: 503, reason: 'keys' });
    outages.refused({ status: 503, reason: 'keys' });
    outages.refused({ status: 400, reason: 'envelope' });
    expect(said()).toEqual([['error', expect.stringContaining('cannot be fetched')]]);
    outages.accepted();
    expect(said().at(-1)).toEqual(['info', 'the keys that verify tokens are there again']);
  });

  it('counts further reasons together', () => {
    calls(...Array.from({ length: 14 }, (_, n) => `${500 + n}` as const), 'ok');
    expect(Object.keys(log.lines.at(-1)!.reasons as object)).toHaveLength(11);
    expect(log.lines.at(-1)).toMatchObject({ reasons: { other: 4 } });
  });
});
