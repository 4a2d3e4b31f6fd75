import { dayAt, formatDays } from '../../campagne';
import type { Campagne } from '../../campagne/types';
import { counted, fr, NBSP } from '../../texts/typography';
import type { Confirmed, Judged, Lesson, Unanswered } from './lessons';
import { oneLine } from './one-line';
import type { Meant } from './known';
import type { Today } from './today';

/** What use taught; the whole lists, of which `shown` lines each are told. */
export interface Retours {
  readonly campagne: Campagne;
  readonly unanswered: readonly Unanswered[];
  readonly confirmed: readonly Confirmed[];
  readonly judged: readonly Judged[];
  readonly shown: number;
}

/** The report as text for a terminal. Of what people typed no sign commands the terminal. */
export function sayRetours({ campagne, unanswered, confirmed, judged, shown }: Retours): string {
  return [
    fr('Ce que les directeurs ont demandé (les noms et coordonnées reconnus sont masqués)'),
    ...section('1. Questions restées sans réponse, les plus fréquentes d’abord', unanswered, {
      shown,
      say: (one) => sayUnanswered(one, campagne),
      among: passedOn,
    }),
    ...section('2. Formulations confirmées : un directeur a choisi cette question', confirmed, {
      shown,
      say: sayConfirmed,
    }),
    ...section('3. Pouces donnés aux réponses, les moins bien jugées d’abord', judged, { shown, say: sayJudged }),
    '',
    fr('Qu’en faire : knowledge/LISEZMOI.md, « Ce que les directeurs ont demandé ».'),
  ].join('\n');
}

/** On the error output, beside the table. */
export function sayTable(lines: number): string {
  return fr(
    lines === 0
      ? 'Questions restées sans réponse : rien pour l’instant, le tableau n’a que ses titres.'
      : `${counted(lines, 'question restée', 'questions restées')} sans réponse.`,
  );
}

interface Manner<Line> {
  readonly shown: number;
  readonly say: (line: Line) => readonly string[];
  /** What must be told of the lines that are not shown. */
  readonly among?: (hidden: readonly Line[]) => string;
}

function section<Line>(title: string, lines: readonly Line[], { shown, say, among }: Manner<Line>): string[] {
  if (lines.length === 0) return ['', fr(title), '  Rien pour l’instant.'];
  const hidden = lines.slice(shown);
  const more = fr(`  … et ${hidden.length} de plus${among?.(hidden) ?? ''} : npm run -s retours -- --tout`);
  return [
    '',
    fr(title),
    ...lines.slice(0, shown).flatMap((line, place) => numbered(place + 1, say(line))),
    ...(hidden.length === 0 ? [] : [more]),
  ];
}

/** Who passed a question on was told that it would be seen: it is not left out unsaid. */
function passedOn(hidden: readonly Unanswered[]): string {
  const number = hidden.filter(({ transmises }) => transmises > 0).length;
  return number === 0 ? '' : `, dont ${counted(number, 'transmise')} par un directeur`;
}

function numbered(number: number, [first = '', ...others]: readonly string[]): string[] {
  return [`${`${number}.`.padStart(5)} ${first}`, ...others.map((line) => `      ${line}`)];
}

function sayUnanswered(one: Unanswered, { fuseau }: Campagne): string[] {
  const day = (instant: string): string => dayAt(new Date(instant), fuseau);
  const transmise = one.transmises === 0 ? '' : `, transmise ${one.transmises} fois`;
  return [
    typed(one.mots),
    fr(`demandée ${one.nombre} fois${transmise}, ${formatDays(day(one.premiere_le), day(one.derniere_le))}`),
    ...sayToday(one.today),
  ];
}

/** An entry may answer now what was left without an answer, or be the one that a director said was not right. */
function sayToday(today: Today): string[] {
  switch (today.kind) {
    case 'answered':
      return [fr(`aujourd’hui, l’assistant y répond par : ${named(today.meant)} ; est-ce la bonne réponse ?`)];
    case 'near':
      return nearest(today.meant);
    case 'off-topic':
      return [
        fr(`reconnue comme un sujet à ne pas traiter : « ${today.sujet.titre} » (${today.sujet.id})`),
        ...nearest(today.meant),
      ];
    case 'order':
      return [fr(`aujourd’hui, l’assistant y voit l’ordre : ${named(today.meant)}`)];
    case 'courtesy':
      return [fr('aujourd’hui, l’assistant y voit une politesse')];
    case 'unknown':
      return [];
  }
}

function nearest([first]: readonly Meant[]): string[] {
  return first === undefined ? [] : [fr(`ressemble à : ${named([first])}`)];
}

function sayConfirmed({ mots, nombre, meant, lesson }: Confirmed): string[] {
  return [typed(mots), fr(`→ ${named([meant])}, ${nombre} fois`), ...sayLesson(lesson, meant)];
}

function sayLesson(lesson: Lesson, { id, file }: Meant): string[] {
  switch (lesson.kind) {
    case 'add':
      return [fr(`à ajouter aux formulations de ${id} (${file})`)];
    case 'shared':
      return [fr(`n’ajoutez pas ces mots tels quels : ils ont aussi désigné ${named(lesson.others)}`)];
    case 'elsewhere':
      return [fr(`à regarder : l’assistant y répond aujourd’hui par ${named(lesson.meant)}`)];
    case 'known':
      return [fr('déjà compris, rien à faire')];
  }
}

function sayJudged({ meant, id, utile, inutile }: Judged): string[] {
  const name = meant === undefined ? `${oneLine(id)} (fiche retirée depuis)` : named([meant]);
  return [fr(name), fr(`${inutile} « pas utile », ${utile} « utile »`)];
}

/** « Qui peut être tuteur ? » (tuteur). */
function named(meant: readonly Meant[]): string {
  return meant.map(({ question, id }) => `« ${question} » (${id})`).join(' et ');
}

/** As it was typed: it may become a formulation. */
const typed = (words: string): string => `«${NBSP}${oneLine(words)}${NBSP}»`;
