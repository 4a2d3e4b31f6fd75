import { dayOf, momentOf, spreadsheetMoment } from '../../src/texts/dates';
import { aCampagne } from '../builders/campagne';

describe('dates on the clock of the campaign', () => {
  it.each([
    ['2024-03-18T13:05:00.000Z', '18 mars 2024 à 14\u00a0h\u00a005'],
    ['2024-06-30T22:30:00.000Z', '1er juillet 2024 à 0\u00a0h\u00a030'],
    // The night of 31 March 2024, clocks go from 2 to 3.
    ['2024-03-31T01:00:00.000Z', '31 mars 2024 à 3\u00a0h\u00a000'],
  ])('%s in Paris', (instant, expected) => {
    expect(momentOf(aCampagne(), instant)).toBe(expected);
  });

  it('are dates for a spreadsheet too', () => {
    expect(spreadsheetMoment(aCampagne(), '2024-03-18T08:05:44.868Z')).toBe('18/03/2024 09:05');
    expect(spreadsheetMoment(aCampagne(), '2024-06-30T22:30:00.000Z')).toBe('01/07/2024 00:30');
  });

  it('follows another time zone', () => {
    expect(dayOf(aCampagne({ fuseau: 'Indian/Reunion' }), '2024-06-16T21:00:00.000Z')).toBe('17 juin 2024');
  });
});
