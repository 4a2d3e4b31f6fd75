/**
 * Second half of the build: puts the chat page beside the built chat (its files are served as they are written) with the
 * two libraries that it draws with, so that production installs neither; then marks when the program was built.
 */
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PAGE = join(ROOT, 'dist/chat/page');
const LIBRARIES = join(ROOT, 'dist/chat/lib');

/** Script and licence of each library. */
const SERVED = {
  adaptivecards: ['dist/adaptivecards.min.js', 'LICENSE'],
  'markdown-it': ['dist/browser/markdown-it.umd.min.js', 'LICENSE'],
};

const { resolve } = createRequire(import.meta.url);

await rm(PAGE, { recursive: true, force: true });
await cp(join(ROOT, 'src/chat/page'), PAGE, { recursive: true, filter: (path) => !path.endsWith('.d.ts') });
await mkdir(LIBRARIES, { recursive: true });
for (const [name, [script, licence]] of Object.entries(SERVED)) {
  const folder = dirname(resolve(`${name}/package.json`));
  await cp(join(folder, script), join(LIBRARIES, `${name}.js`));
  await cp(join(folder, licence), join(LIBRARIES, `${name}.LICENSE`));
}
await writeFile(join(ROOT, 'dist/.built'), '');
