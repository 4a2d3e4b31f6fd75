import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
});
