import { statfs } from 'node:fs/promises';
import { probeDisk } from '../../storage/disk-probe';
import { attention, faute, nonTeste, ok, type Seen } from '../finding';
import type { Patient } from '../patient';

const MB = 1024 * 1024;
/** A declaration weighs 4 KB: under this, it is logs or backups that fill the disk. */
const ATTENTION_BYTES = 1024 * MB;
const FAULT_BYTES = 100 * MB;

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'le disque est plein',
  EDQUOT: 'le quota du disque est atteint',
  EROFS: 'le disque est en lecture seule',
  EACCES: 'ce compte n’a pas le droit d’y écrire',
  EIO: 'le disque rend des erreurs',
};

/** A file really written, made durable and removed where the data live, and the space left there. */
export async function checkDisk({ config: { dataDir, databaseUrl } }: Patient): Promise<Seen> {
  const probe = await probeDisk(dataDir);
  if (probe.kind === 'failed') return refused(probe.code, dataDir, databaseUrl !== undefined);
  const { bavail, bsize } = await statfs(dataDir);
  return spaceLeft(bavail * bsize, dataDir);
}

function refused(code: string, dataDir: string, needless: boolean): Seen {
  if (code === 'ENOENT') return absent(dataDir, needless);
  return faute(
    `rien ne s’écrit dans ${dataDir} : ${REASONS[code] ?? 'écriture refusée'} (${code})`,
    'libérez de la place, ou rendez ce dossier accessible au compte de l’assistant',
  );
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
