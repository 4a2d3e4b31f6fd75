/** Where a text shows that its accents were read in one encoding and written in another. */
export interface Garbled {
  /** 1-based. */
  readonly line: number;
  /** As it stands, and as it was meant; `meant` is empty where it is lost. */
  readonly written: string;
  readonly meant: string;
  /** Lines that hold such signs. */
  readonly lines: number;
}

/** Signs that Windows-1252 gives to the bytes 80 to 9F; those that it leaves out stand for themselves. */
const SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** The first byte of a letter of UTF-8 read as a sign, and what may follow. */
const RUN = new RegExp(`[\\u00c2-\\u00ef][\\u0080-\\u00bf${SIGNS}]{1,2}`, 'g');
/** What French texts are written with beyond ASCII: a run that gives anything else stands there on purpose. */
const MEANT = /^[\u00a0-\u00ff\u0152\u0153\u0178\u2010-\u2026\u2030\u2039\u203a\u20ac\u2192\ufeff]$/;

/** The first sign of a text garbled by an encoding (« Ã© » for « é », or « \uFFFD »), `undefined` where there is none. */
export function garbledIn(text: string): Garbled | undefined {
  const found = text.split('\n').flatMap((line, index) => {
    const sign = garbledSign(line);
    return sign === undefined ? [] : [{ ...sign, line: index + 1 }];
  });
  return found[0] && { ...found[0], lines: found.length };
}

function garbledSign(line: string): Pick<Garbled, 'written' | 'meant'> | undefined {
  if (line.includes('\uFFFD')) return { written: '\uFFFD', meant: '' };
  for (const [run] of line.matchAll(RUN)) {
    const sign = [run, run.slice(0, 2)].find((written) => MEANT.test(meantBy(written)));
    if (sign !== undefined) return { written: sign, meant: meantBy(sign) };
  }
  return undefined;
}

/** What these signs were before they were read as Windows-1252; empty where they are no UTF-8. */
function meantBy(written: string): string {
  const bytes = [...written].map((sign) => {
    const rank = SIGNS.indexOf(sign);
    return rank === -1 ? sign.charCodeAt(0) : 0x80 + rank;
  });
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
  } catch {
    return '';
  }
}
