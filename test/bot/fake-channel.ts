import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Parsed from the wire; tests say what they expect of it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Json = any;

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly activity: Json;
}

/** How the channel takes a call: its status, after a wait; `undefined` when it takes it well. */
export type Mood = (call: Call, index: number) => Answer | undefined;

interface Answer {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: object;
  readonly waitMs?: number;
  /** What it waits for before it answers. */
  readonly after?: Promise<void>;
}

/** A connector over HTTP that records what the bot sends, and may be in a bad mood. */
export interface FakeChannel {
  readonly url: string;
  readonly calls: Call[];
  /** Messages and updates received, without typing and member lookups. */
  messages(): Json[];
  mood: Mood;
  /** Texts or summaries of what was sent, in the order in which the channel had taken it. */
  readonly answered: string[];
  /** Opened by the bot so far. */
  readonly connections: number;
  close(): Promise<void>;
}

export async function openFakeChannel(): Promise<FakeChannel> {
  const calls: Call[] = [];
  const server = createServer((request, response) => void take(request, response));
  let connections = 0;
  server.on('connection', () => (connections += 1));
  const channel: FakeChannel = {
    url: await listen(server),
    calls,
    messages: () => calls.filter(({ activity }) => activity?.type === 'message').map(({ activity }) => activity),
    mood: () => undefined,
    answered: [],
    get connections() {
      return connections;
    },
    close: () => new Promise((resolve) => void server.close(() => resolve()).closeAllConnections()),
  };
  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = await read(request);
    calls.push(call);
    const { status, headers = {}, body, waitMs = 0, after } = channel.mood(call, calls.length - 1) ?? {};
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs).unref());
    await after;
    if (call.activity) channel.answered.push(String(call.activity.text ?? call.activity.summary));
    response.writeHead(status ?? 200, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body ?? (call.method === 'GET' ? MEMBER : { id: `sent-${calls.length}` })));
  }
  return channel;
}

const MEMBER = {
  id: '29:jeanne',
  name: 'Jeanne Martin',
  email: 'jeanne.martin@example.org',
  aadObjectId: 'aad-jeanne',
};

async function read(request: IncomingMessage): Promise<Call> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  const { method = '', url: path = '', headers } = request;
  return { method, path, headers, activity: text === '' ? undefined : JSON.parse(text) };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
