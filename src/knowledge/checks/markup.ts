import { faultsOf } from '../fault';
import type { LocatedFiche } from '../parts/fiches';
import type { Problem } from '../problem';
import type { Fault } from '../types';
import { answersOf } from './fiches';

type Said = Pick<Problem, 'code' | 'message' | 'remedy' | 'excerpt'>;

/** What an answer writes that would be shown otherwise than meant: bold left open, other bullets, addresses that open nothing. */
export function checkWritten(fiches: readonly LocatedFiche[]): Fault[] {
  return fiches.flatMap(({ fiche, document, path }) =>
    answersOf(fiche).flatMap(([at, words]) =>
      faultsOf(
        document,
        [...unclosed(words), ...bullets(words), ...links(words)].map((said) => ({
          ...said,
          severity: 'warning',
          path: [...path, ...at],
        })),
      ),
    ),
  );
}

/** Bold is closed in its own paragraph, and its marks touch its words. */
function unclosed(reponse: string): Said[] {
  return reponse.split(/\n[ \t]*\n/).flatMap((paragraph) => {
    const parts = paragraph.split('**');
    if (parts.length % 2 === 0) return [openBold(`**${parts.at(-1)}`)];
    const loose = parts.find((words, rank) => rank % 2 === 1 && words !== words.trim());
    return loose === undefined ? [] : [looseBold(`**${loose}**`)];
  });
}

/** Words of an answer shown in a fault, in characters. */
const SHOWN = 40;

function openBold(rest: string): Said {
  const words = rest.split('\n', 1)[0]!.slice(0, SHOWN);
  return {
    code: 'reponse.unclosed',
    excerpt: words,
    message: `le gras « ${words} » n’est pas fermé : les astérisques seraient affichés.`,
    remedy: 'Mettez deux astérisques avant et deux après les mots en gras, dans le même paragraphe ; ou retirez-les.',
  };
}

function looseBold(words: string): Said {
  return {
    code: 'reponse.unclosed',
    excerpt: words,
    message: `« ${words} » n’est pas mis en gras : les astérisques seraient affichés.`,
    remedy: 'Collez les astérisques aux mots, sans espace ni retour à la ligne entre eux : **ainsi**.',
  };
}

/** Lines that look like items and would be run together. */
const BULLET = /^[ \t]*(?:[•▪●◦‣·∙]|[–—](?=[ \t])|-(?=[\p{L}«"“]))[^\n]*/mu;

function bullets(reponse: string): Said[] {
  const line = BULLET.exec(reponse)?.[0].trim().slice(0, SHOWN);
  if (line === undefined) return [];
  return [
    {
      code: 'reponse.bullet',
      excerpt: line,
      message: `« ${line} » n’est pas lu comme un élément de liste : les lignes seraient mises bout à bout.`,
      remedy: 'Commencez chaque élément par un tiret et une espace (« - »), avec une ligne vide avant la liste.',
    },
  ];
}

const LINK = /\[[^\][\n]*\]\(([^)\n]*)\)?/g;
const OPENED = /^(?:https:\/\/|mailto:)[^\s]+\.[^\s]+$/;
/** Beside links, an address that is written as people say it. */
const BARE = /(?<![\w/@.[(-])(?:http:\/\/|www\.)[^\s)\]]+/;

function links(reponse: string): Said[] {
  const dead = [...reponse.matchAll(LINK)].find(
    ([whole, address = '']) => !whole.endsWith(')') || !OPENED.test(address),
  );
  const excerpt = dead?.[0] ?? BARE.exec(reponse.replace(LINK, ''))?.[0];
  if (excerpt === undefined) return [];
  return [
    {
      code: 'reponse.link',
      excerpt,
      message: `« ${excerpt} » n’ouvre aucune page sûre.`,
      remedy: 'Écrivez [texte du lien](https://…), l’adresse en entier, sans espace entre le crochet et la parenthèse.',
    },
  ];
}
