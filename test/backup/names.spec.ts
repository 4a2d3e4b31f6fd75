import { asideName, backupName, instantOf } from '../../src/backup/names';
import { erasuresKeptSince, sortBackups } from '../../src/backup/retention';

const NOW = new Date('2026-11-25T13:05:01.789Z');

describe('the name of a backup', () => {
  it('bears its instant, and gives it back', () => {
    expect(backupName(NOW, 'db')).toBe('assistant-2026-11-25T130501Z.db');
    expect(instantOf(backupName(NOW, 'dump'))).toEqual(new Date('2026-11-25T13:05:01.000Z'));
  });

  it.each(['assistant.db', 'assistant-2026-11-25T130501Z.db.gz', 'assistant-2026-13-99T996161Z.db', 'notes.txt'])(
    'is none of ours: %s',
    (name) => expect(instantOf(name)).toBeUndefined(),
  );

  it('is not that of a replaced database, which no retention may remove', () => {
    expect(instantOf(asideName(NOW, 'db'))).toBeUndefined();
  });
});

describe('what a folder of backups keeps', () => {
  const daysAgo = (days: number): Date => new Date(NOW.getTime() - days * 24 * 60 * 60 * 1000);
  const [today, week, month] = [0, 7, 31].map((days) => backupName(daysAgo(days), 'db')) as [string, string, string];

  it('is all of it without a number of days', () => {
    expect(sortBackups([today, month], NOW, undefined)).toEqual({ kept: [month, today], outdated: [] });
  });

  it('is what is younger, and whatever is none of ours', () => {
    const foreign = 'assistant-2020.db';
    expect(sortBackups([week, foreign, today, month], NOW, 30)).toEqual({ kept: [week, today], outdated: [month] });
  });

  it('is the last one, however old', () => {
    expect(sortBackups([month], NOW, 1)).toEqual({ kept: [month], outdated: [] });
  });
});

describe('erasures to remember', () => {
  const folder = (plus_ancienne: string, garder: number | null) => ({ plus_ancienne, garder });

  it('are those since the oldest backup of any folder', () => {
    const folders = [folder('2026-06-01T00:00:00.000Z', 200), folder('2026-11-24T00:00:00.000Z', 7)];
    expect(erasuresKeptSince(folders, NOW)).toBe('2026-05-09T13:05:01.789Z');
    expect(erasuresKeptSince([folder('2026-01-01T00:00:00.000Z', 7)], NOW)).toBe('2026-01-01T00:00:00.000Z');
  });

  it('are all of them where a folder keeps for ever, or no backup is known', () => {
    expect(erasuresKeptSince([folder('2026-06-01T00:00:00.000Z', null)], NOW)).toBeUndefined();
    expect(erasuresKeptSince([], NOW)).toBeUndefined();
  });
});
