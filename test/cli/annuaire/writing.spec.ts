import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeTogether } from '../../../src/cli/annuaire/writing';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'together-'));
  writeFileSync(join(dir, 'a.csv'), 'a before');
  writeFileSync(join(dir, 'b.csv'), 'b before');
});
afterEach(() => rmSync(dir, { recursive: true }));

const texts = new Map([
  ['a.csv', 'a after'],
  ['b.csv', 'b after'],
]);
const read = (file: string): string => readFileSync(join(dir, file), 'utf8');

describe('two files written together', () => {
  it('are both there, and nothing beside them', async () => {
    await writeTogether(dir, texts);
    expect([read('a.csv'), read('b.csv')]).toEqual(['a after', 'b after']);
    expect(readdirSync(dir).sort()).toEqual(['a.csv', 'b.csv']);
  });

  it('may be new', async () => {
    rmSync(join(dir, 'b.csv'));
    await writeTogether(dir, texts);
    expect(read('b.csv')).toBe('b after');
  });

  it('are not there at all when one was new and the other cannot take its place', async () => {
    rmSync(join(dir, 'a.csv'));
    rmSync(join(dir, 'b.csv'));
    mkdirSync(join(dir, 'b.csv/in-the-way'), { recursive: true });
    await expect(writeTogether(dir, texts)).rejects.toThrow();
    expect(readdirSync(dir)).toEqual(['b.csv']);
  });

  it('are both as before when the second cannot take its place', async () => {
    rmSync(join(dir, 'b.csv'));
    mkdirSync(join(dir, 'b.csv/in-the-way'), { recursive: true });
    await expect(writeTogether(dir, texts)).rejects.toThrow();
    expect(read('a.csv')).toBe('a before');
    expect(readdirSync(dir).sort()).toEqual(['a.csv', 'b.csv']);
  });
});
