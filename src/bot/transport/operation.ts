import type { ConnectorClient } from 'botframework-connector';
import type { WireRequest } from './wire';

type Send = ConnectorClient['sendOperationRequest'];
export type OperationArguments = Parameters<Send>[0];
export type OperationSpec = Parameters<Send>[1];

/**
 * The request that an operation of the SDK's client describes. Its body is the value itself as JSON: the SDK's own
 * serialiser leaves out the fields that it does not know, such as the contents of `entities`.
 */
export function requestOf(given: OperationArguments, spec: OperationSpec): WireRequest {
  const body = spec.requestBody && JSON.stringify(valueOf(given, spec.requestBody.parameterPath));
  return {
    method: spec.httpMethod,
    path: pathOf(given, spec) + queryOf(given, spec),
    headers: { ...ALWAYS, ...(body === undefined ? {} : bodyHeaders(body)), ...headersOf(given, spec) },
    ...(body === undefined ? {} : { body }),
  };
}

const ALWAYS = { accept: '*/*', 'user-agent': 'Microsoft-BotFramework/3.1 assistant-stages-seconde' };

function bodyHeaders(body: string): Record<string, string> {
  return { 'content-type': 'application/json; charset=utf-8', 'content-length': String(Buffer.byteLength(body)) };
}

type Parameter = NonNullable<OperationSpec['queryParameters']>[number];

type Path = Parameter['parameterPath'];

const keysOf = (path: Path): readonly string[] => (typeof path === 'string' ? [path] : (path as readonly string[]));

const nameOf = ({ mapper, parameterPath }: Parameter): string =>
  mapper.serializedName ?? keysOf(parameterPath).at(-1) ?? '';

function valueOf(given: OperationArguments, path: Path): unknown {
  return keysOf(path).reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], given);
}

/** Throws when a part of the path is missing: the address would be another one. */
function pathOf(given: OperationArguments, { path = '', urlParameters = [] }: OperationSpec): string {
  return urlParameters.reduce((filled, parameter) => {
    const value = valueOf(given, parameter.parameterPath);
    if (typeof value !== 'string' || value === '') throw new Error(`The call has no ${nameOf(parameter)}`);
    return filled.replace(`{${nameOf(parameter)}}`, () => encodeURIComponent(value));
  }, path);
}

function queryOf(given: OperationArguments, { queryParameters = [] }: OperationSpec): string {
  const query = new URLSearchParams(present(given, queryParameters)).toString();
  return query === '' ? '' : `?${query}`;
}

function headersOf(given: OperationArguments, { headerParameters = [] }: OperationSpec): Record<string, string> {
  return Object.fromEntries(present(given, headerParameters));
}

function present(given: OperationArguments, parameters: readonly Parameter[]): [string, string][] {
  return parameters.flatMap((parameter) => {
    const value = valueOf(given, parameter.parameterPath);
    return value === undefined || value === null ? [] : [[nameOf(parameter), `${value as string | number}`]];
  });
}
