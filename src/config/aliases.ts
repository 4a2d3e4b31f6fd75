import type { Checked, Environment, Fault } from './fault';

/** Names that Microsoft's own tools write (teams.cli, Agents Toolkit), beside the Bot Framework's. */
const ALIASES = {
  MicrosoftAppId: 'CLIENT_ID',
  MicrosoftAppPassword: 'CLIENT_SECRET',
  MicrosoftAppTenantId: 'TENANT_ID',
} as const;

const PAIRS = Object.entries(ALIASES);

/**
 * The environment under the Bot Framework's names. Two values for one thing are a fault: which of them is meant cannot be
 * known, and an old secret kept beside a new one would be used without a word.
 */
export function underOneName(given: Environment): Checked<Environment> {
  const values = Object.fromEntries(PAIRS.map(([name, alias]) => [name, given[name] ?? given[alias]]));
  return {
    value: { ...given, ...values, ...typeOf(given) },
    faults: PAIRS.flatMap((pair) => contradiction(given, pair)),
  };
}

/** A fault under the name that the operator wrote. */
export function asWritten(fault: Fault, given: Environment): Fault {
  const alias = PAIRS.find(([name]) => name === fault.variable)?.[1];
  if (alias === undefined || given[fault.variable] !== undefined || given[alias] === undefined) return fault;
  return { ...fault, variable: alias };
}

/** Those tools write no type, and what they register with a secret is of one tenant. */
function typeOf(given: Environment): Environment {
  const single = given.MicrosoftAppType === undefined && given.CLIENT_SECRET !== undefined;
  return single ? { MicrosoftAppType: 'SingleTenant' } : {};
}

function contradiction(given: Environment, [name, alias]: readonly [string, string]): Fault[] {
  const [ours, theirs] = [given[name]?.trim(), given[alias]?.trim()];
  if (ours === undefined || theirs === undefined || ours === theirs) return [];
  return [{ variable: alias, message: `differs from ${name}, and both say the same thing; keep one of them` }];
}
