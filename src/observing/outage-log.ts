import type { Logger } from '../logging';
import type { DatabaseChange } from '../storage';
import { Outage, type OutageWords } from './outage';
import type { CallSeen, Observer, RefusalSeen, Trouble } from './types';

export interface OutageLogOptions {
  readonly logger: Logger;
  readonly clock: () => Date;
  /** Told of each beginning and end too. */
  readonly onTrouble?: Observer['trouble'];
}

export interface OutageLog extends Pick<Observer, 'accepted' | 'refused' | 'call'> {
  database(change: DatabaseChange): void;
}

/** Calls that fail in a row before the channel is said to refuse: one person who left is no outage. */
const CHANNEL_AFTER = 3;

const WORDS = {
  channel: {
    began: 'the channel refuses or does not answer: people get no reply',
    lasts: 'the channel still refuses or does not answer',
    ended: 'the channel takes replies again',
  },
  token: {
    began: 'Microsoft gives no token: messages are heard and cannot be answered; npm run diagnostic says why',
    lasts: 'Microsoft still gives no token',
    ended: 'Microsoft gives tokens again',
  },
  keys: {
    began: 'the keys that verify tokens cannot be fetched: messages are refused with 503',
    lasts: 'the keys that verify tokens still cannot be fetched',
    ended: 'the keys that verify tokens are there again',
  },
} satisfies Partial<Record<Trouble, OutageWords>>;

/** The story of an outage in few lines, for an operator: what, since when, how often, until when; no person. */
export function createOutageLog({ logger, clock, onTrouble = () => undefined }: OutageLogOptions): OutageLog {
  const outage = (what: keyof typeof WORDS, after: number): Outage =>
    new Outage({ logger, clock, words: WORDS[what], after, onChange: (lasting) => onTrouble(what, lasting) });
  const [channel, token, keys] = [outage('channel', CHANNEL_AFTER), outage('token', 1), outage('keys', 1)];
  return {
    call: (call) => hearCall(call, channel, token),
    accepted: () => keys.worked(),
    refused: (refusal) => hearRefusal(refusal, keys),
    database: (change) => {
      onTrouble('database', change.kind === 'away');
      tellDatabase(change, logger);
    },
  };
}

/** An error of ours says nothing of the channel. A refusal for want of rights does: it hits everybody. */
function hearCall({ result, method }: CallSeen, channel: Outage, token: Outage): void {
  if (result === 'token') return token.failed(result);
  if (result === 'other') return;
  if (result !== 'deadline' && result !== 'network') token.worked();
  if (result === 'ok') return channel.worked();
  channel.failed(result, { method });
}

/** Most refusals are decided without the keys: only what was accepted shows that they are there. */
function hearRefusal({ status, reason }: RefusalSeen, keys: Outage): void {
  if (reason === 'keys') keys.failed(String(status));
}

function tellDatabase(change: DatabaseChange, logger: Logger): void {
  if (change.kind === 'away') {
    logger.error({ err: change.cause }, 'the database is away: questions are answered, nothing is stored');
  } else logger.info({ seconds: Math.round(change.awayMs / 1000) }, 'the database is back');
}
