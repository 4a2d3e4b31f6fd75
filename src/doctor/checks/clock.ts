import { attention, faute, nonTeste, ok, type Seen } from '../finding';
import type { Patient } from '../patient';

/** Tokens are judged with a tolerance of 300 s: past this, messages begin to be refused. */
const FAULT_S = 240;
const ATTENTION_S = 30;

const CURE =
  'activez la synchronisation de l’heure (timedatectl set-ntp true) : à 5 min d’écart, tout message est refusé';

/** Our clock against that of Microsoft's sign-in service. */
export async function checkClock({ ask, microsoft }: Patient): Promise<Seen> {
  const asked = await ask(new URL(microsoft.login).origin);
  const date = asked.kind === 'answered' ? asked.answer.date : undefined;
  if (asked.kind === 'unreached' || date === undefined) return nonTeste('Microsoft n’a pas donné l’heure');
  // The header is cut to the second: half a second more is its middle.
  const seconds = Math.round((asked.answer.askedAt.getTime() - date.getTime() - 500) / 1000);
  const gap = Math.abs(seconds);
  if (gap <= ATTENTION_S) return ok(`à l’heure de Microsoft, à ${gap} s près`);
  const detail = `${seconds > 0 ? 'avance' : 'retard'} de ${gap} s sur Microsoft`;
  return gap >= FAULT_S ? faute(detail, CURE) : attention(detail, CURE);
}
