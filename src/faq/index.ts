export { createFaqEngine } from './engine';
export { fold } from './fold';
