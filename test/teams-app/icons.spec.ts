import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { colourIcon, outlineIcon } from '../../scripts/icons/drawing';
import { decodePng, encodePng } from '../../scripts/icons/png';
import type { Image } from '../../scripts/icons/png';

const shipped = (name: string): Image => decodePng(readFileSync(join(__dirname, '../../teams-app', name)));

function pixelsOf({ pixels }: Image): number[][] {
  return Array.from({ length: pixels.length / 4 }, (_, index) => [...pixels.subarray(index * 4, index * 4 + 4)]);
}

const colour = colourIcon();
const outline = outlineIcon();

describe('the icons of the package', () => {
  it.each<[string, Image, number]>([
    ['color.png', colour, 192],
    ['outline.png', outline, 32],
  ])('%s is the one that is drawn, in the size that Teams asks for', (name, drawn, size) => {
    const { size: found, pixels } = shipped(name);
    expect(found).toBe(size);
    expect(Buffer.compare(Buffer.from(pixels), Buffer.from(drawn.pixels))).toBe(0);
  });

  it('in colour covers the whole square: Teams rounds its corners', () => {
    expect(pixelsOf(colour).every(([, , , opacity]) => opacity === 255)).toBe(true);
  });

  it('in outline is white on nothing', () => {
    const seen = pixelsOf(outline).filter(([, , , opacity]) => opacity! > 0);
    expect(seen.length).toBeGreaterThan(100);
    expect(seen.length).toBeLessThan(32 * 32 * 0.6);
    expect(seen.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255)).toBe(true);
  });

  it('are PNG files whose pieces bear the right sums', () => {
    const png = encodePng({ size: 1, pixels: new Uint8Array([1, 2, 3, 4]) });
    expect(png.subarray(-12).toString('hex')).toBe('0000000049454e44ae426082');
    expect([...decodePng(png).pixels]).toEqual([1, 2, 3, 4]);
  });
});
