import { attention, ok, type Seen } from '../finding';

/** First version of Node that is still looked after (https://nodejs.org/en/about/previous-releases). */
const SUPPORTED = 22;

/** The version of Node that runs this. */
export async function checkRuntime(version = process.versions.node): Promise<Seen> {
  const major = Number(version.split('.')[0]);
  if (major >= SUPPORTED) return ok(`Node ${version}`);
  return attention(
    `Node ${version} ne reçoit plus de corrections de sécurité`,
    'installez Node 24 (ou 22) : l’assistant y fonctionne tel quel',
  );
}
