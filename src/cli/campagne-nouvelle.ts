import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { references } from '../campagne';
import { knowledgeFolder } from '../config';
import { FILES, REPORT_FILE, TO_REREAD, editYaml, formatReport, loadKnowledge, writeToReread } from '../knowledge';
import type { KnowledgeBase } from '../knowledge/types';
import { fr } from '../texts/typography';
import { markTheme } from './campagne/marking';
import { NEW_CAMPAIGN_USAGE, readNewCampaignOptions } from './campagne/options';
import type { NewCampaignOptions } from './campagne/options';
import { leftoversIn, remainingItems } from './campagne/remaining';
import { newValues } from './campagne/values';
import { namesIn } from './connaissances/folder';
import { run } from './run';

/** Headings of the tables, which the command of the register fills. */
const EMPTY_TABLES: Readonly<Record<string, string>> = {
  [FILES.ecoles]: 'uai;nom;nature;secteur;commune;circonscription\n',
  [FILES.fermees]: 'uai;nom;commune;fermee_le\n',
  [FILES.communes]: 'nom\n',
};

/**
 * `npm run campagne:nouvelle -- DIR --departement 87 --stage FIRST..LAST`: a folder of knowledge for another campaign,
 * made from the sound one of `from`. Writes into an empty folder only. Gives the exit code: 1 nothing done; 2 misused.
 */
export async function campagneNouvelle(
  args: readonly string[],
  from: string,
  write: (text: string) => void,
): Promise<number> {
  const options = readNewCampaignOptions(args);
  if (options.kind !== 'make') {
    write(fr(options.kind === 'fault' ? `${options.why}\n\n${NEW_CAMPAIGN_USAGE}` : NEW_CAMPAIGN_USAGE));
    return options.kind === 'fault' ? 2 : 0;
  }
  return make({ ...options, dir: resolve(options.dir) }, from, write);
}

type Asked = Extract<NewCampaignOptions, { kind: 'make' }>;

async function make(asked: Asked, from: string, write: (text: string) => void): Promise<number> {
  if ((await namesIn(asked.dir)).length > 0) {
    write(fr(`Le dossier ${asked.dir} n’est pas vide : rien n’y a été mis, pour ne rien écraser.`));
    return 1;
  }
  const loaded = await loadKnowledge(from);
  if (!loaded.ok) {
    write(`${formatReport(loaded.faults)}\n${fr(`Corrigez d’abord ${from}, dont la nouvelle campagne partirait.`)}`);
    return 1;
  }
  const { files, items } = prepare(await textsOf(from), loaded.base, asked);
  await writeAll(asked.dir, files);
  write(fr([`La campagne est préparée dans ${asked.dir}. Il reste :`, ...items.map((item) => `- ${item}`)].join('\n')));
  write(
    fr(`\nCette liste est dans ${TO_REREAD}. Pour savoir où vous en êtes : npm run -s knowledge:check -- ${asked.dir}`),
  );
  return 0;
}

interface Prepared {
  readonly files: ReadonlyMap<string, string>;
  readonly items: readonly string[];
}

/** The files of the new campaign, its list of what remains among them. */
function prepare(before: ReadonlyMap<string, string>, base: KnowledgeBase, { departement, stage }: Asked): Prepared {
  const known = references(base.campagne);
  const fiches: { file: string; id: string }[] = [];
  const files = new Map(
    [...before].map(([file, text]) => {
      if (file === FILES.campagne) return [file, editYaml(text, newValues(base.campagne, departement, stage))];
      if (!file.startsWith('faq/')) return [file, EMPTY_TABLES[file] ?? text];
      const marked = markTheme(text, known);
      fiches.push(...marked.fiches.map((id) => ({ file, id })));
      return [file, marked.text];
    }),
  );
  const authored = new Map([...files].filter(([file]) => /^(?!evaluation\/).*\.yaml$/.test(file)));
  const items = remainingItems(fiches, leftoversIn(authored, base.campagne, base.directory));
  return { files: files.set(TO_REREAD, fr(writeToReread(HEADING, items))), items };
}

const HEADING = `# À relire avant d'ouvrir cette campagne

Cochez une case, « [x] », ou retirez la ligne, quand c'est fait. La vérification rappelle les cases encore vides.`;

/** Texts of a folder by their path in it; hidden files and what a check or an earlier preparation left are not taken. */
async function textsOf(dir: string): Promise<Map<string, string>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(dir, '/').length).replaceAll('\\', '/'))
    .filter((name) => /\.(?:yaml|csv|md)$/.test(name) && ![REPORT_FILE, TO_REREAD].includes(name));
  return new Map(
    await Promise.all(names.sort().map(async (name) => [name, await readFile(join(dir, name), 'utf8')] as const)),
  );
}

async function writeAll(dir: string, files: ReadonlyMap<string, string>): Promise<void> {
  for (const [file, text] of files) {
    await mkdir(dirname(join(dir, file)), { recursive: true });
    await writeFile(join(dir, file), text, { flag: 'wx' });
  }
}

if (require.main === module) {
  run(() => campagneNouvelle(process.argv.slice(2), resolve(knowledgeFolder()), (text) => console.log(text)));
}
