const CELL = 15;
const LABELS = 190;
const MISTAKE = '#c0392b';
const RIGHT = '#2e7d5b';

/** Confusions as inline SVG: expected entries in rows, entries given first in columns; green where they agree. */
export function drawConfusion(ids: readonly string[], matrix: readonly (readonly number[])[]): string {
  const size = LABELS + ids.length * CELL;
  const rows = ids.map((id, row) => drawRow(id, row, ids, matrix[row] ?? []));
  const columns = ids.map((id, column) => {
    const x = LABELS + column * CELL + CELL - 4;
    return `<text x="${x}" y="${LABELS - 6}" transform="rotate(-90 ${x} ${LABELS - 6})">${id}</text>`;
  });
  return `<svg viewBox="0 0 ${size} ${size}" width="${size}" role="img" aria-label="Fiches attendues en lignes, fiches données en colonnes">${columns.join('')}${rows.join('')}</svg>`;
}

function drawRow(id: string, row: number, ids: readonly string[], counts: readonly number[]): string {
  const y = LABELS + row * CELL;
  const label = `<text x="${LABELS - 6}" y="${y + CELL - 4}" text-anchor="end">${id}</text>`;
  const cells = counts.map((count, column) => drawCell(count, row, column, `${id} → ${ids[column] ?? ''} : ${count}`));
  return label + cells.join('');
}

function drawCell(count: number, row: number, column: number, title: string): string {
  const x = LABELS + column * CELL;
  const y = LABELS + row * CELL;
  const colour = row === column ? RIGHT : MISTAKE;
  const shade = count === 0 ? 0.05 : Math.min(1, 0.35 + count * 0.2);
  const fill = count === 0 ? '#8888' : colour;
  return `<rect x="${x}" y="${y}" width="${CELL - 1}" height="${CELL - 1}" fill="${fill}" fill-opacity="${shade.toFixed(2)}"><title>${title}</title></rect>`;
}
