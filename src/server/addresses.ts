import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/**
 * Address to count a request under. A private peer is a proxy (or this machine): counting under it would block everybody
 * behind it, so it counts only through the `X-Forwarded-For` of a proxy declared as ours.
 */
export function clientAddress(request: IncomingMessage, trustProxy: boolean): string | undefined {
  return publicPeer(request.socket.remoteAddress) ?? (trustProxy ? lastForwarded(request) : undefined);
}

/** The peer's own address, when it is no proxy's nor this machine's. */
export function publicPeer(remoteAddress = ''): string | undefined {
  const peer = plain(remoteAddress);
  return isPrivate(peer) ? undefined : peer;
}

/** What stands for one customer: an IPv4 address, the /64 of an IPv6 one. */
export function networkOf(address: string): string {
  return isIP(address) === 6 ? expand(address).slice(0, 4).join(':') : address;
}

function expand(address: string): string[] {
  const [head = '', tail] = address.split('::');
  const before = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean);
  return [...before, ...Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0'), ...after];
}

/** The entry that our proxy appended; the others come from the client. Azure adds a port to it. */
function lastForwarded({ headers }: IncomingMessage): string | undefined {
  const last =
    String(headers['x-forwarded-for'] ?? '')
      .split(',')
      .at(-1)
      ?.trim() ?? '';
  const address = plain(last.replace(/^\[(.*)\](:\d+)?$/, '$1').replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1'));
  return isIP(address) === 0 ? undefined : address;
}

const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');

const PRIVATE =
  /^(127\.|10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|::1$|f[cd]|fe[89ab])/i;

function isPrivate(address: string): boolean {
  return address === '' || PRIVATE.test(address);
}
