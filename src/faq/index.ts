export { editDistance } from './edit-distance';
export { createExaminer, createFaqEngine } from './engine';
export type { Examiner } from './engine';
