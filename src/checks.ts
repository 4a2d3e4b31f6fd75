import type { KnowledgeSource } from './knowledge/types';
import type { Check, Checks } from './server';
import type { Stores } from './storage/types';

/** Without it nothing can be answered. Without another one, questions still are. */
export const ESSENTIAL = ['knowledge'] as const;

export interface Checked {
  readonly knowledge: KnowledgeSource;
  readonly stores: Pick<Stores, 'ping'>;
}

/** What « ready » looks at, by name. Each new one is a line here: what it looks at, in its own room. */
export function healthChecks({ knowledge, stores }: Checked): Checks {
  return {
    knowledge: async () => ({ state: 'ok', detail: `version ${knowledge.current().version}` }),
    database: () => databaseCheck(stores),
  };
}

async function databaseCheck(stores: Pick<Stores, 'ping'>): Promise<Check> {
  try {
    await stores.ping();
    return { state: 'ok' };
  } catch (error) {
    return { state: 'failing', detail: error instanceof Error ? error.message : 'unknown reason' };
  }
}
