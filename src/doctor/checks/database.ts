import { StorageError, type Inspection } from '../../storage';
import { attention, faute, nonTeste, ok, type Seen } from '../finding';

/** A turn does a dozen queries: past this, a director waits a second. */
const SLOW_MS = 50;

const CURES: Readonly<Record<string, string>> = {
  'storage.unreachable': 'démarrez le serveur PostgreSQL, ouvrez le pare-feu jusqu’à lui, vérifiez DATABASE_URL',
  'storage.refused':
    'corrigez l’utilisateur, le mot de passe ou la base dans DATABASE_URL, ou ses droits sur le serveur',
  'storage.bad-url': 'écrivez DATABASE_URL comme postgres://utilisateur:motdepasse@serveur:5432/base',
  'storage.corrupt': 'remettez la dernière sauvegarde',
  'storage.in-use': 'relancez le diagnostic à un moment plus calme',
  'storage.newer-schema': 'lancez la version du programme qui a écrit cette base, ou une plus récente',
  'storage.cannot-open': 'vérifiez que ce compte peut lire la base et écrire dans son dossier',
};

/** Version, rights, latency and schema, without migrating anything. The look is shared with the line on activity. */
export async function checkDatabase(looked: Promise<Inspection | undefined>): Promise<Seen> {
  try {
    const seen = await looked;
    return seen === undefined ? nonTeste('aucune base encore : elle est créée au premier démarrage') : judged(seen);
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    return faute(`${reasonOf(error)} (${error.code})`, CURES[error.code] ?? 'voyez le journal de l’assistant');
  }
}

function judged(seen: Inspection): Seen {
  const told = [describe(seen), `schéma ${seen.schema}`, ...latencyOf(seen)].join(', ');
  if (!seen.mayWrite) {
    return faute(
      `${told}, sans le droit d’écrire`,
      'donnez à cet utilisateur les droits de création et d’écriture sur son schéma',
    );
  }
  if (seen.schema < seen.known) {
    return attention(
      `${told}, ce programme attend ${seen.known}`,
      'sauvegardez : le prochain démarrage met la base à jour',
    );
  }
  if (seen.schema > seen.known)
    return faute(`${told}, écrit par un programme plus récent`, CURES['storage.newer-schema'] ?? '');
  if ((seen.latencyMs ?? 0) > SLOW_MS) return attention(told, 'rapprochez le serveur, ou cherchez ce qui le charge');
  return ok(told);
}

const describe = ({ engine, server }: Inspection): string =>
  engine === 'postgresql' ? `PostgreSQL ${server ?? ''}` : 'base embarquée, lue sur une copie';

const latencyOf = ({ latencyMs }: Inspection): string[] =>
  latencyMs === undefined ? [] : [`${latencyMs.toFixed(1)} ms par requête`];

const REASONS: Readonly<Record<string, string>> = {
  'storage.unreachable': 'le serveur PostgreSQL ne répond pas',
  'storage.refused': 'le serveur PostgreSQL refuse l’accès',
  'storage.bad-url': 'DATABASE_URL n’est pas comprise',
  'storage.corrupt': 'le fichier de la base est abîmé',
  'storage.in-use': 'la base change trop vite pour être lue',
  'storage.newer-schema': 'la base vient d’un programme plus récent',
};

const reasonOf = ({ code }: StorageError): string => REASONS[code] ?? 'la base ne se laisse pas lire';
