import { z } from 'zod';
import { slug, text } from './text';

/** Written instead of an entry's id: this message must be left unanswered. */
export const REFUS = 'refus';

const message = z.strictObject({
  message: text(12_000),
  /** Id of the entry that answers, two ids for two questions, or `refus`. */
  attendu: z.union([slug(), z.array(slug()).min(2).max(2)]),
  style: slug(),
  /** For a `refus` only: near the subject, or foreign to it. */
  proche: z.boolean().optional(),
});

/** `evaluation/*.yaml`. */
export const evaluationSchema = z.strictObject({ messages: z.array(message).min(1) });
export type EvaluationMessage = z.infer<typeof message>;
