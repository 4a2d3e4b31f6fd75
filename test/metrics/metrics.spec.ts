import { createMetrics, type Metrics } from '../../src/metrics';

describe('the metrics', () => {
  let secretDays: number | undefined;
  let backupAge: number | undefined;
  let metrics: Metrics;

  beforeEach(() => {
    [secretDays, backupAge] = [12, 3_600];
    metrics = createMetrics({
      waiting: () => 3,
      secretDaysLeft: () => secretDays,
      backupAgeSeconds: async () => backupAge,
      connections: () => ({ total: 10, idle: 7, waiting: 2 }),
      versions: () => ({ program: '1.2.3', knowledge: 'abc', schema: 2 }),
    });
  });

  /** The series of that name, without the lines that describe it. */
  async function series(name: string): Promise<string[]> {
    return (await metrics.text()).split('\n').filter((line) => line.startsWith(name));
  }

  it('count turns by what took them and how they ended', async () => {
    const turn = { type: 'message', feature: 'faq', outcome: 'answered', seconds: 0.03 };
    metrics.observer.turn!(turn);
    metrics.observer.turn!({ ...turn, outcome: 'no_match' });
    metrics.observer.turn!({ ...turn, outcome: 'no_match' });
    expect(await series('assistant_turns_total')).toEqual([
      'assistant_turns_total{type="message",feature="faq",outcome="answered"} 1',
      'assistant_turns_total{type="message",feature="faq",outcome="no_match"} 2',
    ]);
    expect(await series('assistant_turn_duration_seconds_bucket{le="0.05"')).toEqual([
      'assistant_turn_duration_seconds_bucket{le="0.05",feature="faq"} 3',
    ]);
  });

  it('count calls to the channel, uses of the stores and refusals by how they ended', async () => {
    metrics.observer.call!({ method: 'POST', result: '429', seconds: 0.2 });
    metrics.observer.stored!({ store: 'drafts', result: 'storage.contention', seconds: 0.002 });
    metrics.observer.refused!({ status: 401, reason: 'expired' });
    expect(await series('assistant_channel_calls_total')).toEqual([
      'assistant_channel_calls_total{method="POST",result="429"} 1',
    ]);
    expect(await series('assistant_store_uses_total')).toEqual([
      'assistant_store_uses_total{store="drafts",result="storage.contention"} 1',
    ]);
    expect(await series('assistant_activities_refused_total')).toEqual([
      'assistant_activities_refused_total{status="401",reason="expired"} 1',
    ]);
  });

  it('show a trouble while it lasts, and each kind from the start', async () => {
    expect(await series('assistant_trouble')).toHaveLength(5);
    metrics.observer.trouble!('database', true);
    expect(await series('assistant_trouble{what="database"}')).toEqual(['assistant_trouble{what="database"} 1']);
    metrics.observer.trouble!('database', false);
    expect(await series('assistant_trouble{what="database"}')).toEqual(['assistant_trouble{what="database"} 0']);
  });

  it('show a refused knowledge until it is mended or undone', async () => {
    const refused = (): Promise<string[]> => series('assistant_trouble{what="knowledge"}');
    metrics.observer.knowledge!('refused');
    expect(await refused()).toEqual(['assistant_trouble{what="knowledge"} 1']);
    metrics.observer.knowledge!('undone');
    expect(await refused()).toEqual(['assistant_trouble{what="knowledge"} 0']);
  });

  it('read what waits, the pool, the secret, the backup and the versions when they are asked for', async () => {
    expect(await series('assistant_turns_waiting')).toEqual(['assistant_turns_waiting 3']);
    expect(await series('assistant_database_connections')).toEqual([
      'assistant_database_connections{state="total"} 10',
      'assistant_database_connections{state="idle"} 7',
      'assistant_database_connections{state="waiting"} 2',
    ]);
    expect(await series('assistant_secret_days_left')).toEqual(['assistant_secret_days_left 12']);
    expect(await series('assistant_backup_age_seconds')).toEqual(['assistant_backup_age_seconds 3600']);
    expect(await series('assistant_info')).toEqual(['assistant_info{program="1.2.3",knowledge="abc",schema="2"} 1']);
  });

  it('leave out what is not known, instead of a zero that would alarm', async () => {
    [secretDays, backupAge] = [undefined, undefined];
    expect([await series('assistant_secret_days_left'), await series('assistant_backup_age_seconds')]).toEqual([
      [],
      [],
    ]);
    secretDays = 5;
    expect(await series('assistant_secret_days_left')).toEqual(['assistant_secret_days_left 5']);
  });

  it('tell of the process', async () => {
    expect(await series('process_resident_memory_bytes')).toHaveLength(1);
  });

  it('stay bounded, whatever a fault of ours would put in a label', async () => {
    for (let n = 0; n < 500; n += 1) {
      metrics.observer.turn!({ type: 'message', feature: 'faq', outcome: `outcome-${n}`, seconds: 0.01 });
    }
    metrics.observer.turn!({ type: 'message', feature: 'Jeanne Martin, à Tulle', outcome: 'x', seconds: 0.01 });
    const text = await metrics.text();
    expect((await series('assistant_turns_total')).length).toBeLessThan(100);
    expect(text).not.toContain('Jeanne');
  });
});
