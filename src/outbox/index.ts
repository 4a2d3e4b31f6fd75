export { leaseFrom, nextOf, type Next } from './policy';
export type { Attempt, ContenuEnvoi, Envoi, NatureEnvoi, OutboxStore } from './types';
