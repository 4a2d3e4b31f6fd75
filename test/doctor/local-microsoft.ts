import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Microsoft } from '../../src/doctor/microsoft';
import { TENANT } from '../bot/bot-under-test';
import { APP_ID } from '../bot/fake-microsoft';

export const SECRET = 'abc~the-secret-of-the-test';

/** The sign-in service, Graph and the metadata service of a virtual machine, on one address, with their protocols. */
export interface LocalMicrosoft {
  readonly microsoft: Microsoft;
  readonly url: string;
  /** What was asked: method and path. */
  readonly asked: string[];
  /** The secret that the sign-in service knows; another is refused with `refusal`. */
  secret: string;
  refusal: string;
  /** Milliseconds that its clock is ahead of ours. */
  ahead: number;
  /** Secrets that Graph shows; absent: the application may not read itself. */
  credentials?: readonly { readonly hint: string; readonly endDateTime: string }[];
  close(): Promise<void>;
}

export async function openLocalMicrosoft(): Promise<LocalMicrosoft> {
  const server = createServer((request, response) => void take(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const local: LocalMicrosoft = {
    url,
    asked: [],
    secret: SECRET,
    refusal: 'AADSTS7000215: Invalid client secret provided. Trace ID: 1',
    ahead: 0,
    microsoft: {
      login: `${url}/${TENANT}`,
      botScope: 'https://api.botframework.com',
      graph: url,
      imds: `${url}/metadata/identity/oauth2/token`,
      hosts: [url],
    },
    close: () => new Promise((resolve) => void server.close(() => resolve()).closeAllConnections()),
  };

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    local.asked.push(`${request.method} ${request.url}`);
    const [status, answer] = answerTo(request, new URLSearchParams(body));
    response.setHeader('date', new Date(Date.now() + local.ahead).toUTCString());
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer));
  }

  function answerTo({ url: path = '', headers }: IncomingMessage, form: URLSearchParams): [number, object] {
    if (path === `/${TENANT}/oauth2/v2.0/token`) return tokenBySecret(form);
    if (path.startsWith('/metadata/identity/oauth2/token?')) return tokenOfMachine(path, headers);
    if (path === `/v1.0/applications(appId='${APP_ID}')?$select=passwordCredentials`) return ownSecrets(headers);
    return [404, {}];
  }

  function tokenBySecret(form: URLSearchParams): [number, object] {
    const { grant_type: grant, client_id: id, client_secret: secret, scope } = Object.fromEntries(form);
    if (grant !== 'client_credentials' || id !== APP_ID || !scope?.endsWith('/.default')) return [400, {}];
    if (secret !== local.secret) return [401, { error: 'invalid_client', error_description: local.refusal }];
    return [200, { token_type: 'Bearer', expires_in: 3599, access_token: `for ${scope}` }];
  }

  function tokenOfMachine(path: string, headers: IncomingMessage['headers']): [number, object] {
    const { resource, client_id: id } = Object.fromEntries(new URL(path, url).searchParams);
    const trusted = headers.metadata === 'true' || headers['x-identity-header'] === 'header-of-the-host';
    return trusted && id === APP_ID ? [200, { access_token: `for ${resource}` }] : [400, {}];
  }

  function ownSecrets({ authorization }: IncomingMessage['headers']): [number, object] {
    if (authorization !== `Bearer for ${url}/.default`) return [401, {}];
    return local.credentials ? [200, { passwordCredentials: local.credentials }] : [403, {}];
  }
  return local;
}
