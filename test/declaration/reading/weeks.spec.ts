import { weeksByDays } from '../../../src/declaration/reading/weeks';
import { aCampagne } from '../../builders/campagne';

const campagne = aCampagne();

describe('weeks by their days', () => {
  it.each([
    ['du 17 au 21', 'semaine-1'],
    ['la semaine du 24', 'semaine-2'],
    ['le 17 juin', 'semaine-1'],
    ['du 17 au 28', 'les-deux'],
    ['24-28', 'semaine-2'],
  ])('« %s » → %s', (text, semaine) => {
    expect(weeksByDays(text, campagne)).toBe(semaine);
  });

  it.each(['semaine 1', '2', 'les deux', '2024', 'oui'])('« %s » names no day of the internship', (text) => {
    expect(weeksByDays(text, campagne)).toBeUndefined();
  });

  it('a week may straddle two months', () => {
    const semaines = [{ id: 'semaine-1', libelle: '', debut: '2025-06-30', fin: '2025-07-04' }];
    expect(weeksByDays('du 30 au 4', aCampagne({ semaines }))).toBe('semaine-1');
  });
});
