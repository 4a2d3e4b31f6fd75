import { attention, faute, ok, type Seen } from '../finding';
import type { Patient } from '../patient';
import { unreached } from '../unreached';

/** Any answer will do, a refusal too: it is the way that is looked at. */
export async function checkHosts({ ask, config, microsoft: { hosts } }: Patient): Promise<Seen> {
  const asked = await Promise.all(hosts.map(async (host) => ({ host, way: await ask(host) })));
  const closed = asked.flatMap(({ host, way }) => (way.kind === 'unreached' ? [{ host, code: way.code }] : []));
  const first = closed[0];
  if (first === undefined) return ok(`${hosts.length} joints : ${hosts.map(nameOf).join(', ')}`);
  const told = [...new Set(closed.map(({ code }) => code))].map((code) => reasonOf(code, closed)).join(' ; ');
  if (config.identity === undefined) return attention(told, 'sans importance pour un essai sur cette machine');
  return faute(told, unreached(first.code).cure);
}

function reasonOf(code: string, closed: readonly { readonly host: string; readonly code: string }[]): string {
  const names = closed.filter((each) => each.code === code).map(({ host }) => nameOf(host));
  return `${names.join(', ')} : ${unreached(code).why}`;
}

const nameOf = (url: string): string => new URL(url).hostname;
