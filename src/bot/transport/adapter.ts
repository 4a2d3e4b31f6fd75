import { CloudAdapter, type Activity, type InvokeResponse, type TurnContext } from 'botbuilder';
import type { AuthenticateRequestResult } from 'botframework-connector';
import type { Envelope } from './envelope';

/**
 * The SDK's adapter, entered behind authentication: its own `process` would print, and put error texts in the answer.
 */
export class TurnAdapter extends CloudAdapter {
  /** Runs one authenticated turn. The answer to an invoke, if it was one (501 when nothing answered it). */
  async run(
    authenticated: AuthenticateRequestResult,
    envelope: Envelope,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authenticated, envelope as unknown as Activity, logic);
  }
}
