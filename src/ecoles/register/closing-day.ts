const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/;
/** As Excel writes it in France: « 31/08/1988 », an hour behind it at times. */
const FRENCH = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: .*)?$/;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The ISO day of a cell, « 1988-08-31 » or « 31/08/1988 »; `undefined` for anything else, and for a 31st of February. */
export function closingDay(cell: string): string | undefined {
  const iso = ISO.exec(cell);
  if (iso !== null) return existing(iso[1]!, iso[2]!, iso[3]!);
  const french = FRENCH.exec(cell);
  return french === null ? undefined : existing(french[3]!, french[2]!, french[1]!);
}

function existing(year: string, month: string, day: string): string | undefined {
  const most = (DAYS[Number(month) - 1] ?? 0) + (month.padStart(2, '0') === '02' && isLeap(Number(year)) ? 1 : 0);
  if (Number(day) < 1 || Number(day) > most) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
