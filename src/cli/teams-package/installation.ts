import type { Config } from '../../config';
import type { Installation } from '../../teams-app';

export type Wanted = Pick<Config, 'identity' | 'publicUrl' | 'teamsApp'>;

export type InstallationResult =
  | { readonly ok: true; readonly installation: Omit<Installation, 'version' | 'tab'> }
  /** One line for each variable to set, with what to write. */
  | { readonly ok: false; readonly faults: readonly string[] };

const ASKED = {
  MicrosoftAppId: 'is missing; write the application (client) id of the Azure Bot, with the rest of the identity',
  PUBLIC_URL: 'is missing; write the address that Teams calls, such as https://bot.ac-x.fr',
  TEAMS_DEVELOPER: 'is missing; write who answers for the app, such as the name of your DSDEN',
  TEAMS_WEBSITE: 'is missing; write the web site of who answers for the app',
} as const;

/** What the package says of this installation, from its configuration; pages that are not named are the web site. */
export function installationOf({ identity, publicUrl, teamsApp = {} }: Wanted): InstallationResult {
  const { developer, website } = teamsApp;
  const given = {
    MicrosoftAppId: identity?.appId,
    PUBLIC_URL: publicUrl,
    TEAMS_DEVELOPER: developer,
    TEAMS_WEBSITE: website,
  };
  const missing = (Object.keys(ASKED) as (keyof typeof ASKED)[]).filter((name) => given[name] === undefined);
  const faults = [...missing.map((name) => `${name} ${ASKED[name]}`), ...insecure(publicUrl)];
  if (faults.length > 0 || !identity || !publicUrl || !developer || !website) return { ok: false, faults };
  const { privacy = website, terms = website } = teamsApp;
  const host = new URL(publicUrl).host;
  return { ok: true, installation: { appId: identity.appId, host, developer, website, privacy, terms } };
}

/** A trial on this machine may have such an address; Teams cannot call it. */
function insecure(publicUrl: string | undefined): string[] {
  if (publicUrl === undefined || publicUrl.startsWith('https://')) return [];
  return [`PUBLIC_URL is ${JSON.stringify(publicUrl)}; Teams calls https addresses only`];
}
