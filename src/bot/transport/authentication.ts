import {
  ConfigurationBotFrameworkAuthentication,
  type Activity,
  type ConfigurationBotFrameworkAuthenticationOptions,
} from 'botbuilder';
import type {
  AuthenticateRequestResult,
  ClaimsIdentity,
  ConnectorClient,
  ConnectorFactory,
  ServiceClientCredentialsFactory,
  UserTokenClient,
} from 'botframework-connector';
import { systemClock } from '../../clock';
import type { CloudAddresses, Config, Identity } from '../../config';
import type { Observer } from '../../observing';
import type { Envelope } from './envelope';
import { ExpiringMap } from '../expiring-map';
import { overLine } from './connector';
import { observeCalls } from './observed-client';
import { withDeadline, type OutboundLimits } from './outbound';
import { checkClaims, type TokenFault } from './token';
import { Wire } from './wire';

export type Authentication =
  | { readonly kind: 'accepted'; readonly result: AuthenticateRequestResult }
  /** 401. The code is for the log only. */
  | { readonly kind: 'refused'; readonly code: TokenFault | 'not-verified' | 'other-tenant' | 'other-channel' }
  /** The keys that verify tokens could not be fetched: nothing is wrong with the caller. 503. */
  | { readonly kind: 'unavailable'; readonly cause: unknown };

export interface AuthenticatorOptions {
  readonly config: Pick<Config, 'identity' | 'cloud' | 'proxy'>;
  readonly limits: OutboundLimits;
  /** In tests, what stands for Microsoft's token service. */
  readonly credentials?: ServiceClientCredentialsFactory;
  /** Another way to the channel, for tests. */
  readonly wire?: Wire;
  readonly observer?: Observer;
}

const PUBLIC_ISSUER = 'https://api.botframework.com';
/** Time to fetch the keys that verify tokens: the SDK sets none. */
const KEYS_DEADLINE_MS = 8_000;
/** The only channel whose `from` a Microsoft token vouches for: on others, the sender chooses it. */
const CHANNEL = 'msteams';

/** Teams answers on one address a region. */
const MAX_CLIENTS = 50;
const CLIENT_KEPT_FOR_MS = 60 * 60 * 1000;

/** The SDK's authentication, with its holes closed (docs/architecture.md) and its outgoing calls governed. */
export class Authenticator extends ConfigurationBotFrameworkAuthentication {
  private readonly identity: Identity | undefined;
  private readonly issuer: string;
  private readonly wire: Wire;
  private readonly clients = new ExpiringMap<ConnectorClient>(MAX_CLIENTS);
  private userTokens: Promise<UserTokenClient> | undefined;

  constructor(private readonly options: AuthenticatorOptions) {
    super(sdkOptions(options.config), options.credentials);
    this.identity = options.config.identity;
    this.issuer = options.config.cloud?.tokenIssuer ?? PUBLIC_ISSUER;
    this.wire = options.wire ?? new Wire({ proxy: options.config.proxy });
  }

  /** Decides whether this activity comes from Teams, for this bot and from its tenant. Never rejects. */
  async authenticate(envelope: Envelope, authorization: string): Promise<Authentication> {
    const code = this.identity && this.refusal(this.identity, envelope, authorization);
    if (code) return { kind: 'refused', code };
    try {
      const verified = this.authenticateRequest(envelope as unknown as Activity, this.identity ? authorization : '');
      return { kind: 'accepted', result: await withDeadline(verified, KEYS_DEADLINE_MS) };
    } catch (error) {
      return isOutage(error) ? { kind: 'unavailable', cause: error } : { kind: 'refused', code: 'not-verified' };
    }
  }

  override async authenticateRequest(activity: Activity, authorization: string): Promise<AuthenticateRequestResult> {
    const result = await super.authenticateRequest(activity, authorization);
    const { connectorFactory } = result;
    return { ...result, connectorFactory: connectorFactory && this.govern(connectorFactory) };
  }

  override createConnectorFactory(claims: ClaimsIdentity): ConnectorFactory {
    return this.govern(super.createConnectorFactory(claims));
  }

  /** Nobody signs in here: one client serves all turns, which the SDK would build for each. */
  override createUserTokenClient(claims: ClaimsIdentity): Promise<UserTokenClient> {
    this.userTokens ??= super.createUserTokenClient(claims).catch((error: unknown) => {
      this.userTokens = undefined;
      throw error;
    });
    return this.userTokens;
  }

  private refusal(identity: Identity, envelope: Envelope, authorization: string) {
    const expected = { issuer: this.issuer, audience: identity.appId };
    const fault = checkClaims(authorization, expected, systemClock());
    if (fault) return fault;
    if (envelope.channelId !== CHANNEL) return 'other-channel';
    return isOfTenant(envelope, identity.tenantId) ? undefined : 'other-tenant';
  }

  /** Building a client costs as much as a turn of ours: one is kept for each service address. */
  private govern(factory: ConnectorFactory): ConnectorFactory {
    return { create: (serviceUrl, audience) => this.clientFor(factory, serviceUrl, audience) };
  }

  private async clientFor(factory: ConnectorFactory, serviceUrl: string, audience = ''): Promise<ConnectorClient> {
    const key = `${serviceUrl} ${audience}`;
    const kept = this.clients.get(key);
    if (kept !== undefined) return kept;
    const client = await factory.create(serviceUrl, audience || undefined);
    overLine(client, { line: this.wire.to(serviceUrl), limits: this.options.limits });
    if (this.options.observer !== undefined) observeCalls(client, this.options.observer);
    this.clients.set(key, client, CLIENT_KEPT_FOR_MS);
    return client;
  }
}

/** Every tenant that the activity names is ours, and it names one. */
function isOfTenant({ conversation, channelData }: Envelope, tenantId: string): boolean {
  const named = [conversation.tenantId, channelData?.tenant?.id].filter((tenant) => tenant !== undefined);
  return named.length > 0 && named.every((tenant) => tenant.toLowerCase() === tenantId.toLowerCase());
}

/** Errors of the SDK that say that keys could not be had: a 5xx of its own, or of the network. */
function isOutage(error: unknown): boolean {
  const { name, statusCode } = error as { readonly name?: string; readonly statusCode?: number };
  return name === 'FetchError' || name === 'OutboundDeadline' || (statusCode !== undefined && statusCode >= 500);
}

function sdkOptions({
  identity,
  cloud,
}: AuthenticatorOptions['config']): ConfigurationBotFrameworkAuthenticationOptions {
  if (identity === undefined) return {};
  return {
    MicrosoftAppType: identity.type,
    MicrosoftAppId: identity.appId,
    MicrosoftAppTenantId: identity.tenantId,
    ...(identity.type === 'SingleTenant' ? { MicrosoftAppPassword: identity.password } : {}),
    ...(cloud && cloudOptions(cloud)),
  };
}

/** All the addresses, since the SDK takes a partial set for a whole one. */
function cloudOptions(cloud: CloudAddresses): Record<string, string> {
  return {
    ToBotFromChannelOpenIdMetadataUrl: cloud.openIdMetadata,
    ToBotFromEmulatorOpenIdMetadataUrl: cloud.openIdMetadata,
    ToBotFromChannelTokenIssuer: cloud.tokenIssuer,
    ToChannelFromBotLoginUrl: cloud.loginUrl,
    ToChannelFromBotOAuthScope: cloud.oauthScope,
    OAuthUrl: cloud.oauthUrl,
    ValidateAuthority: 'true',
    CallerId: 'urn:botframework:azure',
  };
}
