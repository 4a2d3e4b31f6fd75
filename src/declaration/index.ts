export { createJourney } from './journey';
export type { Journey, JourneyStart } from './journey';
export { namesAnEcole } from './genres/ecole';
export { asksSomething } from './reading/intent';
export { namesASubject } from './reading/subjects';
export { drawReference, REFERENCE_ALPHABET } from './reference';
export { questionsIn } from './proposals';
export { BOTH_WEEKS } from './reading/weeks';
export { CANCELLED_KEPT_DAYS, cancelledKeptSince } from './retention';
