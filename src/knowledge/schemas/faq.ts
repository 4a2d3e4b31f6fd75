import { z } from 'zod';
import { isoDay, slug, text } from './text';

/** A question is also the wording of a button; a formulation is what one person types. */
const MAX_QUESTION = 300;
const MAX_FORMULATION = 1000;

export const formulations = () => z.array(text(MAX_FORMULATION)).min(1);

/** One entry of `faq/<theme>.yaml`; its theme is the name of the file. */
export const ficheSchema = z.strictObject({
  id: slug(),
  question: text(MAX_QUESTION),
  formulations: formulations(),
  reponse: text(),
  source: text(),
  a_jour_le: isoDay(),
  suites: z.array(slug()).default([]),
});

/** `faq/<theme>.yaml`, whose entries are then judged one by one: a faulty entry does not hide the others. */
export const faqSchema = z.strictObject({ fiches: z.array(z.unknown()).min(1) });
