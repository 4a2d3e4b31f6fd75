import { createShownFiches } from '../../../src/bot/features/faq/shown-fiches';

describe('which entry a message shows', () => {
  it('is remembered, the oldest forgotten first', () => {
    const shown = createShownFiches(2);
    for (const id of ['a', 'b', 'c']) shown.remember(id, `fiche-${id}`);
    expect(['a', 'b', 'c'].map((id) => shown.find(id))).toEqual([undefined, 'fiche-b', 'fiche-c']);
  });
});
