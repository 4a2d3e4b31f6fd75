import { loadKnowledge } from '../../knowledge';
import { counted } from '../../texts/typography';
import { attention, faute, ok, type Seen } from '../finding';
import type { Patient } from '../patient';

const CHECK = 'lancez npm run -s knowledge:check';

/** Faults and weak points of the knowledge, as its own check counts them. */
export async function checkKnowledge({ config: { knowledgeDir } }: Patient): Promise<Seen> {
  const loaded = await loadKnowledge(knowledgeDir);
  if (!loaded.ok) {
    const [first] = loaded.faults;
    const place = first === undefined ? '' : ` ; le premier, dans ${first.file} : ${first.message}`;
    return faute(`${counted(loaded.faults.length, 'défaut')} dans ${knowledgeDir}${place}`, `${CHECK}, et corrigez`);
  }
  const { fiches, version } = loaded.base;
  const told = `${counted(fiches.length, 'fiche')}, version ${version}`;
  if (loaded.warnings.length === 0) return ok(told);
  return attention(`${told}, ${counted(loaded.warnings.length, 'avertissement')}`, CHECK);
}
