import { randomUUID } from 'node:crypto';
import { open, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { attention, faute, nonTeste, ok, type Seen } from '../finding';
import type { Patient } from '../patient';

const MB = 1024 * 1024;
/** A declaration weighs 4 KB: under this, it is logs or backups that fill the disk. */
const ATTENTION_BYTES = 1024 * MB;
const FAULT_BYTES = 100 * MB;
/** One page of the database. */
const PROBE = Buffer.alloc(4096, 'x');

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'le disque est plein',
  EDQUOT: 'le quota du disque est atteint',
  EROFS: 'le disque est en lecture seule',
  EACCES: 'ce compte n’a pas le droit d’y écrire',
  EIO: 'le disque rend des erreurs',
};

/** A file really written, made durable and removed where the data live, and the space left there. */
export async function checkDisk({ config: { dataDir, databaseUrl } }: Patient): Promise<Seen> {
  try {
    await writeAndRemove(dataDir);
    const { bavail, bsize } = await statfs(dataDir);
    return spaceLeft(bavail * bsize, dataDir);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'UNKNOWN';
    if (code === 'ENOENT') return absent(dataDir, databaseUrl !== undefined);
    return faute(
      `rien ne s’écrit dans ${dataDir} : ${REASONS[code] ?? 'écriture refusée'} (${code})`,
      'libérez de la place, ou rendez ce dossier accessible au compte de l’assistant',
    );
  }
}

function absent(dataDir: string, needless: boolean): Seen {
  if (needless) return nonTeste(`${dataDir} n’existe pas, et les données sont dans PostgreSQL`);
  return nonTeste(`${dataDir} n’existe pas encore : il est créé au premier démarrage`);
}

function spaceLeft(bytes: number, dataDir: string): Seen {
  const left = `écriture faite, ${sizeOf(bytes)} libres dans ${dataDir}`;
  const cure = 'faites de la place : à disque plein, plus aucune déclaration n’est enregistrée';
  if (bytes < FAULT_BYTES) return faute(left, cure);
  return bytes < ATTENTION_BYTES ? attention(left, cure) : ok(left);
}

const sizeOf = (bytes: number): string =>
  bytes < ATTENTION_BYTES ? `${Math.floor(bytes / MB)} Mo` : `${Math.floor(bytes / ATTENTION_BYTES)} Go`;

async function writeAndRemove(folder: string): Promise<void> {
  const path = join(folder, `diagnostic-${randomUUID()}`);
  const file = await open(path, 'wx', 0o600);
  try {
    await file.write(PROBE);
    await file.sync();
  } finally {
    await file.close();
    await rm(path, { force: true });
  }
}
