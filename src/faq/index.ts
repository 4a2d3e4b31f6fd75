export { editDistance } from './edit-distance';
export { createExaminer, createFaqEngine } from './engine';
export type { Examiner } from './engine';
export { fold } from './fold';
export { createPlaceMask } from './places';
export type { PlaceMask } from './places';
