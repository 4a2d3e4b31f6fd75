import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { createFaqEngine } from '../../src/faq';
import type { FaqKnowledge } from '../../src/faq/types';
import { createUnderstanding } from '../../src/utterance';
import type { Understand } from '../../src/utterance';
import type { Ordres } from '../../src/utterance/types';

/** The shipped orders and courtesies: what people really type is judged by what the assistant really knows. */
export const ORDRES = parse(readFileSync(join(__dirname, '../../knowledge/ordres.yaml'), 'utf8')) as Ordres;

/** Reads messages with these entries and the shipped orders. */
export function anUnderstanding(faq: FaqKnowledge): Understand {
  return createUnderstanding(faq, ORDRES, createFaqEngine(faq));
}
