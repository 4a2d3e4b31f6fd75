import type { Observer } from './types';

/** Tells each of them all, in order. */
export function together(...observers: readonly Partial<Observer>[]): Observer {
  const each = (tell: (observer: Partial<Observer>) => void): void => observers.forEach(tell);
  return {
    accepted: () => each((one) => one.accepted?.()),
    refused: (refusal) => each((one) => one.refused?.(refusal)),
    turn: (turn) => each((one) => one.turn?.(turn)),
    call: (call) => each((one) => one.call?.(call)),
    stored: (use) => each((one) => one.stored?.(use)),
    trouble: (what, lasting) => each((one) => one.trouble?.(what, lasting)),
    knowledge: (change) => each((one) => one.knowledge?.(change)),
  };
}
