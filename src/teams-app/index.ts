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
  const files: Record<string, Uint8Array> = {
    ...icons,
    'manifest.json': encoded(buildManifest(manifest, installation)),
  };
  for (const [name, language] of Object.entries(languages))
    files[name] = encoded(buildLanguage(language, installation));
  return zipped(files);
}

function encoded(json: Json): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(json, null, 2)}\n`);
}
