/** How a message takes back something said earlier. */
export interface Retake {
  /** « en fait », « finalement », « je corrige », « mets »…: something said before is meant. */
  readonly introduced: boolean;
  /** It begins by an order (« mets », « changer »), with which a text of one's own may begin too. */
  readonly ordered: boolean;
  /** What is said then, as typed: « en fait 3 stagiaires au lieu de 2 » → « 3 stagiaires ». */
  readonly rest: string;
}

/** Small words before the introduction: « ah non en fait », « euh pardon ». */
const SIGHS =
  '(?:(?:euh?|enfin|ah|oh|oups?|non|nn|nan|oui|ok|pardon|mince|zut|attendez?|alors|bon|bah|ben|desolee?|et|mais|excusez[- ]moi)[\\s,.!…-]+)*';
/** « en fait », « je corrige »: something said before is meant. */
const TAKES_BACK = [
  'en faite?',
  'finalement?',
  'finalemt',
  'finalmt',
  'au final',
  'a la reflexion',
  '(?:apres reflexion|reflexion faite)',
  '(?:ce serait |ce sera |c.est )?plu[ts]+ot',
  '(?:je |j.ai )?(?:me |m.)?(?:corrige[rz]?|rectifie[rz]?|suis trompee?|etais trompee?)',
  'j.? ?ai change d.? ?avis',
  '(?:changement|correction|rectification|rectificatif|erreur|erratum)',
  '(?:c.est |ce n.est )?pas (?:le |la |les )?bon(?:ne)?s?',
  '(?:c.est |c.etait )?(?:le |la |les )?mauvais(?:e|es)?',
  'je (?:voulais|veux|voudrais) (?:dire|mettre|ecrire|changer|modifier|corriger|revoir)',
];
/** « mets », « modifier », « revenir à »: an order, which may also begin a text. */
const ORDERS = [
  'il (?:faut|fallait) (?:lire|mettre|ecrire|changer|modifier|corriger)',
  '(?:je |on |nous )?(?:mets?|mettez|mettre|mettons|remplace[rz]?|modifie[rz]?|changer?|changez|corriger?|corrigez|rectifier?|revoir|refaire)',
  '(?:je |on |nous )?pass(?:e[rz]?|ons) (?:a|en)',
  '(?:revenir|retour|retourner|revenons|je reviens) (?:a|au|aux|sur)(?: l.)?',
];
const begins = (ways: readonly string[]): RegExp =>
  new RegExp(`^${SIGHS}(?:${ways.join('|')})(?![\\p{L}\\d'])[\\s,:.!;…-]*`, 'u');
const TAKEN_BACK = begins(TAKES_BACK);
const ORDERED = begins(ORDERS);
const TRAILING = /[\s,.;(-]+(?:plutot|finalement?|en faite?|au final)[\s.!)]*$/;
const COURTESY = /[\s,.]+(?:svp|stp|merci|s'il (?:vous|te) plait|pardon|desolee?)[\s.!]*$/;
/** What is given up, told after what is wanted: « 3 stagiaires au lieu de 2 ». */
const INSTEAD = /(?:[\s,]+(?:au lieu d|a la place d|et non(?: pas)?\b|et pas\b|pas (?=\d))|,\s*pas\b).*$/;
/** Introductions in a row: « non en fait plutôt ». */
const MOST_INTRODUCTIONS = 3;

/** « pas 2 stagiaires mais 1 »: what is given up, told first, says of what the rest speaks. */
const NOT_BUT = /^(?:non\s*,?\s*)?pas (\S+)((?: \S+){0,3}?)\s*,? mais (.+)$/;

/** Reads how a message begins and ends. `rest` is the whole message, courtesies aside, where nothing introduces it. */
export function retakeIn(text: string): Retake {
  const said = cutEnd(text.normalize('NFC').trim(), COURTESY);
  const begun = keptAnswer(said, withoutIntroductions(said));
  const replaced = notBut(begun.rest);
  const ended = cutEnd(replaced ?? begun.rest, TRAILING);
  const kept = cutEnd(ended, INSTEAD);
  const introduced = begun.introduced || kept !== begun.rest;
  return { introduced, ordered: begun.ordered, rest: kept.trim() };
}

/** « non, 3 stagiaires »: what is right, of a message that begins by saying that something is not. */
export function withoutContradiction(text: string): string {
  const found = CONTRADICTION.exec(folded(text));
  return found === null ? text : text.slice(found[0].length);
}

const CONTRADICTION =
  /^\s*(?:ah |euh |oh )?(?:non|nan|nn|oups?|pardon|mince|zut)[\s,.!]+(?=\d|(?:une?|deux|trois|semaine|le|la|les|mon|ma|c'est)\s)/;

/** « oui finalement », « non en fait »: nothing follows, the word before is what is said. */
function keptAnswer(said: string, begun: Retake): Retake {
  const word = begun.introduced && begun.rest === '' ? ANSWER.exec(folded(said)) : null;
  return word === null ? begun : { ...begun, rest: said.slice(word.index, word.index + word[0].length) };
}

/** Sighs that are also answers. */
const ANSWER = /\b(?:oui|ok|non|nn|nan)\b/;

function withoutIntroductions(said: string): Retake {
  let retake: Retake = { introduced: false, ordered: false, rest: said };
  for (let turn = 0; turn < MOST_INTRODUCTIONS; turn += 1) {
    const { rest, ordered } = retake;
    const back = TAKEN_BACK.exec(folded(rest));
    const found = back ?? ORDERED.exec(folded(rest));
    if (found === null) break;
    retake = { introduced: true, ordered: ordered || back === null, rest: rest.slice(found[0].length) };
  }
  return retake;
}

/** « 1 stagiaires », of « pas 2 stagiaires mais 1 »; what follows « mais » where it says enough. */
function notBut(text: string): string | undefined {
  const found = NOT_BUT.exec(folded(text));
  if (found === null) return undefined;
  const [, , of = '', wanted = ''] = found;
  return wanted.includes(' ') ? wanted : `${wanted}${of}`;
}

function cutEnd(text: string, pattern: RegExp): string {
  const at = folded(text).search(pattern);
  return at <= 0 ? text : text.slice(0, at);
}

/** Lower case without accents, sign for sign: a place found in it is a place of the text. */
export function folded(text: string): string {
  return text.replace(/[’ʼ]/g, "'").replace(/[^\x00-\x7f]|[A-Z]/g, (sign) => {
    const bare = sign.normalize('NFD').charAt(0).toLowerCase();
    return bare.length === 1 ? bare : sign;
  });
}
