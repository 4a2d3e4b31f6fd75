import { readFileSync } from 'node:fs';
import type { LabelledOrder } from '../../evaluation/orders';

export type OrdersFile =
  | { readonly kind: 'read'; readonly messages: readonly LabelledOrder[] }
  /** `why` is in French, for the person. */
  | { readonly kind: 'fault'; readonly why: string };

/** Messages of a tab-separated file (message, label), empty lines left aside. `labels`: those that exist. */
export function readOrdersFile(path: string, labels: ReadonlySet<string>): OrdersFile {
  let content: string;
  try {
    content = readFileSync(path, 'utf8');
  } catch {
    return fault(`Le fichier « ${path} » ne se lit pas : vérifiez son nom et son dossier.`);
  }
  const messages: LabelledOrder[] = [];
  for (const [rank, line] of content
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue;
    const [message = '', label = '', ...more] = line.split('\t').map((cell) => cell.trim());
    const where = `${path}, ligne ${rank + 1}`;
    if (message === '' || label === '' || more.length > 0)
      return fault(`${where} : il faut un message, une tabulation, puis ce qui est attendu.`);
    if (!labels.has(label))
      return fault(`${where} : « ${label} » n’est ni une demande (declarer:non), ni une politesse, ni une fiche.`);
    messages.push({ message, label });
  }
  if (messages.length === 0) return fault(`« ${path} » ne contient aucun message : rien à mesurer.`);
  return { kind: 'read', messages };
}

const fault = (why: string): OrdersFile => ({ kind: 'fault', why });
