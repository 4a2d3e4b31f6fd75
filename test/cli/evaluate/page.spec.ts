import { drawConfusion } from '../../../src/cli/evaluate/confusion-picture';
import { writePage } from '../../../src/cli/evaluate/page';
import { sayReport } from '../../../src/cli/evaluate/wording';
import type { SetReport } from '../../../src/cli/evaluate/wording';
import { summarise } from '../../../src/evaluation';

const report = (name: string): SetReport => ({
  name,
  summary: summarise([], () => ''),
  confused: [{ expected: 'a', given: 'b', messages: ['<script>'] }],
  weak: [{ id: 'a', messages: 2, missed: 1 }],
});

describe('the report', () => {
  it('draws a cell for each pair of entries', () => {
    const picture = drawConfusion(
      ['a', 'b'],
      [
        [1, 2],
        [0, 0],
      ],
    );
    expect(picture.match(/<rect/g)).toHaveLength(4);
    expect(picture).toContain('a → b : 2');
  });

  it('lets no message act as markup', () => {
    const page = writePage([report('developpement')], new Map());
    expect(page).not.toContain('<script>');
    expect(page).toContain('&lt;script&gt;');
  });

  it('never shows the messages of the held-out set', () => {
    expect(sayReport(report('reserve'))).not.toContain('<script>');
    expect(sayReport(report('developpement'))).toContain('<script>');
    expect(writePage([report('reserve')], new Map())).not.toContain('script');
  });
});
