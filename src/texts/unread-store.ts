import { fr } from './typography';

/**
 * Why a command could not read what the assistant stored, and what to do. `opening` says what does not come of it;
 * `message` is the storage's own, for what the operator must mend.
 */
export function storeUnread(
  opening: string,
  refusal: { readonly code: string; readonly message: string },
  dataDir: string,
): string {
  return fr([opening, ...whyUnread(refusal, dataDir)].join('\n'));
}

function whyUnread({ code, message }: { readonly code: string; readonly message: string }, dataDir: string): string[] {
  switch (code) {
    case 'storage.no-database':
      return [
        `Pourquoi : il n’y a pas de base de l’assistant dans le dossier ${dataDir}.`,
        'Que faire : si l’assistant n’a encore jamais servi, démarrez-le une fois. Sinon, donnez à cette commande les mêmes réglages DATA_DIR et DATABASE_URL qu’à l’assistant (fichier .env).',
      ];
    case 'storage.in-use':
      return [
        'Pourquoi : l’assistant enregistre trop de réponses en ce moment pour que la base soit copiée.',
        'Que faire : relancez la commande dans un instant. Si cela se répète, arrêtez l’assistant, relancez-la, puis redémarrez-le.',
      ];
    default:
      return [`Pourquoi et que faire : ${message}`];
  }
}
