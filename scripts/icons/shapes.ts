import type { Image } from './png';

export type Point = readonly [x: number, y: number];

/** Whether a point of the drawing is covered. */
export type Shape = (point: Point) => boolean;

export interface Layer {
  readonly shape: Shape;
  /** `[red, green, blue]`, or `'hole'`: what is below is taken away. */
  readonly paint: readonly [number, number, number] | 'hole';
}

/** Side of the drawing, in its own units. */
export const CANVAS = 48;

/** Points each way in a pixel: edges get 36 shades. */
const SAMPLES = 6;
const CURVE_STEPS = 16;

/** Inside of a closed outline (even-odd). */
export function filled(outline: readonly Point[]): Shape {
  const sides = outline.map((from, index) => [from, outline[(index + 1) % outline.length]!] as const);
  return within(outline, 0, (point) => {
    let inside = false;
    for (const side of sides) if (crosses(point, side)) inside = !inside;
    return inside;
  });
}

/** A line with round ends and joints. */
export function stroked(line: readonly Point[], width: number): Shape {
  const sides = line.slice(1).map((to, index) => [line[index]!, to] as const);
  return within(line, width / 2, (point) => sides.some((side) => distance(point, side) <= width / 2));
}

/** The shape, asked only about points near its outline's box: most are not. */
function within(outline: readonly Point[], margin: number, shape: Shape): Shape {
  const [xs, ys] = [outline.map(([x]) => x), outline.map(([, y]) => y)];
  const [left, right] = [Math.min(...xs) - margin, Math.max(...xs) + margin];
  const [top, bottom] = [Math.min(...ys) - margin, Math.max(...ys) + margin];
  return (point) => {
    const [x, y] = point;
    return x >= left && x <= right && y >= top && y <= bottom && shape(point);
  };
}

/** Whether a half-line from the point to the right meets the side. */
function crosses([x, y]: Point, [[x1, y1], [x2, y2]]: readonly [Point, Point]): boolean {
  return y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1;
}

/** A cubic Bézier curve as points, its start left out. */
export function curve(from: Point, a: Point, b: Point, to: Point): Point[] {
  return Array.from({ length: CURVE_STEPS }, (_, step) => {
    const t = (step + 1) / CURVE_STEPS;
    const weights = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t ** 2 * (1 - t), t ** 3];
    const along = (axis: 0 | 1): number =>
      [from, a, b, to].reduce((sum, point, index) => sum + weights[index]! * point[axis], 0);
    return [along(0), along(1)] as const;
  });
}

/** The layers one over another, smoothed, `size` pixels wide. */
export function rasterise(layers: readonly Layer[], size: number): Image {
  const pixels = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) pixels.set(pixelAt(layers, [x, y], size), (y * size + x) * 4);
  }
  return { size, pixels };
}

/** The mean of the colours seen at each point of the pixel, by how many are covered. */
function pixelAt(layers: readonly Layer[], [x, y]: Point, size: number): number[] {
  const at = (corner: number, step: number): number => ((corner + (step + 0.5) / SAMPLES) * CANVAS) / size;
  const seen: (readonly [number, number, number])[] = [];
  for (let index = 0; index < SAMPLES ** 2; index++) {
    const paint = paintAt(layers, [at(x, index % SAMPLES), at(y, Math.floor(index / SAMPLES))]);
    if (paint !== 'hole') seen.push(paint);
  }
  const mean = (channel: 0 | 1 | 2): number =>
    seen.length === 0 ? 0 : Math.round(seen.reduce((sum, colour) => sum + colour[channel], 0) / seen.length);
  return [mean(0), mean(1), mean(2), Math.round((255 * seen.length) / SAMPLES ** 2)];
}

function paintAt(layers: readonly Layer[], point: Point): Layer['paint'] {
  for (let index = layers.length - 1; index >= 0; index--) {
    if (layers[index]!.shape(point)) return layers[index]!.paint;
  }
  return 'hole';
}

function distance([x, y]: Point, [[x1, y1], [x2, y2]]: readonly [Point, Point]): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const t = Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - x1 - t * dx, y - y1 - t * dy);
}
