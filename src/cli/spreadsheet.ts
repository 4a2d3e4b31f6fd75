import { stringify } from 'csv-stringify/sync';

/**
 * Rows as CSV that a French Excel opens with a double click: `;`, UTF-8 with its mark so that accents are read, and no
 * cell taken for a formula.
 */
export function spreadsheet(rows: readonly (readonly unknown[])[]): string {
  return `\uFEFF${stringify([...rows], { delimiter: ';', escape_formulas: true })}`;
}
