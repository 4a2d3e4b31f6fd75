import { CLOSING, DISCLAIMER, HEADER, QUOTED } from './french/mail';
import { splitSentences } from './sentences';

/** Below, what stands before a quoted mail or a formula is a greeting, not a question. */
const SHORTEST_QUESTION = 15;

/**
 * The question of a pasted mail, on folded text with its line breaks: headers, quoted parts, signature and disclaimer set
 * aside, and of what is left the sentences that ask, where some do. A text without any mark of a mail is left as it is.
 */
export function cutMail(folded: string): string {
  const lines = folded.split('\n').map((line) => line.trim());
  const body = bodyOf(lines);
  if (body.length === lines.length) return folded;
  const said = body.join('\n');
  if (!/[a-z0-9]{2}/.test(said)) return folded;
  const asking = splitSentences(said).filter((sentence) => sentence.includes('?'));
  return asking.length > 0 ? asking.join('\n') : said;
}

/** The lines that the person wrote. */
function bodyOf(lines: readonly string[]): string[] {
  const body: string[] = [];
  for (const line of lines) {
    const ends = QUOTED.test(line) || CLOSING.test(line) || DISCLAIMER.test(line);
    if (ends && body.join(' ').length >= SHORTEST_QUESTION) break;
    if (!ends && !HEADER.test(line) && !line.startsWith('>')) body.push(line);
  }
  return body;
}
