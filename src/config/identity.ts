import { missing, type Checked, type Environment, type Fault } from './fault';
import { shown } from './variables';

/** The bot's registration in Azure. */
export type Identity =
  | { readonly type: 'SingleTenant'; readonly appId: string; readonly tenantId: string; readonly password: string }
  | { readonly type: 'UserAssignedMSI'; readonly appId: string; readonly tenantId: string };

const IDENTITY_VARIABLES = [
  'MicrosoftAppType',
  'MicrosoftAppId',
  'MicrosoftAppPassword',
  'MicrosoftAppTenantId',
] as const;

/** All of an identity or nothing of it: a half would turn authentication off without a word. */
export function readIdentity(given: Environment): Checked<Identity | undefined> {
  if (IDENTITY_VARIABLES.every((variable) => given[variable] === undefined)) return withoutIdentity(given);
  const type = given.MicrosoftAppType?.trim().toLowerCase();
  if (type === 'singletenant') return singleTenant(given);
  if (type === 'userassignedmsi') return managedIdentity(given);
  return { value: undefined, faults: [typeFault(given), ...missingIds(given, 'every identity')] };
}

function withoutIdentity({ NODE_ENV }: Environment): Checked<undefined> {
  if (NODE_ENV !== 'production') return { value: undefined, faults: [] };
  const message =
    'is missing, with the rest of the identity: in production anybody could write in the name of anybody; ' +
    'write SingleTenant (with MicrosoftAppId, MicrosoftAppTenantId and MicrosoftAppPassword) or ' +
    'UserAssignedMSI (with MicrosoftAppId and MicrosoftAppTenantId)';
  return { value: undefined, faults: [{ variable: 'MicrosoftAppType', message }] };
}

/** Says the secret too where it is missing: whether it is needed depends on the type. */
function typeFault(given: Environment): Fault {
  const secret = given.MicrosoftAppPassword === undefined ? ', which also needs MicrosoftAppPassword,' : '';
  const remedy = `write SingleTenant${secret} or UserAssignedMSI`;
  return { variable: 'MicrosoftAppType', message: `${wrongType(given.MicrosoftAppType)}; ${remedy}` };
}

function wrongType(type: string | undefined): string {
  if (type === undefined) return 'is missing while other parts of the identity are set';
  if (type.trim().toLowerCase() !== 'multitenant') return `is ${shown(type)}`;
  return 'is MultiTenant: Azure registers no such bot since 2025-07-31, and anybody’s tenant could write to it';
}

function singleTenant(given: Environment): Checked<Identity | undefined> {
  const faults = [...missingIds(given, 'SingleTenant'), ...missingFor(given, ['MicrosoftAppPassword'], 'SingleTenant')];
  return { value: { type: 'SingleTenant', ...ids(given), password: given.MicrosoftAppPassword ?? '' }, faults };
}

function managedIdentity(given: Environment): Checked<Identity | undefined> {
  const faults = missingIds(given, 'UserAssignedMSI');
  if (given.MicrosoftAppPassword !== undefined) {
    faults.push({
      variable: 'MicrosoftAppPassword',
      message: 'is set, but a managed identity has no secret; remove it',
    });
  }
  return { value: { type: 'UserAssignedMSI', ...ids(given) }, faults };
}

function missingIds(given: Environment, who: string): Fault[] {
  return missingFor(given, ['MicrosoftAppId', 'MicrosoftAppTenantId'], who);
}

function missingFor(given: Environment, variables: readonly string[], who: string): Fault[] {
  return missing(given, variables, `is missing, and ${who} needs it; copy it from the registration in Azure`);
}

function ids(given: Environment): { readonly appId: string; readonly tenantId: string } {
  return { appId: given.MicrosoftAppId?.trim() ?? '', tenantId: given.MicrosoftAppTenantId?.trim() ?? '' };
}
