import { formatReport } from '../../src/knowledge';
import type { Fault } from '../../src/knowledge/types';

const fault = (overrides: Partial<Fault> = {}): Fault => ({
  code: 'key.unknown',
  severity: 'error',
  file: 'faq/papiers.yaml',
  line: 12,
  message: '« sources » : cette clé n’existe pas ici.',
  remedy: 'Écrivez plutôt « source ».',
  ...overrides,
});

describe('formatReport', () => {
  it('gives file, line, what is wrong, then how to mend it', () => {
    const lines = formatReport([fault()]).replaceAll('\u00A0', ' ').split('\n');
    expect(lines).toContain('faq/papiers.yaml, ligne 12 : « sources » : cette clé n’existe pas ici.');
    expect(lines[lines.indexOf('faq/papiers.yaml, ligne 12 : « sources » : cette clé n’existe pas ici.') + 1]).toBe(
      '  → Écrivez plutôt « source ». [key.unknown]',
    );
  });

  it.each(['folder.unreadable', 'folder.restless', 'faq.empty'] as const)('tells no line of a folder (%s)', (code) => {
    const report = formatReport([fault({ code, file: '/nope', line: 1, message: 'ce dossier manque.' })]);
    expect(report).toContain('/nope\u00A0: ce dossier manque.');
    expect(report).not.toContain('ligne');
  });

  it('sets warnings apart, after the errors, each with their number', () => {
    const report = formatReport([fault({ severity: 'warning', message: 'attention.' }), fault(), fault({ line: 13 })]);
    expect(report.indexOf('ligne 13')).toBeLessThan(report.indexOf('attention.'));
    expect(report.split('\n')[0]).toMatch(/2$/);
  });

  it('is silent without faults', () => {
    expect(formatReport([])).toBe('');
  });

  it('cuts an endless list and says how many are left', () => {
    const report = formatReport(Array.from({ length: 1000 }, (_, line) => fault({ line })));
    expect(report).toContain('800 autres');
    expect(report.split('\n').length).toBeLessThan(700);
  });
});
