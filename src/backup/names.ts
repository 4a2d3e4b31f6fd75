/** Of an embedded database, of a PostgreSQL dump. */
export type BackupKind = 'db' | 'dump';

const NAME = /^assistant-(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2})Z\.(?:db|dump)$/;

/** `assistant-2026-11-25T130501Z.db`: sorted by name is sorted by age; the instant is UTC, whatever the machine's clock. */
export function backupName(at: Date, kind: BackupKind): string {
  return `assistant-${stampOf(at)}.${kind}`;
}

/** The database that a restore replaced: of another name, since no retention may remove it. */
export function asideName(at: Date, kind: BackupKind): string {
  return `assistant-remplacee-${stampOf(at)}.${kind}`;
}

/** When the backup of this name was made; `undefined` for a file that is none of ours. */
export function instantOf(name: string): Date | undefined {
  const [, day, hours, minutes, seconds] = NAME.exec(name) ?? [];
  if (day === undefined) return undefined;
  const at = new Date(`${day}T${hours}:${minutes}:${seconds}.000Z`);
  return Number.isNaN(at.getTime()) ? undefined : at;
}

const stampOf = (at: Date): string => `${at.toISOString().slice(0, 19).replaceAll(':', '')}Z`;
