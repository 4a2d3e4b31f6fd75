import { zipped } from './archive';
import { buildLanguage, buildManifest } from './manifest';
import type { Installation } from './manifest';
import type { Json } from './template';

export type { Installation } from './manifest';

/** The folder `teams-app/` of the program. */
export interface PackageSources {
  readonly manifest: Json;
  /** By file name. */
  readonly languages: Readonly<Record<string, Json>>;
  /** By file name. */
  readonly icons: Readonly<Record<string, Uint8Array>>;
}

/** The app package that Teams takes, as the bytes of a zip; the same for the same sources and installation. */
export function buildPackage({ manifest, languages, icons }: PackageSources, installation: Installation): Uint8Array {
  const texts = Object.entries(languages).map(([name, language]) => [name, buildLanguage(language, installation)]);
  const written = { 'manifest.json': buildManifest(manifest, installation), ...Object.fromEntries(texts) };
  const files = Object.entries<Json>(written).map(([name, json]) => [name, encoded(json)] as const);
  return zipped({ ...Object.fromEntries(files), ...icons });
}

function encoded(json: Json): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(json, null, 2)}\n`);
}
