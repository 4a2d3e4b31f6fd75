import { isIP } from 'node:net';
import { connect, type PeerCertificate } from 'node:tls';
import { attention, faute, nonTeste, ok, type Seen } from '../finding';
import type { Patient } from '../patient';
import { unreached } from '../unreached';
import { daysUntil } from '../secret-days';

/** Automatic renewals happen 30 days before the end: under this, one has failed. */
const WARNED_FROM_DAYS = 14;
const HTTPS_PORT = 443;

/** The certificate of the public name: its chain, its name, its days left. */
export async function checkCertificate({ config, clock, deadlineMs }: Patient): Promise<Seen> {
  const { publicUrl } = config;
  if (publicUrl === undefined) return nonTeste('PUBLIC_URL n’est pas donnée');
  const { protocol, hostname, port } = new URL(publicUrl);
  if (protocol !== 'https:') return nonTeste('PUBLIC_URL n’est pas en https');
  const seen = await handshake(hostname, Number(port || HTTPS_PORT), deadlineMs);
  if ('code' in seen) return failed(seen.code);
  return judgeCertificate(seen, clock());
}

function failed(code: string): Seen {
  const { why, cure } = unreached(code);
  return faute(why, cure);
}

/** Expired first, whatever else is wrong with it: that is what is mended. */
export function judgeCertificate({ validTo, fault }: Certificate, now: Date): Seen {
  const days = daysUntil(new Date(validTo), now);
  const day = new Date(validTo).toISOString().slice(0, 10);
  if (days < 0) return faute(`expiré depuis le ${day}`, 'renouvelez-le : Teams n’appelle plus cette adresse');
  if (fault !== undefined) return failed(fault);
  const left = `valable jusqu’au ${day}, soit ${days} jour${days < 2 ? '' : 's'}, chaîne complète`;
  return days <= WARNED_FROM_DAYS
    ? attention(left, 'renouvelez-le, et cherchez pourquoi le renouvellement automatique n’a pas eu lieu')
    : ok(left);
}

interface Certificate {
  readonly validTo: string;
  /** Why the chain or the name is not trusted. */
  readonly fault?: string;
}

/** Looks at what is shown, trusted or not: the expiry of an untrusted one matters too. Never rejects. */
function handshake(host: string, port: number, deadlineMs: number): Promise<Certificate | { readonly code: string }> {
  return new Promise((resolve) => {
    const servername = isIP(host) === 0 ? host : undefined;
    const socket = connect({ host, port, servername, rejectUnauthorized: false, timeout: deadlineMs });
    const end = (seen: Certificate | { readonly code: string }): void => {
      socket.destroy();
      resolve(seen);
    };
    socket.once('secureConnect', () => end(shown(socket.getPeerCertificate(), socket.authorizationError)));
    socket.once('timeout', () => end({ code: 'TIMEOUT' }));
    socket.once('error', (error: NodeJS.ErrnoException) => end({ code: error.code ?? 'UNKNOWN' }));
  });
}

function shown({ valid_to: validTo }: PeerCertificate, fault: unknown): Certificate {
  // Typed as an error; in fact the code, as text, or an error that bears one.
  const code = typeof fault === 'string' ? fault : (fault as { readonly code?: string } | null)?.code;
  return code === undefined ? { validTo } : { validTo, fault: code };
}
