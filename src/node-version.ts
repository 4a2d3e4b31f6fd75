/** First major that is still maintained on 25 November 2026 (nodejs.org/en/about/previous-releases). */
const OLDEST_MAINTAINED = 22;

/** One sentence for who runs a Node past its end of life; nothing otherwise. `version` as `process.version` writes it. */
export function nodeAdvice(version: string): string | undefined {
  const major = Number(/^v(\d+)/.exec(version)?.[1]);
  if (major >= OLDEST_MAINTAINED) return undefined;
  return `Node ${version} works but is past its end of life, without security fixes: install Node 22 or 24`;
}
