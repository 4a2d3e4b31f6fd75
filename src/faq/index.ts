export { editDistance } from './edit-distance';
export { createExaminer, createFaqEngine } from './engine';
export type { Examiner } from './engine';
export { ofOneCampaign } from './one-campaign';
export { otherYearIn } from './other-year';
export type { OtherYear, OwnYears } from './other-year';
export { createPlaceMask } from './places';
export type { PlaceMask } from './places';
export { shownBy } from './shown';
