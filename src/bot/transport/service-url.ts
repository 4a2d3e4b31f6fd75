/**
 * Hosts that the Bot Framework's channels answer on. The bot's replies go there with its token: any other host could
 * take the token and speak in the bot's name.
 */
const MICROSOFT_HOSTS = ['smba.trafficmanager.net', '.teams.microsoft.com', '.teams.microsoft.us', '.botframework.com'];

const LOOPBACK_HOSTS = ['localhost', '127.0.0.1', '[::1]'];

/** `true` for https on Microsoft's hosts, and, outside production, for this machine (the local chat, tests). */
export function isAllowedServiceUrl(serviceUrl: string, { production }: { readonly production: boolean }): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const url = new URL(serviceUrl);
  if (url.username !== '' || url.password !== '') return false;
  if (isHttp(url) && LOOPBACK_HOSTS.includes(url.hostname)) return !production;
  return url.protocol === 'https:' && url.port === '' && MICROSOFT_HOSTS.some((host) => matches(url.hostname, host));
}

function isHttp({ protocol }: URL): boolean {
  return protocol === 'http:' || protocol === 'https:';
}

function matches(hostname: string, host: string): boolean {
  return host.startsWith('.') ? hostname.endsWith(host) : hostname === host;
}
