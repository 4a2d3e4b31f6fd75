export { agreementIn } from './agreement';
export type { Agreement, Strictness } from './agreement';
export { fold } from './fold';
export { plain } from './plain';
