import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { Observer, Trouble } from '../observing';
import { boundedLabel } from './bounded';

/** Up to the 15 s after which Teams sends a message again. */
const TURN_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15];
const CALL_BUCKETS = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const STORE_BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.5, 2.5, 8];

const TROUBLES: readonly Trouble[] = ['database', 'channel', 'token', 'keys', 'knowledge'];

/** What is counted as it happens. */
export function countEvents(registry: Registry): Partial<Observer> {
  const registers = [registry];
  return {
    ...countActivities(registers),
    ...countCalls(registers),
    ...countStores(registers),
    ...countTroubles(registers),
  };
}

type Registers = Registry[];

function countActivities(registers: Registers): Pick<Observer, 'accepted' | 'refused' | 'turn'> {
  const accepted = new Counter({
    name: 'assistant_activities_accepted_total',
    help: 'Activities that came with a valid token.',
    registers,
  });
  const last = new Gauge({
    name: 'assistant_last_activity_timestamp_seconds',
    help: 'When the last of them came; 0 since the start: none yet.',
    registers,
  });
  const refused = new Counter({
    name: 'assistant_activities_refused_total',
    help: 'Activities refused at the border, by status and reason.',
    labelNames: ['status', 'reason'],
    registers,
  });
  const turns = new Counter({
    name: 'assistant_turns_total',
    help: 'Turns by what took them and how they ended; failed: the person was given an incident number.',
    labelNames: ['type', 'feature', 'outcome'],
    registers,
  });
  const lasted = new Histogram({
    name: 'assistant_turn_duration_seconds',
    help: 'From the activity to the replies sent.',
    labelNames: ['feature'],
    buckets: TURN_BUCKETS,
    registers,
  });
  const [feature, outcome, reason] = [boundedLabel(), boundedLabel(), boundedLabel()];
  return {
    accepted: () => {
      accepted.inc();
      last.setToCurrentTime();
    },
    refused: ({ status, reason: why }) => refused.inc({ status, reason: reason(why) }),
    turn: (turn) => {
      turns.inc({ type: turn.type, feature: feature(turn.feature), outcome: outcome(turn.outcome) });
      lasted.observe({ feature: feature(turn.feature) }, turn.seconds);
    },
  };
}

function countCalls(registers: Registers): Pick<Observer, 'call'> {
  const calls = new Counter({
    name: 'assistant_channel_calls_total',
    help: 'Calls to the channel, by method (POST sends, PUT updates, GET looks a member up) and result.',
    labelNames: ['method', 'result'],
    registers,
  });
  const lasted = new Histogram({
    name: 'assistant_channel_call_duration_seconds',
    help: 'Of a call, its token and its attempts included.',
    labelNames: ['method'],
    buckets: CALL_BUCKETS,
    registers,
  });
  const result = boundedLabel();
  return {
    call: (call) => {
      calls.inc({ method: call.method, result: result(call.result) });
      lasted.observe({ method: call.method }, call.seconds);
    },
  };
}

function countStores(registers: Registers): Pick<Observer, 'stored'> {
  const uses = new Counter({
    name: 'assistant_store_uses_total',
    help: 'Uses of the stores, by repository and result (ok, or the code of the failure).',
    labelNames: ['store', 'result'],
    registers,
  });
  const lasted = new Histogram({
    name: 'assistant_store_use_duration_seconds',
    help: 'Of a use, the wait for the database included.',
    labelNames: ['store'],
    buckets: STORE_BUCKETS,
    registers,
  });
  const result = boundedLabel();
  return {
    stored: (use) => {
      uses.inc({ store: use.store, result: result(use.result) });
      lasted.observe({ store: use.store }, use.seconds);
    },
  };
}

function countTroubles(registers: Registers): Pick<Observer, 'trouble' | 'knowledge'> {
  const troubles = new Gauge({
    name: 'assistant_trouble',
    help: '1 while it lasts: database away, channel refusing, no token, no keys, knowledge refused.',
    labelNames: ['what'],
    registers,
  });
  const changes = new Counter({
    name: 'assistant_knowledge_changes_total',
    help: 'Changes of the knowledge: reloaded, refused (the last good version answers), undone after that.',
    labelNames: ['result'],
    registers,
  });
  for (const what of TROUBLES) troubles.set({ what }, 0);
  for (const result of ['reloaded', 'refused', 'undone']) changes.inc({ result }, 0);
  return {
    trouble: (what, lasting) => troubles.set({ what }, lasting ? 1 : 0),
    knowledge: (change) => {
      changes.inc({ result: change });
      troubles.set({ what: 'knowledge' }, change === 'refused' ? 1 : 0);
    },
  };
}
