import { ActivityTypes, type TurnContext } from 'botbuilder';

/** An answer that comes sooner needs no sign. */
const FIRST_AFTER_MS = 700;
/** Teams shows the sign for 3 s. */
const AGAIN_AFTER_MS = 2_500;
const MAX_SIGNS = 5;

/**
 * Does the work, and shows « is typing » while it lasts. Settles after the sign under way, which would otherwise come
 * after the answer. A sign that fails is no matter.
 */
export async function whileTyping<T>(
  context: TurnContext,
  work: () => Promise<T>,
  firstAfterMs = FIRST_AFTER_MS,
): Promise<T> {
  let timer: NodeJS.Timeout;
  let signing: Promise<unknown> = Promise.resolve();
  const sign = (count: number): void => {
    signing = context.sendActivity({ type: ActivityTypes.Typing }).catch(() => undefined);
    if (count < MAX_SIGNS) timer = setTimeout(() => sign(count + 1), AGAIN_AFTER_MS);
  };
  timer = setTimeout(() => sign(1), firstAfterMs);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    await signing;
  }
}
