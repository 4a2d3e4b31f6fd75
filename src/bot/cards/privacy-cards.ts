import { BUTTONS } from '../../texts/buttons';
import * as privacy from '../../texts/privacy';
import type { Campagne } from '../../campagne/types';
import type { Card } from '../types';
import { data } from './actions';
import { buttonsCard } from './buttons-card';
import { labelledText } from './typed-text';
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

/** What is kept, in words: how much, then whose and of when. */
export function keptCard(counts: privacy.DataCounts, lines: readonly privacy.KeptLine[]): Card {
  return card({
    body: [
      title(privacy.keptTitle()),
      paragraph(privacy.keptCounts(counts)),
      ...lines.flatMap(({ label, value }) => labelledText(label, value, 200)),
      subtle(privacy.questionsNotKept()),
    ],
  });
}

/** The data as JSON, in as many cards as it takes; pasted one after the other, the texts are the whole. */
export function jsonCards(value: unknown): Card[] {
  const pieces = inPieces(JSON.stringify(value, null, 1), MAX_JSON_BYTES);
  return pieces.map((piece, index) =>
    card({
      body: [
        title(privacy.jsonTitle(index + 1, pieces.length)),
        { type: 'Input.Text', id: 'json', label: privacy.jsonLabel(), isMultiline: true, value: piece },
      ],
    }),
  );
}

export function eraseCard(): Card {
  return buttonsCard(privacy.askErase(), [
    { titre: BUTTONS.erase, action: { action: 'privacy.erase' }, style: 'destructive' },
    { titre: BUTTONS.myData, action: { action: 'privacy.show' } },
    { titre: BUTTONS.keep, action: { action: 'privacy.keep' } },
  ]);
}

/** Cut between two characters, never inside one. */
function inPieces(text: string, maxBytes: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  let bytes = 0;
  for (const character of text) {
    const size = Buffer.byteLength(JSON.stringify(character)) - 2;
    if (bytes + size > maxBytes) {
      pieces.push(piece);
      piece = '';
      bytes = 0;
    }
    piece += character;
    bytes += size;
  }
  return [...pieces, piece];
}
