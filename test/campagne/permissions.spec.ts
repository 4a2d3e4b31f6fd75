import { permission, PHASES, type Act } from '../../src/campagne';

const through = (act: Act): string[] => PHASES.map((phase) => permission(act, phase));

describe('what may be done in which phase', () => {
  it.each<[Act, string[]]>([
    ['declare', ['refused', 'here', 'refused', 'refused', 'refused']],
    ['correct', ['refused', 'here', 'by-secretariat', 'by-secretariat', 'refused']],
    ['withdraw', ['refused', 'here', 'by-secretariat', 'by-secretariat', 'refused']],
    ['give-up', ['here', 'here', 'here', 'here', 'here']],
    ['see', ['here', 'here', 'here', 'here', 'here']],
  ])('%s', (act, permissions) => {
    expect(through(act)).toEqual(permissions);
  });
});
