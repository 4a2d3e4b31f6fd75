import { z } from 'zod';
import { slug, text } from './text';

/** `recommandations.yaml`. */
export const recommandationsSchema = z.strictObject({
  recommandations: z
    .array(z.strictObject({ id: slug(), texte: text(), bref: text(300), fiches: z.array(slug()) }))
    .min(1),
});
