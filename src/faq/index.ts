export { editDistance } from './edit-distance';
export { createFaqEngine } from './engine';
export { fold } from './fold';
