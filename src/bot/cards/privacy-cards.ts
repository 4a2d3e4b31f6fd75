import type { Phase } from '../../campagne';
import { BUTTONS } from '../../texts/buttons';
import * as privacy from '../../texts/privacy';
import type { Campagne } from '../../campagne/types';
import type { Card } from '../types';
import { data } from './actions';
import { buttonsCard } from './buttons-card';
import { labelledText } from './typed-text';
import { fitting } from './fitting';
import { inPieces } from './pieces';
import { answeredSections } from './review-card';
import { card, group, paragraph, submit, subtle, title } from './elements';

/** Bytes of JSON in one card: escaped once more inside the card, it stays below the limit. */
const MAX_JSON_BYTES = 9_000;

/** Who, why, how long, which rights: before the first answer, in three lines. */
export function noticeCard(campagne: Campagne): Card {
  return card({
    body: [
      group([paragraph(privacy.noticeTitle(), { weight: 'Bolder' }), ...privacy.notice(campagne).map(subtle)], {
        style: 'emphasis',
      }),
    ],
    actions: [submit(BUTTONS.learnMore, data({ action: 'privacy.more' }))],
  });
}

/** How much is kept, and whose it is; `others`: records that follow in the JSON only. */
export function keptCard(counts: privacy.DataCounts, lines: readonly privacy.KeptLine[], others = 0): Card {
  return card({
    body: [
      title(privacy.keptTitle()),
      paragraph(privacy.keptCounts(counts)),
      ...lines.flatMap(({ label, value }) => labelledText(label, value, 200)),
      ...(others > 0 ? [subtle(privacy.othersInJson(others))] : []),
      subtle(privacy.questionsNotKept()),
    ],
  });
}

/** A declaration or a draft, answer by answer. */
export function recordCard({ titre, etat, sections }: privacy.KeptRecord): Card {
  return fitting((maxText) => card({ body: [title(titre), subtle(etat), ...answeredSections(sections, maxText)] }));
}

/** The data as JSON, in as many cards as it takes; pasted one after the other, the texts are the whole. */
export function jsonCards(value: unknown): { readonly card: Card; readonly summary: string }[] {
  const pieces = inPieces(JSON.stringify(value, null, 1), MAX_JSON_BYTES);
  return pieces.map((piece, index) => {
    const part = pieces.length === 1 ? [] : [privacy.jsonPart(index + 1, pieces.length)];
    return { card: jsonCard(piece, part), summary: [privacy.jsonTitle(), ...part].join(' – ') };
  });
}

function jsonCard(piece: string, part: readonly string[]): Card {
  const field = { type: 'Input.Text', id: 'json', label: privacy.jsonLabel(), isMultiline: true, value: piece };
  return card({ body: [title(privacy.jsonTitle()), ...part.map((words) => paragraph(words)), field] });
}

export function eraseCard(phase: Phase): Card {
  return buttonsCard(privacy.askErase(phase), [
    { titre: BUTTONS.erase, action: { action: 'privacy.erase' }, style: 'destructive' },
    { titre: BUTTONS.myData, action: { action: 'privacy.show' } },
    { titre: BUTTONS.keep, action: { action: 'privacy.keep' } },
  ]);
}
