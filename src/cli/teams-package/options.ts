import { parseArgs } from 'node:util';

export type PackageOptions =
  | {
      readonly kind: 'package';
      /** File written, replaced at each run. */
      readonly out: string;
      /** Path of the tab's page on the assistant's host. */
      readonly tab?: string;
    }
  | { readonly kind: 'help' }
  | { readonly kind: 'fault'; readonly why: string };

export const PACKAGE_USAGE = `Usage: npm run teams:package [-- --out FILE] [--onglet PATH]

Writes the app package for Teams (teams-app.zip by default), to be uploaded by the administrator of Teams.
Reads from .env: the identity, PUBLIC_URL, TEAMS_DEVELOPER, TEAMS_WEBSITE, TEAMS_PRIVACY and TEAMS_TERMS.
--onglet PATH   also declares a tab that shows this page of the assistant's host, such as /secretariat
Exit code: 0 written, 1 something is missing, 2 misused.`;

export function readPackageOptions(args: readonly string[]): PackageOptions {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        out: { type: 'string', default: 'teams-app.zip' },
        onglet: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help === true) return { kind: 'help' };
    const tab = values.onglet;
    if (tab !== undefined && !/^\/[\w./-]+$/.test(tab))
      return { kind: 'fault', why: `--onglet is ${JSON.stringify(tab)}; write a path, such as /secretariat.` };
    return { kind: 'package', out: values.out, tab };
  } catch (error) {
    return { kind: 'fault', why: (error as Error).message };
  }
}
