import { z } from 'zod';
import { isAllowedServiceUrl } from './service-url';

/**
 * What an activity must hold before anything else looks at it. Lengths bound what is stored, logged or sent again.
 * Fields that nobody here reads pass untouched.
 */
const id = z.string().min(1).max(1_024);
const optional = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? undefined);

const Account = z.looseObject({
  id,
  name: optional(z.string().max(512)),
  aadObjectId: optional(z.string().max(128)),
});

const Tenant = z.looseObject({ id: optional(z.string().max(128)) });

const Attachment = z.looseObject({
  contentType: optional(z.string().max(256)),
  content: z.unknown().optional(),
});

/** About what Teams accepts for a message, in characters. */
const MAX_TEXT = 80 * 1024;

const Envelope = z.looseObject({
  type: z.string().min(1).max(64),
  channelId: z.string().min(1).max(64),
  serviceUrl: z.string().max(2_048),
  conversation: z.looseObject({
    id,
    conversationType: optional(z.string().max(64)),
    tenantId: optional(z.string().max(128)),
  }),
  from: Account,
  recipient: optional(Account),
  id: optional(z.string().max(1_024)),
  timestamp: optional(z.string().max(64)),
  name: optional(z.string().max(256)),
  action: optional(z.string().max(64)),
  replyToId: optional(z.string().max(1_024)),
  text: optional(z.string().max(MAX_TEXT)),
  textFormat: optional(z.string().max(32)),
  locale: optional(z.string().max(64)),
  value: z.unknown().optional(),
  membersAdded: optional(z.array(Account).max(500)),
  attachments: optional(z.array(Attachment).max(100)),
  entities: optional(z.array(z.looseObject({ type: optional(z.string().max(256)) })).max(500)),
  channelData: optional(z.looseObject({ tenant: optional(Tenant) })),
});

/** A validated activity, still as JSON. */
export type Envelope = z.infer<typeof Envelope>;

export type EnvelopeResult =
  | { readonly ok: true; readonly envelope: Envelope }
  /** Paths that are wrong, without their values. */
  | { readonly ok: false; readonly faults: readonly string[] };

/** Validates the JSON of an incoming activity. In production its `serviceUrl` is one of Microsoft's. */
export function readEnvelope(body: unknown, { production }: { readonly production: boolean }): EnvelopeResult {
  const parsed = Envelope.safeParse(body);
  if (!parsed.success) {
    return { ok: false, faults: parsed.error.issues.slice(0, 5).map(({ path, code }) => `${path.join('.')}: ${code}`) };
  }
  if (!isAllowedServiceUrl(parsed.data.serviceUrl, { production })) return { ok: false, faults: ['serviceUrl: host'] };
  return { ok: true, envelope: parsed.data };
}
