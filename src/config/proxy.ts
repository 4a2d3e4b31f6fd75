import type { Checked, Environment, Fault } from './fault';
import { shown } from './variables';

/** The way out of a network that lets nothing reach the Internet by itself. */
export interface Proxy {
  /** `http://host:port`, with its account where it asks for one: never printed. */
  readonly url: string;
  /** Hosts reached without it, in lower case: `host`, `.domain`, `*`. */
  readonly except: readonly string[];
}

/** The usual names, in the order in which they win; lower case counts too, as in every other program. */
const VARIABLES = ['HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy'];

export function readProxy(given: Environment): Checked<Proxy | undefined> {
  const variable = VARIABLES.find((name) => given[name] !== undefined);
  if (variable === undefined) return { value: undefined, faults: [] };
  const url = withScheme(given[variable]?.trim() ?? '');
  if (!isProxyUrl(url)) return { value: undefined, faults: [notAProxy(variable)] };
  return { value: { url, except: exceptions(given) }, faults: [] };
}

/** `proxy.exemple.fr:3128` is often written so. */
const withScheme = (url: string): string => (url.includes('://') ? url : `http://${url}`);

function isProxyUrl(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url);
}

/** The value is not shown: it may hold a password. */
function notAProxy(variable: string): Fault {
  const example = shown('http://proxy.exemple.fr:3128');
  return { variable, message: `is not the address of an HTTP proxy; write one such as ${example}, or remove it` };
}

/** A port is left aside: Teams answers on one. */
function exceptions(given: Environment): string[] {
  const written = given.NO_PROXY ?? given.no_proxy ?? '';
  return written
    .toLowerCase()
    .split(/[\s,]+/)
    .map((entry) => entry.replace(/:\d+$/, ''))
    .filter((entry) => entry !== '');
}
