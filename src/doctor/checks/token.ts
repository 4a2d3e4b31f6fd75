import { faute, nonTeste, ok, type Seen } from '../finding';
import type { Patient } from '../patient';
import { unreached } from '../unreached';

/** Microsoft's own codes: https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
const CURES: Readonly<Record<string, string>> = {
  AADSTS7000215: 'MicrosoftAppPassword n’est pas le bon : copiez la valeur du secret, et non son identifiant',
  AADSTS7000222: 'le secret a expiré : créez-en un autre dans l’inscription, et mettez-le dans MicrosoftAppPassword',
  AADSTS700016: 'MicrosoftAppId n’existe pas dans cet annuaire : vérifiez MicrosoftAppId et MicrosoftAppTenantId',
  AADSTS90002: 'cet annuaire n’existe pas : vérifiez MicrosoftAppTenantId',
  AADSTS7000112: 'l’application est désactivée : réactivez-la dans l’annuaire',
};
const OTHER_CURE = 'vérifiez l’inscription dans Azure, et les quatre variables MicrosoftApp… du fichier .env';

/** The one call without which the bot hears and cannot answer: a token for the channel, really asked. */
export async function checkToken({ config, microsoft, token }: Patient): Promise<Seen> {
  if (config.identity === undefined) return nonTeste('sans identité, aucun jeton n’est demandé');
  const outcome = await token(microsoft.botScope);
  switch (outcome.kind) {
    case 'token':
      return ok('obtenu de Microsoft');
    case 'refused':
      return faute(`refusé par Microsoft (${outcome.code})`, CURES[outcome.code] ?? OTHER_CURE);
    case 'unreached': {
      const { why, cure } = unreached(outcome.code);
      return faute(`non obtenu : ${why}`, cure);
    }
  }
}
