import type { ServerResponse } from 'node:http';
import type { Server } from 'restify';

const DEADLINE_MS = 10_000;
/** How often connections that became idle are closed while the last turns end. */
const SWEEP_MS = 50;

/** Answers under way, and whether the server is stopping. */
export interface Running {
  readonly answers: Set<ServerResponse>;
  stopping: boolean;
}

/** Follows the answers under way; once stopping, each tells its client not to use the connection again. */
export function markRunning(server: Server): Running {
  const running: Running = { answers: new Set(), stopping: false };
  server.server.prependListener('request', (_request: unknown, response: ServerResponse) => {
    running.answers.add(response);
    response.once('close', () => running.answers.delete(response));
    if (running.stopping) response.setHeader('connection', 'close');
  });
  return running;
}

/**
 * Stops accepting, lets the answers under way end, then cuts what is left at the deadline. Resolves when no connection
 * is open; calling it again waits for the same end.
 */
export function gracefulClose(server: Server, running: Running, deadlineMs = DEADLINE_MS): Promise<void> {
  const { server: http } = server;
  running.stopping = true;
  for (const response of running.answers) if (!response.headersSent) response.setHeader('connection', 'close');
  return new Promise((resolve) => {
    const sweep = setInterval(() => http.closeIdleConnections(), SWEEP_MS);
    const deadline = setTimeout(() => http.closeAllConnections(), deadlineMs);
    http.close(() => {
      clearInterval(sweep);
      clearTimeout(deadline);
      resolve();
    });
    http.closeIdleConnections();
  });
}
