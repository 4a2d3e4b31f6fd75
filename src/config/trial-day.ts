import type { Checked, Environment } from './fault';

/** The day to try the assistant on: whoever writes to it from Teams lives in today. */
export function readTrialDay({ DATE_ESSAI: day }: Environment, hasIdentity: boolean): Checked<string | undefined> {
  if (day === undefined || !hasIdentity) return { value: day, faults: [] };
  const message =
    'is set beside an identity: it plays another day, and directors would be told of a campaign that is not theirs; ' +
    'remove it, or try without the identity (MicrosoftAppType, MicrosoftAppId…)';
  return { value: undefined, faults: [{ variable: 'DATE_ESSAI', message }] };
}
