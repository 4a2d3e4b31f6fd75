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
  return Array.from({ length: count }, (_, fold) =>
    cut(knowledge, (texts) => texts.map((_, place) => place % count === fold)),
  );
}

/** The knowledge as it was young: 3 to 6 formulations an entry are kept, drawn among its own, the others are asked. */
export function young(knowledge: FaqKnowledge, random: () => number): Fold {
  return cut(knowledge, (texts) => {
    const kept = Math.min(3 + Math.floor(random() * 4), Math.ceil(texts.length * 0.6));
    const drawn = texts.map((_, place) => ({ place, rank: random() })).sort((a, b) => a.rank - b.rank);
    const keeps = new Set(drawn.slice(0, kept).map(({ place }) => place));
    return texts.map((_, place) => !keeps.has(place));
  });
}

/** `heldOf`: for each formulation of an entry or a subject, whether it is held out. */
function cut(knowledge: FaqKnowledge, heldOf: (texts: readonly string[]) => readonly boolean[]): Fold {
  const asked: Wanted[] = [];
  const keep = <T extends { readonly formulations: readonly string[] }>(one: T, expected: string | undefined): T => {
    const held = heldOf(one.formulations);
    asked.push(...one.formulations.filter((_, place) => held[place]).map((message) => ({ message, expected })));
    return { ...one, formulations: one.formulations.filter((_, place) => !held[place]) };
  };
  const fiches = knowledge.fiches.map((fiche) => keep(fiche, fiche.id));
  const hors_sujet = knowledge.hors_sujet.map((subject) => keep(subject, undefined));
  return { knowledge: { ...knowledge, fiches, hors_sujet }, asked };
}
