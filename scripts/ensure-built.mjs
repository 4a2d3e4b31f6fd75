/**
 * Builds the program when its sources are newer than `dist`, which commands and start run. Without a compiler or without
 * sources (a production install), `dist` is taken as it was delivered; says so when there is none. Speaks on standard
 * error only: what a command prints may be sent to a file.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const INPUTS = ['src', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];

const timeOf = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Folders count too: theirs changes when a file is removed. */
function newest(path) {
  const inside = statSync(path).isDirectory() ? readdirSync(path).map((name) => newest(join(path, name))) : [];
  return Math.max(timeOf(path), ...inside);
}

function hasCompiler() {
  try {
    return createRequire(import.meta.url).resolve('typescript') !== '';
  } catch {
    return false;
  }
}

const buildable = existsSync(join(ROOT, 'src')) && hasCompiler();
const built = timeOf(join(ROOT, 'dist/.built'));
const stale = () => built < Math.max(...INPUTS.map((name) => newest(join(ROOT, name))));

if (buildable && stale()) {
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: ROOT,
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32',
  });
  process.exitCode = status ?? 1;
} else if (built === 0) {
  console.error(
    'The program is not built: dist/ is missing or incomplete, and there is no compiler here. ' +
      'Install a release archive, which contains dist/; or run `npm ci` (without --omit=dev), then start again.',
  );
  process.exitCode = 1;
}
