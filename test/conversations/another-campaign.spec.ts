import { removeCampaign } from './autre-campagne/make';
import { ANOTHER, holdIn } from './campaign';

/** The same dialogues, held in another place and another year: taken after the campaign is chosen. */
const DIALOGUES = [
  './questions.spec',
  './declaration-by-cards.spec',
  './declaration-by-typing.spec',
  './afterwards.spec',
  './interruptions.spec',
];

holdIn(ANOTHER);

describe('in another campaign', () => {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  for (const dialogue of DIALOGUES) require(dialogue);
  afterAll(async () => removeCampaign(await ANOTHER.knowledge()));
});
