import type { Route } from '../server/types';
import { sendJson } from './responses';

/** The day that is played, shown at the top of the page and chosen there. */
export interface PageTrialDay {
  /** A line, and a list of days of which one is chosen, as the page draws them. */
  view(): object;
  /** `false`: no day. */
  choose(value: string): boolean;
}

/** `/chat/jour`: which day is played; posting `{"jour": value}` plays another one, for every page. */
export function trialDayRoutes(trialDay: PageTrialDay): readonly Route[] {
  const path = '/chat/jour';
  return [
    { method: 'GET', path, handle: async (_request, response) => sendJson(response, 200, trialDay.view()) },
    {
      method: 'POST',
      path,
      handle: async ({ body }, response) => {
        const { jour } = (body ?? {}) as { readonly jour?: unknown };
        if (typeof jour === 'string' && trialDay.choose(jour)) sendJson(response, 200, trialDay.view());
        else sendJson(response, 400, { error: 'bad-day' });
      },
    },
  ];
}
