import { garbledIn } from '../../../src/knowledge/folder/garbled';

/** Saved as UTF-8, read as Windows-1252. */
const twice = (text: string): string => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));

describe('garbledIn', () => {
  it.each(['é', 'à', 'ç', 'É', 'œ', '’', '«', '…', '–', '€', '°'])('knows « %s » read in another encoding', (meant) => {
    expect(garbledIn(`ligne\nun ${twice(meant)} mot`)).toEqual({ line: 2, lines: 1, written: twice(meant), meant });
  });

  it('counts the lines at fault, and knows a sign that is lost', () => {
    expect(garbledIn(`${twice('é')}\nbon\n${twice('è')}`)).toMatchObject({ line: 1, lines: 2 });
    expect(garbledIn('l\uFFFDve')).toMatchObject({ line: 1, meant: '' });
  });

  it.each([
    '« à »',
    '«\u00a0là\u00a0»',
    'É\u00a0!',
    'ÇA\u00a0: OÙ\u202f?',
    'Noël, cœur, naïf, L’Haÿ',
    'À\u00a0«\u00a0é\u00a0»',
    '10\u00a0€ – 20\u00a0°C',
  ])('leaves « %s » alone', (text) => {
    expect(garbledIn(text)).toBeUndefined();
  });
});
