import {
  ConfigurationBotFrameworkAuthentication,
  type Activity,
  type ConfigurationBotFrameworkAuthenticationOptions,
} from 'botbuilder';
import type {
  AuthenticateRequestResult,
  ClaimsIdentity,
  ConnectorFactory,
  ServiceClientCredentialsFactory,
} from 'botframework-connector';
import type { CloudAddresses, Config, Identity } from '../../config';
import type { Envelope } from './envelope';
import { governOutbound, withDeadline, type OutboundLimits } from './outbound';
import { checkClaims, type TokenFault } from './token';

export type Authentication =
  | { readonly kind: 'accepted'; readonly result: AuthenticateRequestResult }
  /** 401. The code is for the log only. */
  | { readonly kind: 'refused'; readonly code: TokenFault | 'not-verified' | 'other-tenant' | 'other-channel' }
  /** The keys that verify tokens could not be fetched: nothing is wrong with the caller. 503. */
  | { readonly kind: 'unavailable'; readonly cause: unknown };

export interface AuthenticatorOptions {
  readonly config: Pick<Config, 'identity' | 'cloud'>;
  readonly limits: OutboundLimits;
  /** In tests, what stands for Microsoft's token service. */
  readonly credentials?: ServiceClientCredentialsFactory;
}

const PUBLIC_ISSUER = 'https://api.botframework.com';
/** Time to fetch the keys that verify tokens: the SDK sets none. */
const KEYS_DEADLINE_MS = 8_000;
/** The only channel whose `from` a Microsoft token vouches for: on others, the sender chooses it. */
const CHANNEL = 'msteams';

/** The SDK's authentication, with its holes closed (docs/architecture.md) and its outgoing calls governed. */
export class Authenticator extends ConfigurationBotFrameworkAuthentication {
  private readonly identity: Identity | undefined;
  private readonly issuer: string;

  constructor(private readonly options: AuthenticatorOptions) {
    super(sdkOptions(options.config), options.credentials);
    this.identity = options.config.identity;
    this.issuer = options.config.cloud?.tokenIssuer ?? PUBLIC_ISSUER;
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

  private refusal(identity: Identity, envelope: Envelope, authorization: string) {
    const expected = { issuer: this.issuer, audience: identity.appId };
    const fault = checkClaims(authorization, expected, new Date());
    if (fault) return fault;
    if (envelope.channelId !== CHANNEL) return 'other-channel';
    return isOfTenant(envelope, identity.tenantId) ? undefined : 'other-tenant';
  }

  private govern(factory: ConnectorFactory): ConnectorFactory {
    const { limits } = this.options;
    return {
      create: async (serviceUrl, audience) => governOutbound(await factory.create(serviceUrl, audience), limits),
    };
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
