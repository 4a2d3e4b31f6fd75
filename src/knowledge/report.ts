import { isError } from './fault';
import type { Fault } from './types';

/** More would not be read: the author mends these and checks again. */
const MAX_TOLD = 200;

/**
 * Faults in French for the author of the files, errors first, then warnings: file and line, what is wrong, how to mend
 * it, its code (docs/defauts.md). Empty when there is none.
 */
export function formatReport(faults: readonly Fault[]): string {
  const errors = faults.filter(isError);
  const warnings = faults.filter((fault) => !isError(fault));
  return [...block('À corriger', errors), ...block('À regarder (sans bloquer)', warnings)].join('\n');
}

function block(title: string, faults: readonly Fault[]): string[] {
  if (faults.length === 0) return [];
  const told = faults.slice(0, MAX_TOLD).flatMap(tell);
  const untold = faults.length - MAX_TOLD;
  const rest = untold > 0 ? [`… et ${untold} autres.`, ''] : [];
  return [`${title}\u00A0: ${faults.length}`, '', ...told, ...rest];
}

function tell(fault: Fault): string[] {
  return [spaced(`${placeOf(fault)} : ${fault.message}`), spaced(`  → ${fault.remedy} [${fault.code}]`), ''];
}

/** A folder has no line. */
function placeOf({ code, file, line }: Fault): string {
  return code.startsWith('folder.') || code === 'faq.empty' ? file : `${file}, ligne ${line}`;
}

/** Non-breaking spaces where French wants them; what stands between straight quotes is code and stays as typed. */
function spaced(sentence: string): string {
  return sentence
    .replace(/ ([:»])/g, '\u00A0$1')
    .replace(/« /g, '«\u00A0')
    .replace(/ ([;!?])/g, '\u202F$1');
}
