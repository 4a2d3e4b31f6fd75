import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { MAX_BYTES, readTextFile } from '../../../src/knowledge/folder/read-file';

let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'read-file-')));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (name: string, content: string | Buffer): void => writeFileSync(join(root, name), content);
const outcome = async (name: string): Promise<string> => {
  const read = await readTextFile(root, name);
  return read.ok ? `text ${read.text}` : `${read.fault.code}:${read.fault.line}`;
};

describe('readTextFile', () => {
  it('drops a byte order mark and keeps accents', async () => {
    write('a.yaml', '\uFEFFété');
    expect(await outcome('a.yaml')).toBe('text été');
  });

  it('refuses other encodings at the line where they show', async () => {
    write('a.yaml', Buffer.concat([Buffer.from('a\nb\n'), Buffer.from('été', 'latin1')]));
    expect(await outcome('a.yaml')).toBe('file.not-utf8:3');
    write('b.yaml', Buffer.from('\uFEFFété', 'utf16le'));
    expect(await outcome('b.yaml')).toBe('file.not-utf8:1');
  });

  it('reads up to one megabyte, no more', async () => {
    write('a.yaml', 'x'.repeat(MAX_BYTES));
    expect(await outcome('a.yaml')).toMatch(/^text x/);
    write('a.yaml', 'x'.repeat(MAX_BYTES + 1));
    expect(await outcome('a.yaml')).toBe('file.too-big:1');
  });

  it('refuses what is no file', async () => {
    mkdirSync(join(root, 'x.yaml'));
    expect(await outcome('x.yaml')).toBe('file.not-a-file:1');
    expect(await outcome('absent.yaml')).toBe('file.missing:1');
  });

  it('does not wait on a named pipe', async () => {
    execFileSync('mkfifo', [join(root, 'p.yaml')]);
    expect(await outcome('p.yaml')).toBe('file.not-a-file:1');
  });

  it('follows a link inside the folder, never out of it', async () => {
    write('a.yaml', 'x');
    symlinkSync('a.yaml', join(root, 'in.yaml'));
    symlinkSync('/etc/hostname', join(root, 'out.yaml'));
    symlinkSync('/dev/zero', join(root, 'zero.yaml'));
    symlinkSync('loop.yaml', join(root, 'loop.yaml'));
    symlinkSync('nowhere', join(root, 'dead.yaml'));
    expect(await outcome('in.yaml')).toBe('text x');
    expect(await outcome('out.yaml')).toBe('file.outside:1');
    expect(await outcome('zero.yaml')).toBe('file.outside:1');
    expect(await outcome('loop.yaml')).toBe('file.loop:1');
    expect(await outcome('dead.yaml')).toBe('file.missing:1');
  });

  it('does not take a neighbour folder for its own because its name begins alike', async () => {
    mkdirSync(`${root}-other`);
    writeFileSync(join(`${root}-other`, 'a.yaml'), 'x');
    symlinkSync(join(`${root}-other`, 'a.yaml'), join(root, 'a.yaml'));
    expect(await outcome('a.yaml')).toBe('file.outside:1');
    rmSync(`${root}-other`, { recursive: true });
  });

  describe('a table', () => {
    const text = 'uai;nom\n0190091W;École\n';
    const w1252 = (words: string): Buffer => Buffer.from(words.replace('œ', '\u009C'), 'latin1');

    it('may be as Excel saves it in France', async () => {
      write('t.csv', w1252('École du Cœur'));
      expect(await outcome('t.csv')).toBe('text École du Cœur');
    });

    it('has sixty-four megabytes of its own', async () => {
      write('t.csv', 'x'.repeat(MAX_BYTES + 1));
      expect(await outcome('t.csv')).toMatch(/^text x/);
      write('t.csv', 'x'.repeat(64 * MAX_BYTES + 1));
      expect(await outcome('t.csv')).toBe('file.table-too-big:1');
    });

    it.each([
      ['UTF-16', Buffer.from(`\uFEFF${text}`, 'utf16le'), 'file.utf16:1'],
      ['UTF-16 the other way', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(), 'file.utf16:1'],
      ['UTF-16 without its mark', Buffer.from(text, 'utf16le'), 'file.utf16:1'],
      ['gzip', gzipSync(text), 'file.zipped:1'],
      ['zip', Buffer.from(zipSync({ 'annuaire.csv': strToU8(text) })), 'file.zipped:1'],
      [
        'an Excel file under another name',
        Buffer.from(zipSync({ '[Content_Types].xml': strToU8('x'), 'xl/workbook.xml': strToU8('x') })),
        'file.spreadsheet:1',
      ],
      ['an Excel file of before 2007', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'file.spreadsheet:1'],
      ['a web page', Buffer.from('<!DOCTYPE html><html><body>Erreur 503'), 'file.web-page:1'],
      ['a PDF', Buffer.from('%PDF-1.7'), 'file.binary:1'],
      ['bytes', Buffer.from([65, 66, 67, 0, 68, 69, 70, 71]), 'file.binary:1'],
      [
        'one broken byte in UTF-8',
        Buffer.concat([Buffer.from(text), Buffer.from('0190093Y;\xE9cole\n', 'latin1')]),
        'file.not-utf8:3',
      ],
      ['UTF-8 cut within a letter', Buffer.from(`${text}0190093Y;É`).subarray(0, -1), 'file.cut:3'],
      ['bytes that Windows-1252 has no sign for', Buffer.from('a\nb\x81c\xE9d\n', 'latin1'), 'file.not-utf8:2'],
    ])('is refused when it is %s', async (_, bytes, told) => {
      write('t.csv', bytes);
      expect(await outcome('t.csv')).toBe(told);
    });
  });
});
