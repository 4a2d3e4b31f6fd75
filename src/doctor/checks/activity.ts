import type { Inspection } from '../../storage';
import { attention, nonTeste, ok, type Seen } from '../finding';
import type { Patient } from '../patient';
import { ageOf } from '../age';

/**
 * When a person last wrote, by what the database keeps of each conversation: to the hour, and after an erasure the
 * last one that is left. With an identity, nothing is kept of a message that bore no valid token.
 */
export async function checkActivity(
  { config, clock }: Patient,
  looked: Promise<Inspection | undefined>,
): Promise<Seen> {
  if (config.identity === undefined) return nonTeste('sans identité, rien n’est authentifié');
  const seen = await looked.catch(() => undefined);
  if (seen === undefined) return nonTeste('la base ne se laisse pas lire');
  if (seen.lastHeard !== undefined)
    return ok(`dernier message il y a ${ageOf(seen.lastHeard, clock())}, à une heure près`);
  return attention(
    'aucun message n’est encore venu de Teams',
    'écrivez « bonjour » à l’assistant dans Teams ; sans réponse, vérifiez l’adresse de messagerie (Messaging endpoint) d’Azure Bot',
  );
}
