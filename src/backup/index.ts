export type { BackupContents } from '../storage/backup';
export { makeBackup, type MadeBackup, type MakingBackup } from './make';
export { restoreBackup, type RestoredBackup, type Restoring } from './restore';
export { ageOf, isLate, lastBackup, type LastBackup } from './stamp';
