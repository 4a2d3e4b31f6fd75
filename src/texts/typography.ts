import { fr, listed, NBSP } from '../typography';

export { fr, listed, NBSP };

/** « 1 classe », « 3 classes »: zero and one are singular in French. */
export function counted(number: number, singular: string, plural = `${singular}s`): string {
  return `${number}${NBSP}${Math.abs(number) < 2 ? singular : plural}`;
}

/** « Nombre de classes : », « Combien de classes ? »: what announces an answer. Ends without a space. */
export function announced(label: string): string {
  const words = fr(label.trim());
  return /[?:!.…]$/.test(words) ? words : `${words}${NBSP}:`;
}

/** First letter in lower case. */
export function uncapitalised(text: string): string {
  return text.charAt(0).toLocaleLowerCase('fr') + text.slice(1);
}

/** First letter in upper case. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);
}
