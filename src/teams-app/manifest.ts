import { filled } from './template';
import type { Json } from './template';

/** Oldest schema that holds all that the template says: known to every Teams since mid-2025. */
export const SCHEMA = '1.24';

/** What differs from one installation to another. */
export interface Installation {
  /** Application id of the bot's registration; the package bears it too, so that an upgrade replaces it. */
  readonly appId: string;
  /** Under which Teams reaches the bot, without scheme. */
  readonly host: string;
  /** Of the program. Teams takes a package as an upgrade when it is higher. */
  readonly version: string;
  /** Who answers for the app, 32 characters at most. */
  readonly developer: string;
  readonly website: string;
  readonly privacy: string;
  readonly terms: string;
  /** Path on the host of a page to show as a tab; none by default: a tab is declared only where a page stands. */
  readonly tab?: string;
}

const TAB_ENTITY = 'secretariat';
const TAB_NAME = 'Secrétariat';

/** The package's manifest, of the given version of Microsoft's schema. */
export function buildManifest(template: Json, installation: Installation, schema = SCHEMA): Json {
  const manifest = filled(template, valuesOf(installation, schema));
  const { host, tab } = installation;
  return tab === undefined ? manifest : { ...(manifest as Record<string, Json>), staticTabs: [tabOf(host, tab)] };
}

/** The texts of another language, which replace the manifest's by their place in it. */
export function buildLanguage(template: Json, installation: Installation, schema = SCHEMA): Json {
  return filled(template, valuesOf(installation, schema));
}

function valuesOf(installation: Installation, schema: string): Record<string, string> {
  return { ...installation, schema };
}

function tabOf(host: string, path: string): Json {
  const contentUrl = `https://${host}${path}`;
  return { entityId: TAB_ENTITY, name: TAB_NAME, contentUrl, websiteUrl: contentUrl, scopes: ['personal'] };
}
