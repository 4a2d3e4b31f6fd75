const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Words of the name of a school, before the one that tells it from others. */
export const SCHOOL_WORDS = words(
  'ecole ecoles primaire elementaire maternelle publique privee public prive communale intercommunale groupe scolaire rpi',
);

/** Words that bind a name of place: « à l'école de », « sur », « Villeneuve-la-Grande ». */
export const NAME_LINKS = words('a au aux de du des d la le les l en sur sous pour depuis lez');

/** Words of who writes on behalf of whom: with them, and names, one says who asks. */
export const SENDER_WORDS = words(
  'secretariat secretaire ien inspection inspecteur inspectrice circonscription dsden directrice directeur direction mme mr m madame monsieur et je suis nous sommes ici bonjour',
);

/** Those of them, and of schools, that are enough to see that a sender presents itself. */
export const PRESENTING_WORDS = words('secretariat ien inspection circonscription dsden ecole');
