import type { ServerResponse } from 'node:http';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type Activity, type TurnContext } from 'botbuilder';
import { pino } from 'pino';
import { createChat } from '../../src/chat';
import type { PageTrialDay } from '../../src/chat/trial-day';
import { startServer } from '../../src/server';
import type { Route } from '../../src/server/types';
import { NO_CHECKS } from '../builders/health';

/** What the bot of a test does with an activity. */
export type Script = (context: TurnContext) => Promise<unknown>;

export interface ScriptedChat {
  readonly url: string;
  readonly port: number;
  /** Activities that the bot got, oldest first. */
  readonly received: Partial<Activity>[];
  readonly warnings: object[];
  script: Script;
  /** The bot answers 503 to everything. */
  isDown: boolean;
  close(): Promise<void>;
}

const TODAY_ONLY: PageTrialDay = {
  view: () => ({ line: 'Essai\u00a0: aujourd’hui.', choices: [] }),
  choose: () => false,
};

/** The chat in front of a real botbuilder adapter whose behaviour the test writes. */
export async function startScriptedChat(
  script: Script = async () => undefined,
  port = 0,
  trialDay: PageTrialDay = TODAY_ONLY,
): Promise<ScriptedChat> {
  const warnings: object[] = [];
  const chat = createChat({
    botUrl: () => running.url,
    logger: { warn: (facts) => warnings.push(facts) },
    trialDay,
  });
  const server = await startServer({
    host: '127.0.0.1',
    port,
    routes: [...chat.routes, botRoute(() => running)],
    logger: pino({ level: 'silent' }),
    health: NO_CHECKS,
  });
  const close = () => {
    chat.close();
    return server.close(0);
  };
  const running: ScriptedChat = {
    url: server.url,
    port: server.port,
    received: [],
    warnings,
    script,
    isDown: false,
    close,
  };
  return running;
}

function botRoute(bot: () => ScriptedChat): Route {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  adapter.onTurnError = async () => undefined;
  return {
    method: 'POST',
    path: '/api/messages',
    handle: async (request, response) => {
      const { isDown, received, script } = bot();
      if (isDown) return answerDown(response);
      await adapter.process(request as never, response as never, async (context) => {
        received.push(context.activity);
        await script(context);
      });
    },
  };
}

function answerDown(response: ServerResponse): void {
  response.statusCode = 503;
  response.end();
}
