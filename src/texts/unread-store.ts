import { fr } from './typography';

/**
 * Why a command could not read what the assistant stored, and what to do. `opening` says what does not come of it;
 * `message` is the storage's own, in English: a detail for whoever helps, where it says more than the reason does.
 */
export function storeUnread(
  opening: string,
  refusal: { readonly code: string; readonly message: string },
  dataDir: string,
): string {
  const { why, remedy, plain } = REFUSALS[refusal.code] ?? OTHER;
  return fr(
    [
      opening,
      `Pourquoi : ${why(dataDir)}`,
      `Que faire : ${remedy}`,
      ...(plain === true ? [] : [`Détail technique, à transmettre si vous demandez de l’aide : ${refusal.message}`]),
    ].join('\n'),
  );
}

interface Refusal {
  readonly why: (dataDir: string) => string;
  readonly remedy: string;
  /** Said in full: the detail would add nothing. */
  readonly plain?: true;
}

const OTHER: Refusal = {
  why: () => 'la base de l’assistant a refusé la lecture.',
  remedy: 'relancez la commande ; si cela se répète, demandez de l’aide avec le détail ci-dessous.',
};
const BUSY: Refusal = {
  why: () => 'l’assistant enregistre trop de réponses en ce moment pour que la base soit copiée.',
  remedy:
    'relancez la commande dans un instant. Si cela se répète, arrêtez l’assistant, relancez-la, puis redémarrez-le.',
  plain: true,
};
const LATER: Refusal = {
  why: () => 'la base a été écrite par une version plus récente de ce programme.',
  remedy: 'lancez cette commande avec la version de l’assistant qui est en service, ou une plus récente.',
};

/** By the storage's codes. */
const REFUSALS: Readonly<Record<string, Refusal>> = {
  'storage.no-database': {
    why: (dataDir) => `il n’y a pas de base de l’assistant dans le dossier ${dataDir}.`,
    remedy:
      'si l’assistant n’a encore jamais servi, démarrez-le une fois. Sinon, donnez à cette commande les mêmes réglages DATA_DIR et DATABASE_URL qu’à l’assistant (fichier .env).',
    plain: true,
  },
  'storage.in-use': BUSY,
  'storage.contention': BUSY,
  'storage.directory': {
    why: (dataDir) => `le dossier ${dataDir} n’est pas utilisable.`,
    remedy: 'donnez dans DATA_DIR (fichier .env) un dossier où vous avez le droit de lire et d’écrire.',
  },
  'storage.corrupt': {
    why: (dataDir) => `le fichier de la base, dans le dossier ${dataDir}, est abîmé.`,
    remedy:
      'remettez à sa place la dernière sauvegarde : arrêtez l’assistant, puis « npm run restauration -- FICHIER_DE_SAUVEGARDE ». Le fichier abîmé est gardé de côté.',
  },
  'storage.gone': {
    why: () => 'le fichier de la base a été retiré ou remplacé pendant que l’assistant s’en servait.',
    remedy:
      'remettez-le en place, ou restaurez la dernière sauvegarde (« npm run restauration -- FICHIER_DE_SAUVEGARDE »), puis redémarrez l’assistant.',
  },
  'storage.cannot-open': {
    why: (dataDir) => `la base du dossier ${dataDir} ne peut pas être lue.`,
    remedy: 'vérifiez que vous avez le droit de lire ce dossier et ses fichiers, et que le disque n’est pas plein.',
  },
  'storage.erasures': {
    why: () => 'le journal des effacements ne peut pas être lu ou écrit.',
    remedy:
      'vérifiez le dossier ERASURES_DIR (à défaut DATA_DIR), ses droits et la place sur le disque ; une copie du journal se trouve à côté des sauvegardes.',
  },
  'storage.running': {
    why: () => 'l’assistant est en service sur cette base.',
    remedy: 'arrêtez-le (toutes ses instances), relancez la commande, puis redémarrez-le.',
    plain: true,
  },
  'storage.bad-backup': {
    why: () => 'ce fichier n’est pas une sauvegarde saine de l’assistant.',
    remedy: 'prenez une autre sauvegarde ; rien n’a été changé.',
  },
  'storage.backup-folder': {
    why: () => 'rien ne peut être écrit dans le dossier demandé.',
    remedy: 'donnez un dossier où vous avez le droit d’écrire, sur un disque où il reste de la place.',
  },
  'storage.tools-missing': {
    why: () => 'les outils de PostgreSQL (pg_dump, pg_restore, psql) ne sont pas installés sur cette machine.',
    remedy:
      'installez le paquet postgresql-client, de la version du serveur ou plus récent, puis relancez la commande.',
  },
  'storage.tools-failed': {
    why: () => 'un outil de PostgreSQL a échoué.',
    remedy:
      'lisez le détail ci-dessous ; si les versions diffèrent, installez un paquet postgresql-client de celle du serveur ou plus récent.',
  },
  'storage.bad-url': {
    why: () => 'le réglage DATABASE_URL n’est pas compris.',
    remedy:
      'dans le fichier .env, écrivez-le comme postgres://utilisateur:motdepasse@serveur:5432/base, ou retirez-le pour la base embarquée.',
  },
  'storage.unreachable': {
    why: () => 'le serveur PostgreSQL ne répond pas.',
    remedy: 'vérifiez qu’il est démarré, que cette machine peut le joindre, et le réglage DATABASE_URL (fichier .env).',
  },
  'storage.refused': {
    why: () => 'le serveur PostgreSQL refuse l’accès.',
    remedy: 'vérifiez l’utilisateur, le mot de passe et la base dans DATABASE_URL (fichier .env), et leurs droits.',
  },
  'storage.newer-schema': LATER,
  'storage.unknown-row-version': LATER,
  'storage.unreadable-row': {
    why: () => 'une ligne de la base n’a pas la forme attendue : elle a été modifiée à la main, ou abîmée.',
    remedy:
      'remettez la dernière sauvegarde de la base : arrêtez l’assistant, puis « npm run restauration -- FICHIER_DE_SAUVEGARDE ».',
  },
};
