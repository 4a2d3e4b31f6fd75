import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { attention, faute, nonTeste, ok, type Seen } from '../finding';
import type { Patient } from '../patient';
import { textInZip } from '../zip';

const BUILD = 'npm run teams:package';

const Manifest = z.object({
  version: z.string(),
  bots: z.array(z.object({ botId: z.string() })).min(1),
  validDomains: z.array(z.string()).default([]),
});

/** The package that was built, if any, against the configuration of today: the same bot, the same host. */
export async function checkTeamsPackage({ config, packageFile }: Patient): Promise<Seen> {
  const zip = await readFile(packageFile).catch(() => undefined);
  if (zip === undefined) return nonTeste('non construit ici', `${BUILD} fabrique le paquet à donner à Teams`);
  const manifest = manifestIn(zip);
  if (manifest === undefined) return faute(`${packageFile} n’est pas un paquet pour Teams`, `refaites-le : ${BUILD}`);
  const differences = differencesOf(manifest, config);
  if (differences.length > 0)
    return faute(differences.join(' ; '), `refaites le paquet (${BUILD}), et donnez-le de nouveau à Teams`);
  if (config.identity === undefined)
    return attention('construit, mais il n’y a pas d’identité', 'donnez-la, ou retirez le paquet');
  return ok(`version ${manifest.version}, du même bot${config.publicUrl === undefined ? '' : ' et du même hôte'}`);
}

function manifestIn(zip: Buffer): z.infer<typeof Manifest> | undefined {
  try {
    return Manifest.parse(JSON.parse(textInZip(zip, 'manifest.json') ?? ''));
  } catch {
    return undefined;
  }
}

function differencesOf(
  { bots, validDomains }: z.infer<typeof Manifest>,
  { identity, publicUrl }: Patient['config'],
): string[] {
  const bot = bots[0]?.botId ?? '';
  const host = publicUrl === undefined ? undefined : new URL(publicUrl).host;
  return [
    ...(identity !== undefined && identity.appId.toLowerCase() !== bot.toLowerCase()
      ? [`le paquet est celui du bot ${bot}`]
      : []),
    ...(host !== undefined && !validDomains.includes(host) ? [`le paquet ne nomme pas l’hôte ${host}`] : []),
  ];
}
