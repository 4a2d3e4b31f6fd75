import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/**
 * A way to the database that can go dead without a word, as a failover or a firewall does: nothing is closed, nothing
 * passes. Once back, new connections pass, and those of before stay dead.
 */
export class SilentProxy {
  private readonly sockets = new Set<Socket>();
  private silent = false;
  private generation = 0;

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async open(target: number): Promise<SilentProxy> {
    const server = createServer({ allowHalfOpen: true });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const proxy = new SilentProxy(server, (server.address() as AddressInfo).port);
    server.on('connection', (socket) => proxy.join(socket, target));
    return proxy;
  }

  goSilent(): void {
    this.silent = true;
    this.generation += 1;
  }

  comeBack(): void {
    this.silent = false;
  }

  close(): void {
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
  }

  private join(near: Socket, target: number): void {
    this.follow(near);
    if (this.silent) return void near.resume();
    const far = connect({ port: target, host: '127.0.0.1', allowHalfOpen: true });
    this.follow(far);
    const { generation } = this;
    const alive = (): boolean => this.generation === generation;
    this.pass(near, far, alive);
    this.pass(far, near, alive);
  }

  /** What was sent before the silence passes; nothing after, not even the end of the connection. */
  private pass(from: Socket, to: Socket, alive: () => boolean): void {
    from.on('data', (chunk) => {
      if (alive()) to.write(chunk);
    });
    from.on('end', () => {
      if (alive()) to.end();
    });
    from.on('close', () => {
      if (alive()) to.destroy();
    });
  }

  private follow(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => this.sockets.delete(socket));
  }
}
