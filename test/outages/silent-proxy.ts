import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/**
 * A way to the database that can go dead without a word, as a failover or a firewall does: nothing is closed, nothing
 * passes. Once back, new connections pass, and those of before stay dead.
 */
export class SilentProxy {
  private readonly sockets = new Set<Socket>();
  private silent = false;
  private trap: { readonly statement: string; readonly sprung: () => void } | undefined;
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

  /**
   * Silent from the next commit of a transaction that has this statement: the server makes it, and its answer is lost.
   * Resolves then.
   */
  goSilentAtCommitOf(statement: string): Promise<void> {
    return new Promise((resolve) => (this.trap = { statement, sprung: resolve }));
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
    this.watch(near);
    this.pass(near, far, alive);
    this.pass(far, near, alive);
  }

  /** Looks at what is asked before it is passed on. The commit itself passes: the silence begins just after. */
  private watch(near: Socket): void {
    let inTransaction = false;
    near.on('data', (chunk: Buffer) => {
      const { trap } = this;
      if (trap === undefined) return;
      inTransaction ||= chunk.includes(trap.statement);
      if (!inTransaction || !chunk.includes('commit')) return;
      this.trap = undefined;
      process.nextTick(() => this.goSilent());
      trap.sprung();
    });
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
