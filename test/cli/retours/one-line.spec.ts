import { oneLine } from '../../../src/cli/retours/one-line';

describe('words shown on a terminal', () => {
  it.each([
    ['an escape sequence', 'a\u001b[31mb', 'a [31mb'],
    ['a C1 control', 'a\u009b2Jb', 'a 2Jb'],
    ['line ends of any kind', 'a\r\nb\u2028c\u0085d', 'a b c d'],
    ['a tabulation, a bell, a NUL', 'a\tb\u0007\u0000c', 'a b c'],
    ['a reversed reading order', 'a\u202eb\u2066c', 'abc'],
    ['what shows nothing', '\ufeffa\u200bb', 'ab'],
    ['half of a pair', 'a\ud83d', 'a'],
  ])('%s is neutralised', (_, words, expected) => {
    expect(oneLine(words)).toBe(expected);
  });

  it('leaves ordinary French alone', () => {
    const words = '« Où mange-t-il ? » 😀 c’est [nom], à 12 h';
    expect(oneLine(words)).toBe(words);
  });
});
