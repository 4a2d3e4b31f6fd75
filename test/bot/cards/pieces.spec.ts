import fc from 'fast-check';
import { inPieces } from '../../../src/bot/cards/pieces';

const bytes = (text: string) => Buffer.byteLength(JSON.stringify(text)) - 2;

describe('a JSON text in pieces', () => {
  it('is one piece when it is light enough', () => {
    expect(inPieces('{}', 100)).toEqual(['{}']);
  });

  it('is cut at line ends', () => {
    const json = JSON.stringify({ un: 'a'.repeat(20), deux: 'b'.repeat(20), trois: 3 }, null, 1);
    const pieces = inPieces(json, 60);
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.slice(0, -1).every((piece) => piece.endsWith('\n'))).toBe(true);
  });

  it('is cut between words where a line is too long, and nowhere else', () => {
    const json = JSON.stringify({ court: 1, long: 'mot '.repeat(40) }, null, 1);
    for (const piece of inPieces(json, 60).slice(0, -1)) expect(piece).toMatch(/[ \n]$/);
  });

  it('never cuts an escape, nor a character in two', () => {
    const json = JSON.stringify('\u0001"\\\n👩‍🏫\ud800'.repeat(30));
    for (const piece of inPieces(json, 20)) {
      expect(piece).not.toMatch(/(?<!\\)(\\\\)*\\(u[0-9a-f]{0,3})?$/);
      expect(piece).not.toMatch(/[\ud800-\udbff]$/);
    }
  });

  it('is whole again once joined, no piece too heavy, whatever it holds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.integer({ min: 20, max: 200 }), (value, max) => {
        const json = JSON.stringify(value, null, 1);
        const pieces = inPieces(json, max);
        expect(pieces.join('')).toBe(json);
        expect(Math.max(...pieces.map(bytes))).toBeLessThanOrEqual(max);
      }),
    );
  });
});
