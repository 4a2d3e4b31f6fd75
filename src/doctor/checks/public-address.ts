import type { Config } from '../../config';
import { jsonOf } from '../asking';
import { faute, nonTeste, ok, type Seen } from '../finding';
import type { Patient } from '../patient';
import { unreached } from '../unreached';

/** The precaution that each of these lines needs. */
const FROM_INSIDE = 'vérifié de l’intérieur du réseau seulement : cela ne prouve pas que Teams l’atteint';
const PASS = 'le proxy doit transmettre /api/messages et /health à l’assistant, sans changer leur chemin';

/** Whether the public name leads to this program, and whether it refuses who has no token. */
export async function checkPublicAddress({ config, ask }: Patient): Promise<Seen> {
  const { publicUrl } = config;
  if (publicUrl === undefined) {
    return nonTeste('PUBLIC_URL n’est pas donnée', 'écrivez dans PUBLIC_URL l’adresse que Teams appelle, sans chemin');
  }
  const [health, message] = await Promise.all([
    ask(`${publicUrl}/health`),
    ask(`${publicUrl}/api/messages`, { method: 'POST', headers: JSON_TYPE, body: unsigned(config) }),
  ]);
  for (const asked of [health, message]) {
    if (asked.kind !== 'unreached') continue;
    const { why, cure } = unreached(asked.code);
    return faute(`${publicUrl} : ${why}`, cure);
  }
  if (health.kind === 'unreached' || message.kind === 'unreached') return nonTeste('sans réponse');
  if (jsonOf(health.answer).versions === undefined) {
    return faute(`${publicUrl}/health ne mène pas à l’assistant (HTTP ${health.answer.status})`, PASS);
  }
  return judged(publicUrl, message.answer.status, config.identity !== undefined);
}

function judged(publicUrl: string, status: number, identified: boolean): Seen {
  if (status === (identified ? 401 : 200)) return ok(`${publicUrl} mène à l’assistant ; ${FROM_INSIDE}`);
  if (status === 200) {
    return faute(
      `${publicUrl}/api/messages accepte un message sans jeton`,
      'ce nom mène à un assistant sans identité : arrêtez-le, ou donnez-lui la sienne',
    );
  }
  return faute(`${publicUrl}/api/messages répond HTTP ${status}, où 401 était attendu`, PASS);
}

const JSON_TYPE = { 'content-type': 'application/json' };

/** An activity that says nothing and asks nothing, in the form that the border wants, without a token. */
function unsigned({ identity }: Config): string {
  return JSON.stringify({
    type: 'diagnostic',
    channelId: 'msteams',
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    conversation: { id: 'diagnostic', tenantId: identity?.tenantId },
    from: { id: 'diagnostic' },
  });
}
