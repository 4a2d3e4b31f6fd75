export { confusedPairs, confusionMatrix, weakEntries, wrongAnswers } from './confusion';
export { judgeOrder } from './orders';
export { summarise } from './metrics';
export { judgeMessage } from './verdict';
