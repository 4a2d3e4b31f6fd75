export { formatDay, formatDays, formatFullDay } from './days';
export { dayAt, phaseAt } from './phase';
export type { Phase } from './phase';
export { prefixesOf } from './prefixes';
export { leaves, references } from './references';
export type { References } from './references';
export { stagiairesMax } from './stagiaires';
