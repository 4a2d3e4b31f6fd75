import { parseDocument } from 'yaml';

/** A value to put at a path of a document, in the place of the one that stands there. */
export type Edit = readonly [path: readonly (string | number)[], value: unknown];

/** The text with those values put in; comments and the rest stay. The text must be sound YAML. */
export function editYaml(text: string, edits: readonly Edit[]): string {
  const document = parseDocument(text);
  for (const [path, value] of edits) {
    const scalar = value === null || typeof value !== 'object';
    document.setIn(path, scalar ? value : document.createNode(value));
  }
  return document.toString({ lineWidth: 0 });
}
