import type { Route } from './types';

/** `warning`: it serves, and somebody should look. `failing`: what depends on it does not work. */
export interface Check {
  readonly state: 'ok' | 'warning' | 'failing';
  /** What is seen: no secret, no name, no path of a person's. */
  readonly detail?: string;
}

/** By name; each is asked anew, at the same time as the others. */
export type Checks = Readonly<Record<string, () => Promise<Check>>>;

export interface HealthOptions {
  readonly versions: () => Versions;
  readonly checks: Checks;
  /** Names of the checks without which nothing can be answered; without another one, only less is. */
  readonly essential: readonly string[];
}

interface Versions {
  readonly program: string;
  /** Hash of the knowledge in force. */
  readonly knowledge: string;
  /** Number of the last migration. */
  readonly schema: number;
}

/**
 * What « ready » says. `degraded`: something fails or should be looked at, yet questions are answered, so that a proxy
 * must not take the instance out. `unavailable`: nothing can be answered, or it is stopping.
 */
export interface Health {
  readonly status: 'ok' | 'degraded' | 'unavailable';
  readonly versions: Versions;
  readonly checks: Readonly<Record<string, Check>>;
}

/** A check that takes longer is failing: who asks has a deadline of its own. */
const CHECK_WITHIN_MS = 2_000;

/**
 * GET /health/live: 200 while the process answers. GET /health/ready, and /health: 200 when it can serve, were it with
 * less; 503 otherwise. Never cached.
 */
export function healthRoutes(options: HealthOptions, isStopping: () => boolean): Route[] {
  const ready: Route['handle'] = async (_request, response) => {
    const health = await healthOf(options, isStopping());
    answer(response, health.status === 'unavailable' ? 503 : 200, health);
  };
  return [
    {
      method: 'GET',
      path: '/health/live',
      handle: async (_request, response) => answer(response, 200, { status: 'ok' }),
    },
    { method: 'GET', path: '/health/ready', handle: ready },
    { method: 'GET', path: '/health', handle: ready },
  ];
}

async function healthOf({ versions, checks, essential }: HealthOptions, stopping: boolean): Promise<Health> {
  const seen = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => [name, await inTime(check)] as const),
  );
  const failing = seen.filter(([, { state }]) => state === 'failing').map(([name]) => name);
  const unavailable = stopping || failing.some((name) => essential.includes(name));
  const degraded = seen.some(([, { state }]) => state !== 'ok');
  const status = unavailable ? 'unavailable' : degraded ? 'degraded' : 'ok';
  return { status, versions: versions(), checks: Object.fromEntries(seen) };
}

async function inTime(check: () => Promise<Check>): Promise<Check> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Check>((resolve) => {
    const detail = `no answer within ${CHECK_WITHIN_MS / 1000} s`;
    timer = setTimeout(resolve, CHECK_WITHIN_MS, { state: 'failing', detail });
  });
  return Promise.race([check().catch(() => ({ state: 'failing' }) as const), late]).finally(() => clearTimeout(timer));
}

function answer(response: Parameters<Route['handle']>[1], status: number, state: object): void {
  const body = JSON.stringify(state);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
  });
  response.end(body);
}
