import type { IncomingMessage, ServerResponse } from 'node:http';

/** Request as a route sees it: node's own, with path parameters and the parsed JSON body (absent when none). */
export type RouteRequest = IncomingMessage & {
  readonly params: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

/** A route that another room lends to the server. `path` is restify's syntax: `/v3/conversations/:id`. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  handle(request: RouteRequest, response: ServerResponse): Promise<void>;
}

export interface HttpServer {
  /** Port actually listened on. */
  readonly port: number;
  readonly url: string;
  /** Stops accepting, lets running turns end, hard deadline (10 s by default). */
  close(deadlineMs?: number): Promise<void>;
}
