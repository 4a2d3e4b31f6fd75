import type { Config, Identity } from '../config';
import { jsonOf, type Ask, type Asked } from './asking';

/** Where Microsoft answers. Everything that tests replace stands here. */
export interface Microsoft {
  /** Authority of the tenant, where tokens are asked. */
  readonly login: string;
  readonly botScope: string;
  /** Absent where there is none to ask (the cloud of a test). */
  readonly graph?: string;
  /** Where a managed identity asks its token on a virtual machine. */
  readonly imds: string;
  /** Hosts that the program must reach. */
  readonly hosts: readonly string[];
}

const GRAPH = 'https://graph.microsoft.com';
const BOT_SCOPE = 'https://api.botframework.com';
const HOSTS = [
  'https://login.microsoftonline.com',
  'https://login.botframework.com',
  'https://smba.trafficmanager.net',
  GRAPH,
];
/** The same address on every virtual machine of Azure. */
const IMDS = 'http://169.254.169.254/metadata/identity/oauth2/token';

/** The public cloud, or the addresses that stand for it in tests. */
export function microsoftOf({ identity, cloud }: Pick<Config, 'identity' | 'cloud'>): Microsoft {
  const tenant = identity?.tenantId ?? 'organizations';
  if (cloud === undefined) {
    const login = `https://login.microsoftonline.com/${tenant}`;
    return { login, botScope: BOT_SCOPE, graph: GRAPH, imds: IMDS, hosts: HOSTS };
  }
  const hosts = [...new Set([cloud.loginUrl, cloud.openIdMetadata].map((url) => new URL(url).origin))];
  return { login: cloud.loginUrl, botScope: cloud.oauthScope, imds: IMDS, hosts };
}

export type TokenOutcome =
  | { readonly kind: 'token'; readonly token: string }
  /** `code` is Microsoft's own (`AADSTS7000222`), or the HTTP status. */
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'unreached'; readonly code: string };

export interface TokenSources {
  readonly microsoft: Pick<Microsoft, 'login' | 'imds'>;
  /** Where Azure's hosting services hand out tokens of a managed identity. */
  readonly managedIdentity?: Config['managedIdentity'];
}

/** Asks a token for a resource as the bot itself does: by its secret, or by its managed identity. Never rejects. */
export async function obtainToken(
  ask: Ask,
  identity: Identity,
  resource: string,
  { microsoft, managedIdentity }: TokenSources,
): Promise<TokenOutcome> {
  if (identity.type === 'SingleTenant') return outcomeOf(await askBySecret(ask, identity, resource, microsoft.login));
  const where = new URL(managedIdentity?.endpoint ?? microsoft.imds);
  where.searchParams.set('resource', resource);
  where.searchParams.set('client_id', identity.appId);
  where.searchParams.set('api-version', managedIdentity ? '2019-08-01' : '2018-02-01');
  const headers: Record<string, string> =
    managedIdentity === undefined ? { Metadata: 'true' } : { 'X-IDENTITY-HEADER': managedIdentity.header };
  return outcomeOf(await ask(where.href, { headers }));
}

/** OAuth 2.0 client credentials (Microsoft identity platform, v2.0). */
function askBySecret(
  ask: Ask,
  { appId, password }: Extract<Identity, { type: 'SingleTenant' }>,
  resource: string,
  login: string,
): Promise<Asked> {
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: appId,
    client_secret: password,
    scope: `${resource}/.default`,
  });
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return ask(`${login}/oauth2/v2.0/token`, { method: 'POST', headers, body: form.toString() });
}

function outcomeOf(asked: Asked): TokenOutcome {
  if (asked.kind === 'unreached') return asked;
  const { access_token: token, error_description: description } = jsonOf(asked.answer);
  if (typeof token === 'string' && token !== '') return { kind: 'token', token };
  // The description repeats ids and times; its code says all.
  const code = /AADSTS\d+/.exec(typeof description === 'string' ? description : '')?.[0];
  return { kind: 'refused', code: code ?? `HTTP ${asked.answer.status}` };
}
