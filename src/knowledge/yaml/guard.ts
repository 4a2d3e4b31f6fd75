/**
 * Deepest nesting accepted: 200 columns of indentation or signs at the start of a line, 200 brackets left open. The
 * knowledge needs three levels; a parser that walks hundreds of thousands of them exhausts the memory of the program
 * before it can refuse.
 */
const OPENS_FAR_RIGHT = /^(?:[ \t]|[-?:](?=[ \t])){201}[ \t]*[^ \t\r\n]/m;
const MAX_OPEN_BRACKETS = 200;

/** Whether a text nests so deeply that parsing it is not safe. Looks at characters only, in linear time. */
export function nestsTooDeep(text: string): boolean {
  return OPENS_FAR_RIGHT.test(text) || leavesManyBracketsOpen(text);
}

function leavesManyBracketsOpen(text: string): boolean {
  let open = 0;
  for (const char of text) {
    if (char === '[' || char === '{') open++;
    else if (char === ']' || char === '}') open = Math.max(0, open - 1);
    if (open > MAX_OPEN_BRACKETS) return true;
  }
  return false;
}
