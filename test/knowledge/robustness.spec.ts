import fc from 'fast-check';
import { SOUND, assembled, brief } from './files';

/** What a hurried hand or a broken tool puts into a file. */
const SCRAPS = [
  '\t',
  ' : ',
  '- ',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  '&a ',
  '*a',
  '!!map ',
  '#',
  '|',
  '>',
  '%',
  '@',
  '{{',
  '}}',
  '\n',
  '\r',
  '\0',
  '\uFEFF',
  '\u2028',
  '---\n',
  '? ',
  'null',
  '~',
  '__proto__: x\n',
  ';',
  ',',
];

const slip = fc.record({
  file: fc.constantFrom(...Object.keys(SOUND)),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat(40),
  scrap: fc.constantFrom('', ...SCRAPS),
});

describe('whatever happens to the files', () => {
  it('is told as faults that can be found, or does no harm; nothing is thrown', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(slip, { minLength: 1, maxLength: 3 }), async (slips) => {
        const files: Record<string, string> = { ...SOUND };
        for (const { file, at, cut, scrap } of slips) {
          const text = files[file]!;
          const start = Math.floor(at * text.length);
          files[file] = text.slice(0, start) + scrap + text.slice(start + cut);
        }
        const result = await assembled(files);
        const faults = result.ok ? result.warnings : result.faults;
        if (!result.ok) expect(faults.length).toBeGreaterThan(0);
        for (const { file, line, message, remedy } of faults) {
          const lines = (files[file] ?? '').split(/\r\n|\n/).length;
          expect({ file, line, within: line >= 1 && line <= lines + 1 }).toMatchObject({ within: true });
          expect(message.length * remedy.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 40, seed: 19 },
    );
  });

  it('cut anywhere, a file is never half taken without its rest being asked for', async () => {
    const text = SOUND['recommandations.yaml']!;
    for (let length = 0; length < text.length - 10; length += 17) {
      const result = await assembled({ 'recommandations.yaml': text.slice(0, length) });
      expect({ length, ok: result.ok, told: result.ok ? [] : brief(result.faults).length > 0 }).toEqual({
        length,
        ok: false,
        told: true,
      });
    }
  });
});
