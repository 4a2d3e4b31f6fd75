import { formatDay, formatDays } from '../../src/campagne';

describe('formatDay', () => {
  it.each([
    ['2024-06-17', '17 juin 2024'],
    ['2024-06-01', '1er juin 2024'],
    ['2025-02-09', '9 février 2025'],
    ['2024-12-31', '31 décembre 2024'],
  ])('%s is « %s »', (day, words) => {
    expect(formatDay(day)).toBe(words);
  });
});

describe('formatDays', () => {
  it.each([
    ['2024-06-17', '2024-06-28', 'du 17 au 28 juin 2024'],
    ['2024-06-24', '2024-07-05', 'du 24 juin au 5 juillet 2024'],
    ['2024-12-20', '2025-01-03', 'du 20 décembre 2024 au 3 janvier 2025'],
    ['2024-06-20', '2025-06-03', 'du 20 juin 2024 au 3 juin 2025'],
    ['2024-06-01', '2024-06-05', 'du 1er au 5 juin 2024'],
    ['2024-06-17', '2024-06-17', 'le 17 juin 2024'],
  ])('%s to %s is « %s »', (first, last, words) => {
    expect(formatDays(first, last)).toBe(words);
  });
});
