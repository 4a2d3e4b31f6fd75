export { createEcoleFinder } from './finder';
export { ecoleFermeeFromRow, ecoleFromRow, natureOf } from './rows';
export { nomAffiche } from './nom';
export { parseUai, uaiKey } from './uai';
export type { UaiReading } from './uai';
export { createRepair } from './repair';
