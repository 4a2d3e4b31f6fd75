const HOUR_MS = 60 * 60 * 1000;

/** « 2 h », « 3 jours »: from an instant (ISO) to now. */
export function ageOf(at: string, now: Date): string {
  const hours = Math.max(0, Math.floor((now.getTime() - Date.parse(at)) / HOUR_MS));
  if (hours < 1) return 'moins d’une heure';
  return hours < 48 ? `${hours} h` : `${Math.floor(hours / 24)} jours`;
}
