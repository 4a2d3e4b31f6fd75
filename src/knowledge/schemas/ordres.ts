import { z } from 'zod';
import { COURTESIES, INTENTIONS, ORDERS } from '../../utterance/types';
import { formulations } from './faq';
import { text } from './text';

/** What is asked back of whoever may have given an order; it is also the wording of a button. */
const MAX_QUESTION = 300;

/** `ordres.yaml`. */
export const ordresSchema = z.strictObject({
  ordres: z
    .array(
      z.strictObject({
        id: z.enum(ORDERS),
        intention: z.enum(INTENTIONS).optional(),
        question: text(MAX_QUESTION),
        formulations: formulations(),
      }),
    )
    .min(1),
  courtoisies: z.array(z.strictObject({ id: z.enum(COURTESIES), formulations: formulations() })).min(1),
});
