import { z } from 'zod';
import { text } from './text';

/** `vocabulaire.yaml`. */
export const vocabulaireSchema = z.strictObject({
  synonymes: z.array(z.array(text(100)).min(2)),
  abreviations: z.record(text(100), text(200)),
});
