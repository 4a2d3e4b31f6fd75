export { confusedPairs, confusionMatrix, weakEntries, wrongAnswers } from './confusion';
export { summarise } from './metrics';
export { judgeMessage } from './verdict';
