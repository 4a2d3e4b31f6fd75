import { openStores } from '../../src/storage';
import { aCommand, aContent, aDraft } from './builders';

/** Declares school after school in the folder or the PostgreSQL given, and says each reference once it is acknowledged. */
async function declareForEver(place: string, name: string): Promise<never> {
  const stores = await openStores(place.includes('://') ? { databaseUrl: place, dataDir: '' } : { dataDir: place });
  for (let n = 0; ; n += 4) {
    const references = [0, 1, 2, 3].map((k) => `${name}-${n + k}`);
    await Promise.all(references.map((reference) => declareOne(stores, reference)));
  }
}

async function declareOne(stores: Awaited<ReturnType<typeof openStores>>, reference: string): Promise<void> {
  const draft = aDraft({ id: reference, personne: reference });
  const content = aContent({ uai: reference });
  await stores.drafts.save(draft);
  await stores.declarations.declare(aCommand({ draft: { ...draft, version: 1 }, content, reference }));
  process.stdout.write(`${reference}\n`);
}

const [place = '', name = ''] = process.argv.slice(2);
void declareForEver(place, name);
