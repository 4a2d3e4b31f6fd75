/** The raw value of a field of places: what each week's input held, « semaine-1=2;semaine-2= ». */
const RAW = /^[a-z0-9-]+=[^;=]*(;[a-z0-9-]+=[^;=]*)*$/;

/** Whether a text is the raw value of a card's inputs rather than words. */
export function isWeekValues(text: string): boolean {
  return RAW.test(text);
}

/** What each week's input held, by week; empty for words. */
export function weekValues(raw: string): Readonly<Record<string, string>> {
  if (!isWeekValues(raw)) return {};
  return Object.fromEntries(raw.split(';').map((part) => part.split('=') as [string, string]));
}

/** The raw value that says what each week's input holds; empty where none holds anything. */
export function rawOfWeeks(values: readonly (readonly [week: string, value: string])[]): string {
  if (values.every(([, value]) => value.trim() === '')) return '';
  return values.map(([week, value]) => `${week}=${value.replace(/[;=]/g, ' ').trim()}`).join(';');
}

/** A whole number as a field of numbers gives it (« 2 », « 2,0 »), none where it is empty; `undefined` for all else. */
export function numberOfWeek(value: string): number | undefined {
  const digits = /^(\d{1,4})(?:[.,]0+)?$/.exec(value.trim())?.[1];
  if (value.trim() === '') return 0;
  return digits === undefined ? undefined : Number(digits);
}
