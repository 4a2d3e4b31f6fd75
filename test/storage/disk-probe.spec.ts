import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { probeDisk } from '../../src/storage/disk-probe';

describe('the probe of the disk', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'probe-'));
  });
  afterEach(() => rm(dir, { recursive: true }));

  it('writes for real, and leaves nothing', async () => {
    expect(await probeDisk(dir)).toEqual({ kind: 'writable' });
    expect(await readdir(dir)).toEqual([]);
  });

  it('makes no folder', async () => {
    expect(await probeDisk(join(dir, 'data'))).toEqual({ kind: 'failed', code: 'ENOENT' });
  });

  it('gives the system’s own code where the folder cannot be one', async () => {
    await writeFile(join(dir, 'file'), '');
    expect(await probeDisk(join(dir, 'file'))).toEqual({ kind: 'failed', code: expect.stringMatching(/^E[A-Z]+$/) });
  });
});
