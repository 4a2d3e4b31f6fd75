import type { ConnectorClient } from 'botframework-connector';
import type { CallResult, Observer } from '../../observing';
import { OutboundDeadline } from './outbound';

/** Tells of each call of the client, retries included, how it ended. Gives the same client back. */
export function observeCalls(client: ConnectorClient, observer: Pick<Observer, 'call'>): ConnectorClient {
  const send = client.sendOperationRequest.bind(client) as Send;
  const observed: Send = async (given, spec, ...rest) => {
    const began = performance.now();
    const tell = (result: CallResult): void =>
      observer.call({ method: spec.httpMethod, result, seconds: (performance.now() - began) / 1000 });
    try {
      const answer = await send(given, spec, ...rest);
      tell('ok');
      return answer;
    } catch (error) {
      tell(resultOf(error));
      throw error;
    }
  };
  client.sendOperationRequest = observed as ConnectorClient['sendOperationRequest'];
  return client;
}

type Send = (given: unknown, spec: { readonly httpMethod: string }, ...rest: unknown[]) => Promise<unknown>;

/** Errors of @azure/identity; those of msal-node bear an `errorCode`. */
const NO_TOKEN = new Set([
  'AuthenticationError',
  'AggregateAuthenticationError',
  'AuthenticationRequiredError',
  'CredentialUnavailableError',
]);

/** Of the network's codes: letters alone, as node gives them. */
const NETWORK_CODE = /^(E[A-Z_]{3,}|ERR_TLS_\w+|CERT_\w+|\w*SELF_SIGNED\w*|UNABLE_TO_\w+)$/;

function resultOf(error: unknown): CallResult {
  const { name, code, statusCode, errorCode } = error as Readonly<Record<string, unknown>>;
  if (error instanceof OutboundDeadline || name === 'AbortError') return 'deadline';
  if (typeof errorCode === 'string' || NO_TOKEN.has(String(name))) return 'token';
  if (typeof statusCode === 'number') return `${statusCode}`;
  return typeof code === 'string' && NETWORK_CODE.test(code) ? 'network' : 'other';
}
