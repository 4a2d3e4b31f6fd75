import type { Stores } from '../storage/types';
import type { Observer } from './types';

const REPOSITORIES = ['drafts', 'declarations', 'evidence', 'conversations', 'outbox', 'personalData'] as const;

/** The same stores, each use of which is told: which repository, how long, how it ended. */
export function observeStores(stores: Stores, observer: Pick<Observer, 'stored'>): Stores {
  const observed = REPOSITORIES.map((name) => [name, observeEach(name, stores[name], observer)]);
  return { ...stores, ...(Object.fromEntries(observed) as Pick<Stores, (typeof REPOSITORIES)[number]>) };
}

type Use = (...given: unknown[]) => Promise<unknown>;

function observeEach(store: string, repository: object, observer: Pick<Observer, 'stored'>): object {
  const uses = Object.entries(repository as Readonly<Record<string, Use>>);
  return Object.fromEntries(uses.map(([name, use]) => [name, observed(store, use.bind(repository), observer)]));
}

function observed(store: string, use: Use, observer: Pick<Observer, 'stored'>): Use {
  return async (...given) => {
    const began = performance.now();
    const tell = (result: string): void =>
      observer.stored({ store, result, seconds: (performance.now() - began) / 1000 });
    try {
      const value = await use(...given);
      tell('ok');
      return value;
    } catch (error) {
      tell(failureOf(error));
      throw error;
    }
  };
}

/** The stable code of storage's own errors; the driver's are as many as there are drivers. */
function failureOf(error: unknown): string {
  const { name, code } = error as { readonly name?: string; readonly code?: unknown };
  return (name === 'StorageError' || name === 'StoreUnavailable') && typeof code === 'string' ? code : 'other';
}
