import type { StorageFault } from '../../src/storage';
import { storeUnread } from '../../src/texts/unread-store';

const FAULTS: Readonly<Record<StorageFault, true>> = {
  'storage.directory': true,
  'storage.in-use': true,
  'storage.no-database': true,
  'storage.corrupt': true,
  'storage.gone': true,
  'storage.cannot-open': true,
  'storage.erasures': true,
  'storage.running': true,
  'storage.bad-backup': true,
  'storage.backup-folder': true,
  'storage.tools-missing': true,
  'storage.tools-failed': true,
  'storage.bad-url': true,
  'storage.unreachable': true,
  'storage.refused': true,
  'storage.newer-schema': true,
  'storage.unknown-row-version': true,
  'storage.unreadable-row': true,
  'storage.contention': true,
};

describe('a store that could not be read', () => {
  const told = (code: string): readonly string[] =>
    storeUnread('Rien n’a été lu.', { code, message: 'The database is broken.' }, '/data')
      .replaceAll('\u00A0', ' ')
      .split('\n');
  const unknown = told('storage.other');

  it.each(Object.keys(FAULTS))(
    '%s says in French why and what to do, the English message being a detail at most',
    (code) => {
      const [, why, remedy, ...details] = told(code);
      expect(why).toMatch(/^Pourquoi : .{20,}/);
      expect(remedy).toMatch(/^Que faire : .{20,}/);
      expect([why, remedy].join()).not.toContain('The database');
      expect(why).not.toBe(unknown[1]);
      expect(details.every((line) => line.startsWith('Détail technique'))).toBe(true);
    },
  );

  it('a fault of later is told with its detail', () => {
    expect(unknown.at(-1)).toContain('The database is broken.');
  });
});
