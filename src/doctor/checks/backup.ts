import { isLate, lastBackup } from '../../backup';
import { ageOf } from '../age';
import { attention, ok, type Seen } from '../finding';
import type { Patient } from '../patient';

/** The age of the last backup made by the program's own command. */
export async function checkBackup({ config: { dataDir }, clock }: Patient): Promise<Seen> {
  const last = await lastBackup(dataDir);
  if (last === undefined) {
    return attention(
      'aucune n’est connue',
      'faites lancer chaque nuit npm run sauvegarde ; si une autre méthode sauvegarde ces données, vérifiez qu’elle se restaure',
    );
  }
  const told = `la dernière a ${ageOf(last.at.toISOString(), clock())}`;
  return isLate(last, clock())
    ? attention(told, 'cherchez pourquoi la sauvegarde de chaque nuit n’a pas eu lieu')
    : ok(told);
}
