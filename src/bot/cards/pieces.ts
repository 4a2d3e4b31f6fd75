/** Where a JSON text is cut: at line ends; a line too long, after a space; a word too long, never inside an escape. */
const CUTS: readonly ((text: string) => readonly string[])[] = [
  (text) => text.split(/(?<=\n)/),
  (text) => text.split(/(?<= )/),
  (text) => text.match(/\\u[0-9a-f]{4}|\\.|[^\\]/gsu) ?? [],
];

/** Pieces of a JSON text that weigh at most so many bytes inside a card; joined, they are the text. */
export function inPieces(json: string, maxBytes: number): string[] {
  const pieces: string[] = [];
  let room = 0;
  for (const part of parts(json, maxBytes)) {
    const weight = bytesInCard(part);
    if (weight > room) {
      pieces.push(part);
      room = maxBytes - weight;
    } else {
      pieces[pieces.length - 1] += part;
      room -= weight;
    }
  }
  return pieces;
}

/** Each light enough for a piece, cut no finer than that needs. */
function parts(text: string, maxBytes: number, [cut, ...finer] = CUTS): readonly string[] {
  if (cut === undefined || bytesInCard(text) <= maxBytes) return [text];
  return cut(text).flatMap((part) => parts(part, maxBytes, finer));
}

/** The card is JSON too: what is escaped once is escaped once more. */
function bytesInCard(text: string): number {
  return Buffer.byteLength(JSON.stringify(text)) - 2;
}
