export { confusedPairs, confusionMatrix, weakEntries } from './confusion';
export { summarise } from './metrics';
export { judgeMessage } from './verdict';
