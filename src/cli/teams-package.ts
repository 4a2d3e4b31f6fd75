import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadConfig, ROOT } from '../config';
import type { ConfigResult } from '../config';
import { buildPackage } from '../teams-app';
import type { PackageSources } from '../teams-app';
import type { Json } from '../teams-app/template';
import { run } from './run';
import { installationOf } from './teams-package/installation';
import { PACKAGE_USAGE, readPackageOptions } from './teams-package/options';

/** Template of the manifest; the other JSON files of its folder are languages. */
const MANIFEST = 'manifest.json';

export interface PackageOutput {
  /** Folder of the templates and icons. */
  readonly sources: string;
  readonly version: string;
  readonly write: (text: string) => void;
}

/**
 * `npm run teams:package [-- --out FILE] [--onglet PATH]`: the zip that Teams takes, from `teams-app/` and the
 * configuration, which is asked only when a package is to be made. Gives the exit code: 2 misused; 1 something is missing.
 */
export function teamsPackage(args: readonly string[], config: () => ConfigResult, output: PackageOutput): number {
  const options = readPackageOptions(args);
  if (options.kind !== 'package') {
    output.write(options.kind === 'fault' ? `${options.why}\n\n${PACKAGE_USAGE}` : PACKAGE_USAGE);
    return options.kind === 'fault' ? 2 : 0;
  }
  const loaded = config();
  if (!loaded.ok) return refuse(loaded.message, output);
  const result = installationOf(loaded.config);
  if (!result.ok) return refuse(missingReport(result.faults), output);
  const installation = { ...result.installation, version: output.version, tab: options.tab };
  writeFileSync(options.out, buildPackage(readSources(output.sources), installation));
  output.write(`Written: ${options.out}, version ${output.version} for ${result.installation.host}`);
  return 0;
}

function refuse(message: string, { write }: PackageOutput): number {
  write(message);
  return 1;
}

function missingReport(faults: readonly string[]): string {
  return ['The package cannot be made (environment or .env; see .env.example):', ...faults.map(item)].join('\n');
}

const item = (fault: string): string => `  - ${fault}.`;

/** Reads the template, the languages and the icons of a folder. */
export function readSources(folder: string): PackageSources {
  const names = readdirSync(folder);
  const json = (name: string): Json => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Json;
  const languages = names.filter((name) => name.endsWith('.json') && name !== MANIFEST);
  const icons = names.filter((name) => name.endsWith('.png'));
  return {
    manifest: json(MANIFEST),
    languages: Object.fromEntries(languages.map((name) => [name, json(name)])),
    icons: Object.fromEntries(icons.map((name) => [name, readFileSync(join(folder, name))])),
  };
}

function programVersion(): string {
  return (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly version: string }).version;
}

if (require.main === module) {
  run(async () =>
    teamsPackage(process.argv.slice(2), loadConfig, {
      sources: join(ROOT, 'teams-app'),
      version: programVersion(),
      write: (text) => console.log(text),
    }),
  );
}
