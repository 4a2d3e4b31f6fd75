export { createOutageLog, type OutageLog } from './outage-log';
export { observeStores } from './stores';
export { together } from './together';
export type { CallResult, CallSeen, Observer, RefusalSeen, StoreUseSeen, Trouble, TurnSeen } from './types';
