/**
 * `npm run release`: builds, then writes release/<name>-<version>.tgz, all that a production machine needs:
 * `npm ci --omit=dev` inside it, and every command runs. Same commit, same bytes.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const DELIVERED = [
  'dist',
  'knowledge',
  'teams-app',
  'deploy',
  'docs',
  'scripts/ensure-built.mjs',
  'scripts/lighten.mjs',
  'package.json',
  'package-lock.json',
  '.npmrc',
  '.env.example',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
];

const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const folder = `${name}-${version}`;
const archive = join(ROOT, 'release', `${folder}.tgz`);

/** Of the commit, in seconds; a tree without history has none. */
function commitTime() {
  try {
    return execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: ROOT, encoding: 'utf8' }).trim();
  } catch {
    return '0';
  }
}

rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
execFileSync('npm', ['run', '--silent', 'build'], { cwd: ROOT, stdio: 'inherit' });
const tar = execFileSync(
  'tar',
  [
    ...['--create', '--sort=name', '--owner=0', '--group=0', '--numeric-owner', '--mode=u=rwX,go=rX'],
    ...[
      `--mtime=@${commitTime()}`,
      `--transform=s,^,${folder}/,`,
      '--exclude=dist/.tsbuildinfo',
      '--exclude=knowledge/*RAPPORT.txt*',
      ...DELIVERED,
    ],
  ],
  { cwd: ROOT, maxBuffer: 1024 ** 3 },
);
mkdirSync(join(ROOT, 'release'), { recursive: true });
writeFileSync(archive, gzipSync(tar, { level: 9 }));
console.log(archive);
