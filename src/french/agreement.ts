import { plain } from './plain';

export type Agreement = 'agrees' | 'refuses';

/**
 * `easy`: what was shown may be corrected afterwards, so that « ok » and « parfait » agree. `clear`: it cannot be undone,
 * and an « ok » may only say that the card was read.
 */
export type Strictness = 'easy' | 'clear';

/** Longer messages say more than yes or no. */
const MOST_WORDS = 9;

/** Say yes to whatever was asked. */
const CLEAR_YES = phrases(`
  jconfirm, jconfirme, je confirm, confirm,
  oui, ouais, ouaip, ui, wi, yes, yep, affirmatif, absolument, certainement, evidemment, bien sur, biensur, bien entendu,
  bien evidemment, tout a fait, sans hesiter, sans hesitation, sur et certain, sure et certaine, j en suis sur, j en suis sure,
  c est sur, c est certain, c est voulu, c est bien ca que je veux, c est ce que je veux, je le veux, je veux bien, allez y, vas y, allez,
  allons y, on y va, faites, faites le, fais le, faites donc, go, banco, je confirme, confirme, confirmer, confirmez, nous confirmons,
  on confirme, je le confirme, je persiste, je maintiens ma demande, je suis d accord, nous sommes d accord, on est d accord,
  je suis sur, je suis sure, sur, sure, retirez, retirez la, retire la, je retire, je la retire, on retire, effacez, effacez tout,
  efface, efface tout, j efface, supprimez, supprimez la, supprimez tout, supprime, remplacez, remplacez la, remplace, je remplace, je la remplace,
  recommencez, recommence, on recommence, vous pouvez, tu peux, vous pouvez y aller, tu peux y aller
`);

/** Say that what was shown is right. */
const EASY_YES = phrases(`
  ok, okay, okey, oki, d accord, dac, daccord, entendu, parfait, impeccable, impec, nickel, super, genial, top, excellent, tres bien, bien, bon, volontiers,
  avec plaisir, c est bon, c bon, c est ok, c ok, c est ca, c est bien ca, c est parfait, c est correct, c est juste, c est exact,
  c est bien, c est tout bon, tout est bon, tout est juste, tout est correct, tout est ok, tout va bien, exact, exactement, correct, juste,
  ca marche, ca roule, ca me va, ca va, ca convient, ca me convient, ca nous convient, ca nous va, cela me convient, c est note, rien a changer,
  rien a redire, rien a modifier, pas de probleme, pas de souci, aucun probleme, aucun souci, je garde, garde, garder, on garde,
  je signe, c est parti, c parti, j envoie, envoie, envoyer, envoyez, envoyez le, envoyez la, on envoie, je valide, valide, valider, validez, on valide, nous validons,
  enregistre, enregistrer, enregistrez, j enregistre, on enregistre, vous pouvez valider, vous pouvez envoyer, vous pouvez confirmer, vous pouvez enregistrer,
  tu peux valider, tu peux envoyer, tu peux enregistrer, tu peux confirmer, carrement, bonne pour moi, bon pour moi, ok pour moi, conforme
`);

const NO = phrases(`
  non, nan, nn, no, nope, negatif, surtout pas, pas du tout, certainement pas, absolument pas, bien sur que non, pas question, hors de question, jamais,
  jamais de la vie, ne changez rien, ne change rien, ne rien changer, on ne change rien, je ne change rien, rien changer, ne touchez a rien,
  je garde, je la garde, gardez, gardez la, garde la, garder, on garde, on la garde, nous la gardons, laissez, laissez la, laissez tomber, laisse tomber, laisse, je laisse,
  annulez, annule, annuler, stop, arretez, arrete, attendez, attends, pas maintenant, pas encore, pas tout de suite, plus tard, une autre fois,
  je me suis trompe, je me suis trompee, je me ravise, je ne veux pas, je ne veux plus, je prefere pas, je prefere garder, ne faites rien
`);

/** Around a yes or a no, and nothing by themselves. */
const AROUND = phrases(`
  merci, merci beaucoup, merci bien, svp, stp, s il vous plait, s il te plait, alors, donc, bon, ben, bah, eh bien, et bien, ah, oh, euh, hein,
  bonjour, madame, monsieur, finalement, en fait, plutot, pour moi, pour nous, tout, comme ca, maintenant, tout de suite, desole, desolee, pardon
`);

/**
 * What a message answers to « oui ou non ? », if it answers that and nothing else: every word of it is part of a yes, of a
 * no, or of the courtesies around them. Both together, or a question mark, answer nothing.
 */
export function agreementIn(text: string, strictness: Strictness): Agreement | undefined {
  if (text.includes('?')) return undefined;
  const words = plain(text).split(' ').filter(Boolean);
  if (words.length === 0 || words.length > MOST_WORDS) return undefined;
  // « Je garde » refuses to withdraw and accepts what is proposed: which one, the strictness says.
  return strictness === 'easy'
    ? told(words, [
        ['agrees', [...CLEAR_YES, ...EASY_YES]],
        ['refuses', NO],
      ])
    : told(words, [
        ['refuses', NO],
        ['agrees', CLEAR_YES],
      ]);
}

type Phrases = readonly (readonly string[])[];
type Sense = readonly [Agreement, Phrases];

/** The one sense that all phrases of the text share; the longest phrase is read at each place, the first sense at a tie. */
function told(words: readonly string[], senses: readonly Sense[]): Agreement | undefined {
  const found = new Set<Agreement>();
  for (let place = 0; place < words.length;) {
    const [agreement, length] = longestAt(words, place, senses);
    if (length === 0) return undefined;
    if (agreement !== undefined) found.add(agreement);
    place += length;
  }
  return found.size === 1 ? [...found][0] : undefined;
}

function longestAt(
  words: readonly string[],
  place: number,
  senses: readonly Sense[],
): readonly [Agreement | undefined, number] {
  let best: readonly [Agreement | undefined, number] = [undefined, 0];
  for (const [agreement, known] of [...senses, [undefined, AROUND] as const]) {
    for (const phrase of known) {
      const stands = phrase.length > best[1] && phrase.every((word, offset) => words[place + offset] === word);
      if (stands) best = [agreement, phrase.length];
    }
  }
  return best;
}

function phrases(list: string): Phrases {
  return list.split(',').map((phrase) => phrase.trim().split(/\s+/));
}
