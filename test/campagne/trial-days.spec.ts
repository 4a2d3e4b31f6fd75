import { daysOfPhases, dayToPlay } from '../../src/campagne';
import { aCampagne } from '../builders/campagne';

const declarations = (ouverture: string, cloture: string | null) => aCampagne({ declarations: { ouverture, cloture } });

describe('the day to play on trial', () => {
  it.each([
    ['before the campaign', '2023-12-01', '2024-03-20'],
    ['after it', '2026-11-25', '2024-03-20'],
    ['while declarations are open', '2024-04-02', undefined],
    ['during the stage', '2024-06-20', undefined],
  ])('%s', (_, today, day) => {
    expect(dayToPlay(aCampagne(), today)).toBe(day);
  });

  it('is a day of open declarations, however short they are', () => {
    expect(dayToPlay(declarations('2024-03-18', '2024-03-19'), '2026-11-25')).toBe('2024-03-19');
    expect(dayToPlay(declarations('2024-06-16', null), '2026-11-25')).toBe('2024-06-16');
  });
});

describe('the days to choose from', () => {
  it('show each phase of a campaign with a closing', () => {
    expect(daysOfPhases(declarations('2024-03-18', '2024-06-14'))).toEqual([
      { phase: 'a-venir', day: '2024-03-17' },
      { phase: 'ouverte', day: '2024-03-20' },
      { phase: 'close', day: '2024-06-15' },
      { phase: 'en-stage', day: '2024-06-17' },
      { phase: 'terminee', day: '2024-06-29' },
    ]);
  });

  it('leave out the closing where there is none', () => {
    expect(daysOfPhases(aCampagne()).map(({ phase }) => phase)).toEqual(['a-venir', 'ouverte', 'en-stage', 'terminee']);
  });
});
