import { drawReference, REFERENCE_ALPHABET } from '../../src/declaration';
import { aCampagne } from '../builders/campagne';

/** Deterministic numbers in [0, 1). */
function drawing(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

describe('a reference', () => {
  it('is eight signs of the alphabet, in two groups', () => {
    const random = drawing(1);
    const shape = new RegExp(`^[${REFERENCE_ALPHABET}]{4}-[${REFERENCE_ALPHABET}]{4}$`);
    for (let drawn = 0; drawn < 500; drawn++) expect(drawReference(aCampagne(), random)).toMatch(shape);
  });

  it('holds no sign that reads as another, and spells no word', () => {
    expect(REFERENCE_ALPHABET).not.toMatch(/[0OQD1ILZ25S6G8BU]/);
    expect(REFERENCE_ALPHABET).not.toMatch(/[AEIOUY]/);
  });

  it('begins by the sign of its year', () => {
    const next = aCampagne({ stage: { debut: '2025-06-16', fin: '2025-06-27' } });
    expect(drawReference(aCampagne(), () => 0).charAt(0)).not.toBe(drawReference(next, () => 0).charAt(0));
  });

  it('takes the last sign at the upper end of what is drawn', () => {
    expect(drawReference(aCampagne(), () => 0.999999).slice(1)).toBe('999-9999');
  });
});
