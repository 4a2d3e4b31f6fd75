import { type TurnContext } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import type { Person } from '../../declaration/types';
import type { Logger } from '../../logging';
import type { Envelope } from './envelope';
import { ExpiringMap } from '../expiring-map';
import { personIdOf, scopeOf } from './incoming';
import { withDeadline } from './outbound';

/** Time that a first message may wait for the person's name and address. */
const LOOKUP_DEADLINE_MS = 2_000;
const MAX_PEOPLE = 5_000;
const KNOWN_FOR_MS = 12 * 60 * 60 * 1000;
/** A failed lookup is tried again after that. */
const UNKNOWN_FOR_MS = 10 * 60 * 1000;
const MAX_NAME = 200;

type Identity = Pick<Person, 'nom' | 'courriel'>;

/**
 * Who writes: name and address from the channel's members, asked once a person, when a declaration needs them, and
 * tolerated when they fail.
 */
export class People {
  private readonly asked = new ExpiringMap<Identity>(MAX_PEOPLE);

  constructor(private readonly logger: Logger) {}

  /** What is known at once: the name that the activity bears, or what the channel said before. */
  known(envelope: Envelope): Person {
    const id = personIdOf(envelope);
    return { id, nom: bounded(envelope.from.name), ...(isPersonal(envelope) ? this.asked.get(id) : {}) };
  }

  /** The same, once the channel has been asked. */
  async whoWrites(context: TurnContext, envelope: Envelope): Promise<Person> {
    const person = this.known(envelope);
    if (!isPersonal(envelope) || this.asked.get(person.id) !== undefined) return person;
    return { ...person, ...(await this.look(context, envelope, person.id)) };
  }

  private async look(context: TurnContext, envelope: Envelope, id: string): Promise<Identity> {
    try {
      const identity = await withDeadline(fetchMember(context, envelope), LOOKUP_DEADLINE_MS);
      this.asked.set(id, identity, KNOWN_FOR_MS);
      return identity;
    } catch (error) {
      this.logger.warn({ err: error }, 'the channel did not say who writes');
      this.asked.set(id, {}, UNKNOWN_FOR_MS);
      return {};
    }
  }
}

const isPersonal = (envelope: Envelope): boolean => scopeOf(envelope) === 'personal';

async function fetchMember(context: TurnContext, { conversation, from }: Envelope): Promise<Identity> {
  const client = context.turnState.get<ConnectorClient>(context.adapter.ConnectorClientKey);
  const member = await client.conversations.getConversationMember(conversation.id, from.id);
  const { name, email, userPrincipalName } = member as unknown as Readonly<Record<string, unknown>>;
  const nom = bounded(name);
  const courriel = bounded(email) ?? bounded(userPrincipalName);
  return { ...(nom === undefined ? {} : { nom }), ...(courriel === undefined ? {} : { courriel }) };
}

function bounded(text: unknown): string | undefined {
  const trimmed = typeof text === 'string' ? text.trim() : '';
  return trimmed === '' || trimmed.length > MAX_NAME ? undefined : trimmed;
}
