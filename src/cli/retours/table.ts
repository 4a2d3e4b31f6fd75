import { dayAt } from '../../campagne';
import type { Campagne } from '../../campagne/types';
import { spreadsheet } from '../spreadsheet';
import type { Unanswered } from './lessons';
import { oneLine } from './one-line';
import type { Today } from './today';

const HEADERS = [
  'question',
  'fois',
  'transmises',
  'premiere_fois',
  'derniere_fois',
  'aujourd_hui',
  'sujet',
  'fiche',
  'question_de_la_fiche',
] as const;

/** The questions left without an answer as CSV; days are ISO, in the campaign's time zone. */
export function tableOf(unanswered: readonly Unanswered[], { fuseau }: Campagne): string {
  const day = (instant: string): string => dayAt(new Date(instant), fuseau);
  const rows = unanswered.map((one) => [
    oneLine(one.mots),
    one.nombre,
    one.transmises,
    day(one.premiere_le),
    day(one.derniere_le),
    ...cellsOf(one.today),
  ]);
  return spreadsheet([HEADERS, ...rows]);
}

/** The last four columns. */
function cellsOf(today: Today): readonly string[] {
  switch (today.kind) {
    case 'answered':
      return ['répondue', '', ...entryOf(today)];
    case 'near':
      return ['ressemble à une fiche', '', ...entryOf(today)];
    case 'off-topic':
      return ['sujet à ne pas traiter', today.sujet.id, ...entryOf(today)];
    case 'order':
    case 'courtesy':
      return ['commande ou politesse', '', '', ''];
    case 'unknown':
      return ['inconnue', '', '', ''];
  }
}

function entryOf({ meant }: Extract<Today, { readonly meant: unknown }>): readonly string[] {
  return [meant[0]?.id ?? '', meant[0]?.question ?? ''];
}
