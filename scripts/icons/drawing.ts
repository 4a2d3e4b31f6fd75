import { encodePng } from './png';
import type { Image } from './png';
import { CANVAS, curve, filled, rasterise, stroked } from './shapes';
import type { Layer, Point, Shape } from './shapes';

/** Sizes that Teams asks for. */
const COLOUR_SIZE = 192;
const OUTLINE_SIZE = 32;

const BLUE = [31, 79, 143] as const;
const PAPER = [255, 254, 251] as const;
const PRINT = [150, 172, 210] as const;
const RED = [201, 70, 60] as const;
const WHITE = [255, 255, 255] as const;

/** An open book, its pages curved: from the fold to the left, and the same to the right. */
function page(side: -1 | 1, fold: number, edge: number, top: number, height: number): Point[] {
  const x = (from: number): number => CANVAS / 2 + side * from;
  const lift = (edge - fold) * 0.25;
  const upper = curve([x(fold), top + lift], [x(edge * 0.3), top], [x(edge * 0.62), top - 0.7], [x(edge), top]);
  const lower = curve(
    [x(edge), top + height],
    [x(edge * 0.62), top + height - 0.7],
    [x(edge * 0.3), top + height],
    [x(fold), top + height + lift],
  );
  return [[x(fold), top + lift], ...upper, [x(edge), top + height], ...lower];
}

/** A printed line of the left page. */
function printed(y: number): Shape {
  const line: Point[] = [[10.6, y], ...curve([10.6, y], [13.6, y - 0.3], [17, y + 0.2], [20, y + 1.3])];
  return stroked(line, 1.5);
}

const TICK: readonly Point[] = [
  [27.6, 24.6],
  [31.2, 28.2],
  [37.6, 19.6],
];

/** The book on blue, to the edges (Teams rounds the corners), the tick of a declaration done on its right page. */
export function colourIcon(): Image {
  const layers: Layer[] = [
    { shape: () => true, paint: BLUE },
    { shape: filled(page(-1, 0.8, 16.5, 12.4, 20)), paint: PAPER },
    { shape: filled(page(1, 0.8, 16.5, 12.4, 20)), paint: PAPER },
    ...[17.6, 22.2, 26.8].map((y) => ({ shape: printed(y), paint: PRINT })),
    { shape: stroked(TICK, 3.2), paint: RED },
  ];
  return rasterise(layers, COLOUR_SIZE);
}

/** The same book by its outline, white on nothing. */
export function outlineIcon(): Image {
  const outline = (side: -1 | 1): Shape => {
    const points = page(side, 0, 21, 7.5, 27);
    return stroked([...points, points[0]!], 3);
  };
  const tick = TICK.map(([x, y]): Point => [(x - 32.6) * 1.05 + 34.2, (y - 23.9) * 1.15 + 23.4]);
  const layers: Layer[] = [
    { shape: outline(-1), paint: WHITE },
    { shape: outline(1), paint: WHITE },
    { shape: stroked(tick, 3), paint: WHITE },
  ];
  return rasterise(layers, OUTLINE_SIZE);
}

/** Files of the package, by name. */
export function drawIcons(): Readonly<Record<'color.png' | 'outline.png', Buffer>> {
  return { 'color.png': encodePng(colourIcon()), 'outline.png': encodePng(outlineIcon()) };
}
