import { missing, type Checked, type Environment, type Fault } from './fault';

/** Addresses that stand for Microsoft's in tests. */
export interface CloudAddresses {
  readonly openIdMetadata: string;
  readonly tokenIssuer: string;
  readonly loginUrl: string;
  readonly oauthScope: string;
  readonly oauthUrl: string;
}

/** SDK's own names. They come together or not at all: the SDK takes a partial set for a whole one. */
const CLOUD_VARIABLES = {
  openIdMetadata: 'ToBotFromChannelOpenIdMetadataUrl',
  tokenIssuer: 'ToBotFromChannelTokenIssuer',
  loginUrl: 'ToChannelFromBotLoginUrl',
  oauthScope: 'ToChannelFromBotOAuthScope',
  oauthUrl: 'OAuthUrl',
} as const;

/** All of the addresses or none, and never in production. */
export function readCloud(given: Environment): Checked<CloudAddresses | undefined> {
  const variables = Object.values(CLOUD_VARIABLES);
  const set = variables.filter((variable) => given[variable] !== undefined);
  if (set.length === 0) return { value: undefined, faults: [] };
  if (given.NODE_ENV === 'production') return { value: undefined, faults: set.map(forbiddenInProduction) };
  const entries = Object.entries(CLOUD_VARIABLES).map(([field, variable]) => [field, given[variable]]);
  return {
    value: Object.fromEntries(entries) as CloudAddresses,
    faults: missing(
      given,
      variables,
      `is missing, and goes with ${set[0] ?? ''}; set all of ${variables.join(', ')} or none`,
    ),
  };
}

function forbiddenInProduction(variable: string): Fault {
  return { variable, message: 'is for tests only: it says who may vouch for a message; remove it in production' };
}
