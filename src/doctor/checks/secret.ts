import type { Identity } from '../../config';
import { jsonOf, type Answer } from '../asking';
import { attention, faute, nonTeste, ok, type Seen } from '../finding';
import type { Patient } from '../patient';
import { daysUntil, endOf } from '../secret-days';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Warned from that many days before: an order to an IT service takes weeks. */
const WARNED_FROM_DAYS = 30;

const RENEW =
  'créez un nouveau secret dans l’inscription, mettez-le dans MicrosoftAppPassword et sa date dans SECRET_EXPIRES_ON';

/** Days left to the secret: by Microsoft Graph where the application may read itself, else by the date of `.env`. */
export async function checkSecret(patient: Patient): Promise<Seen> {
  const { identity, secretExpiresOn: noted } = patient.config;
  if (identity === undefined) return nonTeste('sans identité, il n’y a pas de secret');
  if (identity.type === 'UserAssignedMSI') return ok('identité managée : aucun secret n’expire');
  const known = await expiryByGraph(patient, identity);
  const now = patient.clock();
  if (known !== undefined)
    return disagrees(known, noted) ? misnoted(known) : judged(known, now, 'selon Microsoft Graph');
  if (noted !== undefined) return judged(endOf(noted), now, 'selon SECRET_EXPIRES_ON');
  return attention(
    'date d’expiration inconnue',
    'notez dans SECRET_EXPIRES_ON (fichier .env) la date que montre Azure : un secret expiré rend l’assistant muet',
  );
}

function judged(expiry: Date, now: Date, source: string): Seen {
  const days = daysUntil(expiry, now);
  const day = expiry.toISOString().slice(0, 10);
  if (days < 0) return faute(`expiré depuis le ${day} (${source})`, RENEW);
  const left = `${days} jour${days < 2 ? '' : 's'} avant son expiration, le ${day} (${source})`;
  return days <= WARNED_FROM_DAYS ? attention(left, RENEW) : ok(left);
}

function disagrees(known: Date, noted: string | undefined): boolean {
  return noted !== undefined && Math.abs(known.getTime() - endOf(noted).getTime()) > 2 * DAY_MS;
}

function misnoted(known: Date): Seen {
  const day = known.toISOString().slice(0, 10);
  return attention(
    `expire le ${day} selon Microsoft Graph, et non à la date notée`,
    `écrivez SECRET_EXPIRES_ON=${day}`,
  );
}

/**
 * `undefined` where the application may not read its own registration (Application.Read.All, seldom granted), or Graph
 * cannot be reached.
 */
async function expiryByGraph(
  { microsoft: { graph }, token, ask }: Patient,
  identity: Extract<Identity, { type: 'SingleTenant' }>,
): Promise<Date | undefined> {
  if (graph === undefined) return undefined;
  const outcome = await token(graph);
  if (outcome.kind !== 'token') return undefined;
  const url = `${graph}/v1.0/applications(appId='${identity.appId}')?$select=passwordCredentials`;
  const asked = await ask(url, { headers: { authorization: `Bearer ${outcome.token}` } });
  if (asked.kind === 'unreached' || asked.answer.status !== 200) return undefined;
  return expiryOf(credentialsIn(asked.answer), identity.password);
}

interface Credential {
  /** First characters of the secret, all that Microsoft keeps readable of it. */
  readonly hint?: string;
  readonly endDateTime: string;
}

function credentialsIn(answer: Answer): Credential[] {
  const { passwordCredentials: listed } = jsonOf(answer);
  return Array.isArray(listed) ? listed.filter(isCredential) : [];
}

function isCredential(value: unknown): value is Credential {
  const { endDateTime } = (value ?? {}) as { readonly endDateTime?: unknown };
  return typeof endDateTime === 'string' && !Number.isNaN(Date.parse(endDateTime));
}

/** Of the secrets that begin as ours, the last to expire; none: ours is not among them, and nothing is known. */
function expiryOf(credentials: readonly Credential[], password: string): Date | undefined {
  const ours = credentials.filter(({ hint }) => hint !== undefined && hint !== '' && password.startsWith(hint));
  const last = ours.map(({ endDateTime }) => Date.parse(endDateTime)).sort((one, other) => other - one)[0];
  return last === undefined ? undefined : new Date(last);
}
