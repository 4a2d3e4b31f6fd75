import { zipSync } from 'fflate';

/** Earliest that a zip can say: the same files give the same bytes on any day (local time, as zip has it). */
const ANY_DAY = new Date(1980, 0, 1);

/** Files by name into one zip, in the order of names. */
export function zipped(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const sorted = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { level: 9, mtime: ANY_DAY });
}
