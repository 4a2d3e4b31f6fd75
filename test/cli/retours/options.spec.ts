import { readRetoursOptions } from '../../../src/cli/retours/options';

describe('options of retours', () => {
  it.each([
    [[], { kind: 'report', tout: false }],
    [['--tout'], { kind: 'report', tout: true }],
    [['--csv'], { kind: 'csv' }],
    [['--csv', '--tout'], { kind: 'csv' }],
    [['--help'], { kind: 'help' }],
    [['-h'], { kind: 'help' }],
    [['--aide', '--csv'], { kind: 'help' }],
  ])('%j', (args, expected) => {
    expect(readRetoursOptions(args)).toEqual(expected);
  });

  it.each([
    [['--tous'], /--tous n’existe pas/],
    [['--csv', '-x'], /-x n’existe pas/],
    [['--csv=oui'], /--csv s’emploie seule/],
    [['retours.csv'], /que des options/],
  ])('%j is refused with a reason', (args, why) => {
    expect(readRetoursOptions(args)).toMatchObject({ kind: 'fault', why: expect.stringMatching(why) as string });
  });
});
