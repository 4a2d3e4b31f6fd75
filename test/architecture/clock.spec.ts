import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';

/**
 * One clock serves the whole program (`src/clock.ts`), handed from the roots to whoever needs the time: so that a played
 * day, a test's instant and the real one are never mixed. Durations are measured with `performance.now()`.
 */
const SRC = resolve(__dirname, '../../src');

/** Who takes the clock itself, and why; everybody else is given one. */
const TAKES_IT: Readonly<Record<string, string>> = {
  'app.ts': 'root: the clock of a program that is given no other',
  'main.ts': 'root',
  'cli/ask.ts': 'root: the day on which it is asked, when none is named',
  'cli/backup-command.ts': 'root',
  'cli/diagnostic.ts': 'root',
  'bot/transport/authentication.ts': 'a token is good at the real hour, by which the SDK judges it next',
  'bot/transport/outbound-retry.ts': 'Retry-After may be an hour of the real world',
  'chat/index.ts': 'stands for Teams, whose hour is not ours to play',
};

/** Ways to read the time, without an instant given to them. */
const READS_TIME = new Set(['new Date()', 'Date()', 'Date.now', 'process.hrtime', 'performance.timeOrigin']);

/** Scripts of the page run in a browser, which has its own time; only the sources of the program are judged. */
function sources(): readonly { readonly file: string; readonly tree: ts.SourceFile }[] {
  return readdirSync(SRC, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ file: relative(SRC, path), tree: parsed(readFileSync(path, 'utf8')) }));
}

const parsed = (text: string): ts.SourceFile => ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true);

function readingsIn(node: ts.Node): string[] {
  const own = [node.getText().replace(/\s+/g, '')].map((text) => text.replace(/^newDate/, 'new Date'));
  const here = isRead(node) ? own.filter((text) => READS_TIME.has(text)) : [];
  return [...here, ...node.getChildren().flatMap(readingsIn)];
}

function isRead(node: ts.Node): boolean {
  return ts.isNewExpression(node) || ts.isCallExpression(node) || ts.isPropertyAccessExpression(node);
}

const files = sources();

describe('the clock', () => {
  it.each([['new Date()'], ['new Date( )'], ['Date()'], ['Date.now()'], ['const now = Date.now;']])(
    'is seen to be read by %s',
    (text) => {
      expect(readingsIn(parsed(text))).toHaveLength(1);
    },
  );

  it.each([['new Date(instant)'], ['// new Date()'], ["'Date.now()'"], ['performance.now()']])(
    'is not read by %s',
    (text) => {
      expect(readingsIn(parsed(text))).toEqual([]);
    },
  );

  it('is read in one place', () => {
    const readers = files.filter(({ tree }) => readingsIn(tree).length > 0).map(({ file }) => file);
    expect(readers).toEqual(['clock.ts']);
  });

  it('is taken by the roots, and by those that face the real hour', () => {
    const takers = files.filter(({ tree }) => /\bsystemClock\b/.test(tree.text)).map(({ file }) => file);
    expect(takers.filter((file) => file !== 'clock.ts').sort()).toEqual(Object.keys(TAKES_IT).sort());
  });
});
