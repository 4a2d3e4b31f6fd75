import { attention, ok, type Seen } from '../finding';
import type { Patient } from '../patient';

/** The configuration was accepted: the identity is whole and of one kind, or there is none. */
export async function checkIdentity({ config: { identity } }: Patient): Promise<Seen> {
  if (identity === undefined) {
    return attention(
      'aucune : essai sur cette machine seulement, Teams ne peut pas l’atteindre',
      'pour Teams, donnez MicrosoftAppType, MicrosoftAppId, MicrosoftAppTenantId, et MicrosoftAppPassword pour SingleTenant',
    );
  }
  const kind = identity.type === 'SingleTenant' ? 'application à secret (SingleTenant)' : 'identité managée';
  return ok(`${kind}, application ${identity.appId}`);
}
