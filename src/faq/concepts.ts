import type { Lexicon } from './lexicon';
import { tokenise } from './tokens';

/** Groups of synonyms found in a run of words; each group counts once a text. */
export type Concepts = (stems: readonly string[]) => number[];

interface Member {
  readonly stems: readonly string[];
  readonly group: number;
}

/** `groups`: words or short phrases that mean the same. They are compared by stems. */
export function readConcepts(groups: readonly (readonly string[])[], lexicon: Pick<Lexicon, 'stem'>): Concepts {
  const byFirst = new Map<string, Member[]>();
  groups.forEach((members, group) => {
    for (const text of members) {
      const stems = tokenise(text).map(lexicon.stem);
      const first = stems[0];
      if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), { stems, group }]);
    }
  });
  return (stems) => {
    const found = new Set<number>();
    stems.forEach((stem, place) => {
      for (const member of byFirst.get(stem) ?? []) if (standsAt(member, stems, place)) found.add(member.group);
    });
    return [...found];
  };
}

function standsAt(member: Member, stems: readonly string[], place: number): boolean {
  return member.stems.every((stem, offset) => stems[place + offset] === stem);
}
