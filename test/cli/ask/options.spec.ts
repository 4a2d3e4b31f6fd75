import { readOptions } from '../../../src/cli/ask/options';

describe('options of ask', () => {
  it.each([
    [['qui', 'signe'], { kind: 'question', question: 'qui signe', knowledge: 'knowledge' }],
    [['--jsonl', '--knowledge', 'autre'], { kind: 'jsonl', knowledge: 'autre' }],
    [['--explain', 'qui signe'], { kind: 'explain', question: 'qui signe', knowledge: 'knowledge' }],
    [
      ['--jour', '2024-06-20', 'qui signe'],
      { kind: 'question', question: 'qui signe', knowledge: 'knowledge', jour: '2024-06-20' },
    ],
    [['--aide'], { kind: 'help' }],
  ])('%j', (args, expected) => {
    expect(readOptions(args, 'knowledge')).toEqual(expected);
  });

  it.each([
    [[]],
    [['--bad']],
    [['--knowledge']],
    [['--jsonl', 'question']],
    [['--explain', '']],
    [['--knowledge', '', 'q']],
  ])('%j is refused with a reason', (args) => {
    expect(readOptions(args, 'knowledge')).toMatchObject({ kind: 'fault', why: expect.stringMatching(/\S/) as string });
  });

  it.each([
    ['--explain', /--explain attend un message/],
    ['--knowledge', /--knowledge attend un dossier/],
    ['--jour', /--jour attend un jour/],
    ['--jour=2024-02-30', /--jour attend un jour du calendrier/],
    ['--jsonl=x', /--jsonl s’emploie seule/],
  ])('%s: says what the option wants', (option, wanted) => {
    expect(readOptions([option], 'knowledge')).toMatchObject({
      kind: 'fault',
      why: expect.stringMatching(wanted) as string,
    });
  });
});
