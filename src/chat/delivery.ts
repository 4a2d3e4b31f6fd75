import type { Activity, Delivery } from './types';

/** Teams waits that long for the bot to answer the POST. */
const DEADLINE_MS = 15_000;

/** Hands an activity to the bot, as Teams does; resolves once the bot's turn is over. Never rejects. */
export async function deliver(botUrl: string, activity: Activity): Promise<Delivery> {
  try {
    const response = await fetch(`${botUrl}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(activity),
      signal: AbortSignal.timeout(DEADLINE_MS),
    });
    await response.arrayBuffer();
    return response.ok ? { kind: 'delivered' } : { kind: 'refused', status: response.status };
  } catch {
    return { kind: 'unreachable' };
  }
}
