import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ValidateFunction } from 'ajv';
import Ajv from 'ajv-draft-04';

/** Microsoft's own schemas, as they ship them for use offline. */
const SCHEMAS = join(dirname(require.resolve('@microsoft/app-manifest')), 'json-schemas/teams');

/** Versions with a number, oldest first: `1.4`, … `1.24`. */
export function schemaVersions(): string[] {
  const minor = (version: string): number => Number(version.split('.')[1]);
  return readdirSync(SCHEMAS)
    .filter((name) => /^v1\.\d+$/.test(name))
    .map((name) => name.slice(1))
    .sort((a, b) => minor(a) - minor(b));
}

const compiled = new Map<string, ValidateFunction>();

/** What the schema of that version has against the document; nothing when it is valid. */
export function faultsOf(kind: 'manifest' | 'language', version: string, document: unknown): string[] {
  const name = kind === 'manifest' ? 'MicrosoftTeams.schema.json' : 'MicrosoftTeams.Localization.schema.json';
  const file = join(SCHEMAS, `v${version}`, name);
  const validate = compiled.get(file) ?? compile(file);
  compiled.set(file, validate);
  validate(document);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message ?? ''}`);
}

function compile(file: string): ValidateFunction {
  const schema = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')) as object;
  return new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false }).compile(schema);
}
