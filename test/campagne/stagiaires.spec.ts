import { stagiairesMax } from '../../src/campagne';
import { inWords } from '../../src/campagne/number-words';
import { aCampagne } from '../builders/campagne';

describe('stagiairesMax', () => {
  it.each([
    [0, 0],
    [1, 1],
    [4, 1],
    [5, 3],
    [22, 3],
  ])('a school of %i classes may host %i', (classes, max) => {
    expect(stagiairesMax(aCampagne(), classes)).toBe(max);
  });
});

describe('inWords', () => {
  it.each([
    [0, 'zéro'],
    [1, 'un'],
    [5, 'cinq'],
    [17, 'dix-sept'],
    [21, 'vingt et un'],
    [30, 'trente'],
    [69, 'soixante-neuf'],
    [70, '70'],
    [2.5, '2.5'],
    [-1, '-1'],
  ])('%d is « %s »', (number, words) => {
    expect(inWords(number)).toBe(words);
  });
});
