import { z } from 'zod';
import { formulations } from './faq';
import { slug, text } from './text';

/** `hors-sujet.yaml`. */
export const horsSujetSchema = z.strictObject({
  sujets: z.array(z.strictObject({ id: slug(), titre: text(300), proche: z.boolean(), formulations: formulations() })),
});
