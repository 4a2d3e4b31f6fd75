import type { ConversationReference, TurnContext } from 'botbuilder';
import type { Attempt, Envoi } from '../../outbox';
import type { TurnAdapter } from './adapter';
import { ChannelRefusal } from './connector';
import { cardActivity } from './replies';

/** Of these another attempt has the same answer: removed, gone, not readable, too large. */
const FINAL: readonly number[] = [400, 403, 404, 413];

/** Sends a kept message to a conversation, outside any turn. Never rejects. */
export async function reach(
  adapter: TurnAdapter,
  appId: string,
  reference: string,
  { id, contenu }: Pick<Envoi, 'id' | 'contenu'>,
): Promise<Attempt> {
  const send = async (context: TurnContext): Promise<void> => {
    await context.sendActivity({ ...cardActivity(contenu), channelData: { envoi: id } });
  };
  try {
    await adapter.continueConversationAsync(appId, JSON.parse(reference) as Partial<ConversationReference>, send);
    return { kind: 'delivered' };
  } catch (error) {
    return attemptOf(error);
  }
}

function attemptOf(error: unknown): Attempt {
  if (!(error instanceof ChannelRefusal)) return { kind: 'failed' };
  const { statusCode, retryAfterMs } = error;
  return FINAL.includes(statusCode) ? { kind: 'unreachable' } : { kind: 'failed', retryAfterMs };
}
