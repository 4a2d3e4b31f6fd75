import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { FAULT_CODES } from '../../src/knowledge/codes';

const ROOT = resolve(__dirname, '../..');
const SRC = join(ROOT, 'src/knowledge');

const rows = readFileSync(join(ROOT, 'docs/defauts.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) =>
    line
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim())
      .slice(1, -1),
  );

/** Names within the questionnaire's faults, and reasons of unread files, are written without their first word. */
const written = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && entry.name !== 'codes.ts')
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  .join('\n');
const isWritten = (code: string): boolean => {
  const rest = code.slice(code.indexOf('.') + 1);
  const short = /^(?:questionnaire|file)\./.test(code);
  return written.includes(`'${code}'`) || (short && new RegExp(`'${rest}'|^ *${rest}: \\[`, 'm').test(written));
};

describe('the codes of faults', () => {
  it('stand each once in the table for the secretariat, and no other does', () => {
    expect(rows.map(([code]) => code!.replaceAll('`', '')).sort()).toEqual([...FAULT_CODES].sort());
  });

  it('have there a weight, a cause and a cure', () => {
    const bare = rows.filter(
      ([, weight = '', ...told]) => !/corriger|regarder|conseil/.test(weight) || told.length !== 2 || told.includes(''),
    );
    expect(bare).toEqual([]);
  });

  it('are each told somewhere', () => {
    expect(FAULT_CODES.filter((code) => !isWritten(code))).toEqual([]);
  });

  it('are given once', () => {
    expect(new Set(FAULT_CODES).size).toBe(FAULT_CODES.length);
  });
});
