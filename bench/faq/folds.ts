import type { FaqKnowledge } from '../../src/faq/types';

/** A question and the entry that it wants; none for a subject to refuse. */
export interface Wanted {
  readonly message: string;
  readonly expected: string | undefined;
}

export interface Fold {
  /** The knowledge without its n-th formulations… */
  readonly knowledge: FaqKnowledge;
  /** … which are asked as if never seen. */
  readonly asked: readonly Wanted[];
}

/**
 * Cuts a knowledge in `count` ways: in each, every `count`-th formulation is held out. Harder than life (formulations
 * are written to differ), but never seen, and in any number.
 */
export function foldsOf(knowledge: FaqKnowledge, count: number): Fold[] {
  return Array.from({ length: count }, (_, fold) => {
    const held = (_: string, place: number): boolean => place % count === fold;
    const kept = (text: string, place: number): boolean => !held(text, place);
    const cut = <T extends { readonly formulations: readonly string[] }>(one: T): T => ({
      ...one,
      formulations: one.formulations.filter(kept),
    });
    const ask = (expected: string | undefined, texts: readonly string[]): Wanted[] =>
      texts.filter(held).map((message) => ({ message, expected }));
    return {
      knowledge: { ...knowledge, fiches: knowledge.fiches.map(cut), hors_sujet: knowledge.hors_sujet.map(cut) },
      asked: [
        ...knowledge.fiches.flatMap(({ id, formulations }) => ask(id, formulations)),
        ...knowledge.hors_sujet.flatMap(({ formulations }) => ask(undefined, formulations)),
      ],
    };
  });
}
