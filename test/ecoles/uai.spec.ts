import { parseUai, uaiKey } from '../../src/ecoles';
import { theShippedDirectory } from '../builders/ecole';

describe('a UAI', () => {
  it.each([
    ['0190091', 'W'],
    ['0190840', 'K'],
    ['0750001', 'U'],
  ])('%s ends with the key %s', (digits, key) => {
    expect(uaiKey(digits)).toBe(key);
  });

  it('has the right key in every school shipped, open or closed', () => {
    const { ecoles, fermees } = theShippedDirectory();
    const wrong = [...ecoles, ...fermees].filter(({ uai }) => uaiKey(uai.slice(0, 7)) !== uai.slice(7));
    expect(wrong).toEqual([]);
  });

  it.each([
    '0190091W',
    '0190091w',
    '0190091 w',
    '019 0091 W',
    '019.0091-w',
    'O19OO91w',
    'mon UAI : 0190091W.',
    '0l90091W',
  ])('is read in « %s »', (text) => {
    expect(parseUai(text)).toEqual({ kind: 'valid', uai: '0190091W' });
  });

  it('with a wrong letter tells the right one', () => {
    expect(parseUai('0190091X')).toEqual({ kind: 'bad-key', uai: '0190091X', expected: 'W' });
  });

  it('without its letter tells which one it would be', () => {
    expect(parseUai('0190091')).toEqual({ kind: 'no-key', uai: '0190091', expected: 'W' });
  });

  it.each(['Meyssac', '05 55 12 34 56', '17/06/2024', 'école Lillooille', '019009W', '', '12345678W'])(
    'is not seen in « %s »',
    (text) => {
      expect(parseUai(text)).toBeUndefined();
    },
  );
});
