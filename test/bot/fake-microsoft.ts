import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ServiceClientCredentialsFactory } from 'botframework-connector';
import type { CloudAddresses, Identity } from '../../src/config';
import { TENANT } from './bot-under-test';

export const APP_ID = '22222222-2222-4222-8222-222222222222';
export const IDENTITY: Identity = { type: 'SingleTenant', appId: APP_ID, tenantId: TENANT, password: 'secret' };

const ISSUER = 'https://api.botframework.com';
const KEY_ID = 'key-1';

export interface FakeMicrosoft {
  readonly cloud: CloudAddresses;
  /** A token as the Bot Framework signs them; `undefined` claims are left out. */
  token(claims?: Record<string, unknown>, header?: Record<string, unknown>, key?: KeyObject): string;
  readonly publicKey: KeyObject;
  close(): Promise<void>;
}

/** Serves the OpenID metadata and keys of a token service with keys of its own. */
export async function openFakeMicrosoft(): Promise<FakeMicrosoft> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const { n, e } = publicKey.export({ format: 'jwk' });
  const keys = { keys: [{ kid: KEY_ID, kty: 'RSA', n, e, endorsements: ['msteams'] }] };
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.url === '/keys' ? keys : { jwks_uri: `${url()}/keys` }));
  });
  const url = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    cloud: cloudAt(`${url()}/openid`),
    publicKey,
    token: (claims, header, key = privateKey) =>
      sign(claims, { alg: 'RS256', typ: 'JWT', kid: KEY_ID, ...header }, key),
    close: () => new Promise((resolve) => void server.close(() => resolve()).closeAllConnections()),
  };
}

export function cloudAt(openIdMetadata: string): CloudAddresses {
  return {
    openIdMetadata,
    tokenIssuer: ISSUER,
    loginUrl: 'https://login.example/tenant',
    oauthScope: 'https://api.botframework.com',
    oauthUrl: 'https://token.example',
  };
}

export const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;

function sign(claims: Record<string, unknown> = {}, header: Record<string, unknown>, key: KeyObject): string {
  const standard = { iss: ISSUER, aud: APP_ID, exp: inSeconds(3_600), nbf: inSeconds(-60) };
  const parts = [header, { ...standard, ...claims }].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  );
  const unsigned = parts.join('.');
  return `${unsigned}.${createSign('RSA-SHA256').update(unsigned).sign(key).toString('base64url')}`;
}

/** Signs the bot's calls with a fixed token, where Microsoft's service would give one. */
export const FIXED_CREDENTIALS: ServiceClientCredentialsFactory = {
  isValidAppId: async (appId) => appId === APP_ID,
  isAuthenticationDisabled: async () => false,
  createCredentials: async () => ({
    signRequest: async (request) => {
      request.headers.set('authorization', 'Bearer of-the-bot');
      return request;
    },
  }),
};
