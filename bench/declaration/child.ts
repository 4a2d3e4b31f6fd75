/** What a bot under measure is told by the process that measures it. */
export type Order = { readonly kind: 'cpu' } | { readonly kind: 'stop' };

/** What it answers: where it listens once started, then the CPU time that it has used, in milliseconds. */
export type Report =
  { readonly kind: 'started'; readonly url: string } | { readonly kind: 'cpu'; readonly milliseconds: number };

/** Runs a bot at the orders of the parent process: says where it listens, tells its CPU time, stops with its parent. */
export async function serveParent(start: () => Promise<{ readonly url: string; close(): Promise<void> }>) {
  const bot = await start();
  process.on('message', (order: Order) => {
    if (order.kind === 'cpu') tell({ kind: 'cpu', milliseconds: cpuMilliseconds() });
    else void bot.close().then(() => process.exit(0));
  });
  process.on('disconnect', () => process.exit(1));
  tell({ kind: 'started', url: bot.url });
}

function tell(report: Report): void {
  process.send?.(report);
}

function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
