import { drawConfusion } from '../../../src/cli/evaluate/confusion-picture';
import { writePage } from '../../../src/cli/evaluate/page';
import { sayReport } from '../../../src/cli/evaluate/wording';
import type { SetReport } from '../../../src/cli/evaluate/wording';
import { summarise } from '../../../src/evaluation';

const report = (name: string): SetReport => ({
  name,
  summary: summarise([], () => ''),
  wrong: [{ message: '<script>', expected: [], shown: ['a'] }],
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

  it('tells which answers were wrong, and to which messages', () => {
    expect(sayReport(report('developpement'))).toMatch(/à refuser → a\s: «\s<script>\s»/);
    expect(writePage([report('developpement')], new Map())).toContain('<td>à refuser</td><td>a</td>');
  });

  it('says how many more the page holds', () => {
    const many = { ...report('developpement'), wrong: Array(10).fill(report('x').wrong[0]) as SetReport['wrong'] };
    expect(sayReport(many)).toContain('2 de plus');
  });

  it('counts in the singular', () => {
    const page = writePage([report('developpement')], new Map());
    expect(page).toContain('1 manquée sur 2');
  });

  it('never shows the messages of the held-out set', () => {
    expect(sayReport(report('reserve'))).not.toContain('<script>');
    expect(sayReport(report('developpement'))).toContain('<script>');
    expect(writePage([report('reserve')], new Map())).not.toContain('script');
  });
});
