import { z } from 'zod';
import { PHASES, type Phase } from '../../campagne';
import { isoDay, slug, text } from './text';

/** A question is also the wording of a button; a formulation is what one person types. */
const MAX_QUESTION = 300;
const MAX_FORMULATION = 1000;

export const formulations = () => z.array(text(MAX_FORMULATION)).min(1);

/** The answer in the words of a phase, for as many phases as its author wants. */
const ofPhases = () => {
  const optional = PHASES.map((phase) => [phase, text().optional()] as const);
  return z.strictObject(Object.fromEntries(optional) as Record<Phase, z.ZodOptional<ReturnType<typeof text>>>);
};

/** One entry of `faq/<theme>.yaml`; its theme is the name of the file. */
export const ficheSchema = z.strictObject({
  id: slug(),
  question: text(MAX_QUESTION),
  formulations: formulations(),
  reponse: text(),
  selon_la_phase: ofPhases().optional(),
  source: text(),
  a_jour_le: isoDay(),
  suites: z.array(slug()).default([]),
});

/** `faq/<theme>.yaml`, whose entries are then judged one by one: a faulty entry does not hide the others. */
export const faqSchema = z.strictObject({ fiches: z.array(z.unknown()).min(1) });
