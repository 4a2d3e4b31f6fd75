import { existsSync } from 'node:fs';
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
    expect(await probeDisk(join(dir, 'data'))).toEqual({ kind: 'writable' });
    expect(await readdir(join(dir, 'data'))).toEqual([]);
  });

  it('gives the system’s own code where the folder cannot be one', async () => {
    await writeFile(join(dir, 'file'), '');
    expect(await probeDisk(join(dir, 'file'))).toEqual({ kind: 'failed', code: expect.stringMatching(/^E[A-Z]+$/) });
  });

  // A device that is always full stands there on Linux alone.
  const FULL = '/dev/full';
  it('knows that a folder takes no file', async () => {
    if (!existsSync(FULL)) return;
    expect(await probeDisk(FULL)).toMatchObject({ kind: 'failed' });
  });
});
