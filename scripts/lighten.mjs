/**
 * After an install without development packages: removes from node_modules what Node never reads, the type declarations,
 * sources and source maps that packages ship for who compiles or debugs. It is 40 % of what is installed. Where the compiler is, nothing is touched.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGES = fileURLToPath(new URL('../node_modules', import.meta.url));
const NEVER_READ = /\.(?:map|[cm]?tsx?)$/;

if (existsSync(PACKAGES) && !existsSync(join(PACKAGES, 'typescript'))) {
  readdirSync(PACKAGES, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && NEVER_READ.test(entry.name))
    .forEach((entry) => rmSync(join(entry.parentPath, entry.name)));
}
