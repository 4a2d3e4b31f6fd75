import { randomBytes } from 'node:crypto';
import type { Route } from '../server/types';
import { assetRoutes } from './assets';
import { connectorRoutes } from './connector';
import { deliver } from './delivery';
import { ConversationDirectory } from './directory';
import { EventStreams } from './event-stream';
import { guarded } from './guard';
import { systemClock } from '../clock';
import { pageApiRoutes } from './page-api';
import { trialDayRoutes, type PageTrialDay } from './trial-day';
import type { Activity, ChatLogger, Delivery } from './types';

export interface ChatOptions {
  /** Address of the bot, without path: activities are posted to `<botUrl>/api/messages`. */
  readonly botUrl: () => string;
  /** Address at which these routes are served, for the bot's replies. By default the bot's own: one server for both. */
  readonly serviceUrl?: () => string;
  /** Tenant said in the activities. */
  readonly tenantId?: string;
  readonly logger: ChatLogger;
  readonly trialDay: PageTrialDay;
}

export interface Chat {
  readonly routes: readonly Route[];
  /** Ends the pages' event streams, so that the server can stop. */
  close(): void;
}

const LOCAL_TENANT = '00000000-0000-4000-8000-000000000000';

/**
 * The local chat: a page at `/`, and a stand-in for Teams between it and the bot. For trying the bot on one machine,
 * over loopback; it proves no identity.
 */
export function createChat(options: ChatOptions): Chat {
  const streams = new EventStreams();
  const context = {
    conversations: new ConversationDirectory(randomBytes(4).toString('hex')),
    streams,
    deliver: (activity: Activity) => deliverAndReport(options, activity),
    serviceUrl: options.serviceUrl ?? options.botUrl,
    tenantId: options.tenantId ?? LOCAL_TENANT,
    nextId: messageIds(),
    now: () => systemClock().toISOString(),
  };
  const routes = [
    ...assetRoutes(),
    ...pageApiRoutes(context),
    ...connectorRoutes(context),
    ...trialDayRoutes(options.trialDay),
  ];
  return { routes: routes.map(guarded), close: () => streams.closeAll() };
}

async function deliverAndReport({ botUrl, logger }: ChatOptions, activity: Activity): Promise<Delivery> {
  const delivery = await deliver(botUrl(), activity);
  if (delivery.kind !== 'delivered') {
    logger.warn({ activity: activity.type, ...delivery }, 'chat: the bot did not take an activity');
  }
  return delivery;
}

/** Ids as Teams makes them, growing milliseconds; those of two runs differ, since a page shows messages of both. */
function messageIds(): () => string {
  let last = systemClock().getTime();
  return () => String((last += 1));
}
