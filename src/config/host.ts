import { isIP } from 'node:net';
import type { Checked, Environment } from './fault';
import { shown } from './variables';

const LOOPBACK_HOST = '127.0.0.1';

/** `identified`: an identity is given, be it faulty; its own faults are then the ones to mend. */
export function readHost(given: Environment, identified: boolean): Checked<string> {
  const host = given.HOST?.trim();
  if (identified) return { value: host ?? '0.0.0.0', faults: [] };
  if (host === undefined || isLoopback(host)) return { value: host ?? LOOPBACK_HOST, faults: [] };
  const message = `is ${shown(host)}, but without an identity (MicrosoftAppId…) the bot believes whoever writes; write 127.0.0.1`;
  return { value: LOOPBACK_HOST, faults: [{ variable: 'HOST', message }] };
}

/** Reached from this machine only. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}
