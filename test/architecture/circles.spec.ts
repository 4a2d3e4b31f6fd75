import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

/** No file imports itself by way of others, not even for a type: each can be read, moved or replaced with what stands below it. */
const SRC = resolve(__dirname, '../../src');

const files = readdirSync(SRC, { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => join(entry.parentPath, entry.name));
const known = new Set(files);

const imported = new Map(files.map((file) => [file, importedBy(file)]));

function importedBy(file: string): string[] {
  return ts
    .preProcessFile(readFileSync(file, 'utf8'), true, true)
    .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName }) => resolve(dirname(file), fileName))
    .flatMap((path) => [`${path}.ts`, join(path, 'index.ts')].filter((candidate) => known.has(candidate)));
}

/** The way from a file back to itself, if there is one. */
function circleOf(start: string): string[] | undefined {
  const from = new Map<string, string>();
  const waiting = [start];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    for (const next of imported.get(file) ?? []) {
      if (next === start) return wayTo(file, from).concat(start);
      if (from.has(next)) continue;
      from.set(next, file);
      waiting.push(next);
    }
  }
  return undefined;
}

function wayTo(file: string, from: ReadonlyMap<string, string>): string[] {
  const before = from.get(file);
  return before === undefined ? [file] : [...wayTo(before, from), file];
}

describe('imports, those of types included', () => {
  it('go round in no circle', () => {
    const circles = files.flatMap((file) => {
      const circle = circleOf(file);
      return circle === undefined ? [] : [circle.map((path) => relative(SRC, path)).join(' → ')];
    });
    expect(circles).toEqual([]);
  });

  it('are seen', () => {
    expect([...imported.values()].flat().length).toBeGreaterThan(500);
  });
});
