import type { OrderOutcome, OrderVerdict } from '../../evaluation/orders';
import { fr } from '../../texts/typography';

const SHOWN = 20;

/** How a file of orders is understood, as text for a terminal. */
export function sayOrders(verdicts: readonly OrderVerdict[]): string {
  const count = (...outcomes: readonly OrderOutcome[]): number =>
    verdicts.filter(({ outcome }) => outcomes.includes(outcome)).length;
  return [
    `Demandes : ${verdicts.length} message${verdicts.length > 1 ? 's' : ''}`,
    line('Justes tout de suite', count('at-once'), verdicts),
    line('Justes tout de suite, ou proposées au choix', count('at-once', 'offered'), verdicts),
    line('Prises pour une autre demande', count('wrong'), verdicts),
    ...listOf('Prises pour une autre demande (attendue → suivie)', 'wrong', verdicts),
    ...listOf('Ni suivies ni proposées (attendue → donnée)', 'missed', verdicts),
  ]
    .map(fr)
    .join('\n');
}

function line(title: string, count: number, { length }: readonly OrderVerdict[]): string {
  const share = ((100 * count) / length).toFixed(1).replace('.', ',');
  return `  ${title.padEnd(46)} ${count} sur ${length} (${share} %)`;
}

function listOf(title: string, kind: OrderOutcome, verdicts: readonly OrderVerdict[]): string[] {
  const found = verdicts.filter(({ outcome }) => outcome === kind);
  if (found.length === 0) return [];
  return [
    `  ${title}`,
    ...found.slice(0, SHOWN).map((one) => `    ${one.label} → ${one.given ?? 'rien'} : « ${one.message} »`),
    ...(found.length > SHOWN ? [`    … et ${found.length - SHOWN} de plus.`] : []),
  ];
}
