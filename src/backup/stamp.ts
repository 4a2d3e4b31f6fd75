import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** What is noted of the backups, for whoever asks their age: in the folder of the data, which the program knows too. */
const STAMP = 'sauvegardes.json';

const Destination = z.object({
  dossier: z.string(),
  /** The last backup made there. */
  derniere: z.iso.datetime(),
  fichier: z.string(),
  plus_ancienne: z.iso.datetime(),
  garder: z.number().nullable(),
});

const Stamp = z.object({ v: z.literal(1), destinations: z.array(Destination) });

export type Destination = z.infer<typeof Destination>;

/** One a folder of backups. None where nothing was ever noted, or what was noted cannot be read: nothing is known then. */
export async function readDestinations(dataDir: string): Promise<readonly Destination[]> {
  try {
    return Stamp.parse(JSON.parse(await readFile(join(dataDir, STAMP), 'utf8'))).destinations;
  } catch {
    return [];
  }
}

/** Notes the last backup of a folder, whole or not at all. */
export async function noteBackup(dataDir: string, made: Destination): Promise<void> {
  const others = (await readDestinations(dataDir)).filter(({ dossier }) => dossier !== made.dossier);
  const destinations = [...others, made];
  const path = join(dataDir, STAMP);
  await writeFile(`${path}.partiel`, JSON.stringify({ v: 1, destinations }), { mode: 0o600 });
  await rename(`${path}.partiel`, path);
}

/** The last backup, and where it is. */
export interface LastBackup {
  readonly at: Date;
  readonly file: string;
}

/**
 * The last backup made by `npm run sauvegarde` with this data folder, for health, doctor and metrics; `undefined` when
 * none is known. One small file is read; it is not checked that the backup is still there.
 */
export async function lastBackup(dataDir: string): Promise<LastBackup | undefined> {
  const [last] = [...(await readDestinations(dataDir))].sort((one, other) => (one.derniere < other.derniere ? 1 : -1));
  return last && { at: new Date(last.derniere), file: join(last.dossier, last.fichier) };
}

/** A backup a night is the rule: past this, two were missed. */
const LATE_AFTER_SECONDS = 50 * 3600;

/** Pure: one that health and doctor warn of. */
export function isLate(last: LastBackup, now: Date): boolean {
  return ageOf(last, now) > LATE_AFTER_SECONDS;
}

/** Pure: in seconds, never negative. */
export function ageOf({ at }: LastBackup, now: Date): number {
  return Math.max(0, (now.getTime() - at.getTime()) / 1000);
}
