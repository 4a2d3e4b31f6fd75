import type { IncomingMessage, Server as NodeServer, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { networkOf, publicPeer } from './addresses';

export interface ConnectionLimits {
  /** Connections open at once. */
  readonly total: number;
  /** Those of one public address; never those of a private one, which may be a proxy that speaks for everybody. */
  readonly perPeer: number;
}

/** All of Teams reaches a bot from some tens of connections; files and memory bound the total. */
export const CONNECTION_LIMITS: ConnectionLimits = { total: 2_000, perPeer: 500 };

interface Connection {
  readonly peer: string | undefined;
  /** Requests wholly received and not answered yet. */
  running: number;
  /** A message with a valid token came through it. */
  proven: boolean;
}

/**
 * Keeps room for who has something to say: past a limit, the connection that has been waiting the longest is dropped,
 * those that never brought a valid token first. One whose request is being answered is never dropped; a body that trickles
 * in is waiting.
 */
export class Connections {
  private readonly open = new Map<Socket, Connection>();
  private readonly perPeer = new Map<string, Set<Socket>>();
  /** The longest wait first. */
  private readonly waiting = { unproven: new Set<Socket>(), proven: new Set<Socket>() };

  constructor(
    private readonly limits: ConnectionLimits,
    private readonly onDrop: () => void,
  ) {}

  /** Follows every connection and request of the server. `trustProxy`: the peers are our own proxy. */
  watch(server: NodeServer, { trustProxy }: { readonly trustProxy: boolean }): void {
    server.on('connection', (socket: Socket) =>
      this.admit(socket, trustProxy ? undefined : publicPeer(socket.remoteAddress)),
    );
    server.prependListener('request', (request: IncomingMessage, response: ServerResponse) =>
      this.follow(request, response),
    );
  }

  /** A new connection; makes room for it, or refuses it when everybody is busy. */
  admit(socket: Socket, address: string | undefined): void {
    const connection = { peer: address && networkOf(address), running: 0, proven: false };
    this.open.set(socket, connection);
    const peers = this.ofPeer(connection.peer).add(socket);
    this.wait(socket, connection);
    socket.once('close', () => this.forget(socket, connection));
    if (connection.peer !== undefined && peers.size > this.limits.perPeer) this.drop(this.longestOf(peers));
    if (this.open.size > this.limits.total) this.drop(this.longest());
  }

  private follow(request: IncomingMessage, response: ServerResponse): void {
    const connection = this.open.get(request.socket);
    if (connection === undefined) return;
    this.wait(request.socket, connection);
    const begin = (): void => this.run(request.socket, connection, response, bearsToken(request));
    if (awaitsBody(request)) request.once('end', begin);
    else begin();
  }

  private run(socket: Socket, connection: Connection, response: ServerResponse, token: boolean): void {
    if (response.closed) return;
    connection.running += 1;
    this.leaveWaiting(socket);
    response.once('close', () => {
      connection.running -= 1;
      connection.proven ||= token && response.statusCode < 400;
      if (connection.running === 0 && this.open.has(socket)) this.wait(socket, connection);
    });
  }

  /** The last of those that wait. */
  private wait(socket: Socket, { running, proven }: Connection): void {
    if (running > 0) return;
    this.leaveWaiting(socket);
    (proven ? this.waiting.proven : this.waiting.unproven).add(socket);
  }

  private leaveWaiting(socket: Socket): void {
    this.waiting.unproven.delete(socket);
    this.waiting.proven.delete(socket);
  }

  private longest(): Socket | undefined {
    const { unproven, proven } = this.waiting;
    return first(unproven) ?? first(proven);
  }

  private longestOf(sockets: ReadonlySet<Socket>): Socket | undefined {
    const waiting = [...sockets].filter((socket) => this.open.get(socket)?.running === 0);
    return waiting.find((socket) => !this.open.get(socket)?.proven) ?? waiting[0];
  }

  private drop(socket: Socket | undefined): void {
    // Everybody is busy: the fence of `maxConnections` holds.
    if (socket === undefined) return;
    this.onDrop();
    socket.destroy();
    const connection = this.open.get(socket);
    if (connection) this.forget(socket, connection);
  }

  private forget(socket: Socket, { peer }: Connection): void {
    this.open.delete(socket);
    this.leaveWaiting(socket);
    if (peer === undefined) return;
    const peers = this.ofPeer(peer);
    peers.delete(socket);
    if (peers.size === 0) this.perPeer.delete(peer);
  }

  private ofPeer(peer: string | undefined): Set<Socket> {
    if (peer === undefined) return new Set();
    const peers = this.perPeer.get(peer) ?? new Set<Socket>();
    this.perPeer.set(peer, peers);
    return peers;
  }
}

function first(sockets: ReadonlySet<Socket>): Socket | undefined {
  return sockets.values().next().value;
}

/** Only a message bears one; that it was valid shows in the answer. */
function bearsToken({ method, headers }: IncomingMessage): boolean {
  return method === 'POST' && headers.authorization !== undefined;
}

function awaitsBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}
