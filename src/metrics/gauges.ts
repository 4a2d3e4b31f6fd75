import { Gauge, type Registry } from 'prom-client';
import type { Sources } from './sources';

/** What is read at each scrape. What is not known is left out, so that an alert can tell it from zero. */
export function readGauges(registry: Registry, sources: Sources): void {
  const registers = [registry];
  new Gauge({
    name: 'assistant_turns_waiting',
    help: 'Turns under way or waiting for the one before of the same person.',
    registers,
    collect() {
      this.set(sources.waiting());
    },
  });
  new Gauge({
    name: 'assistant_secret_days_left',
    help: 'Days until the secret of the registration expires (SECRET_EXPIRES_ON); absent: not known.',
    registers,
    collect() {
      setOrLeaveOut(this, sources.secretDaysLeft());
    },
  });
  new Gauge({
    name: 'assistant_backup_age_seconds',
    help: 'Since the last backup; absent: none known.',
    registers,
    async collect() {
      setOrLeaveOut(this, await sources.backupAgeSeconds?.());
    },
  });
  readConnections(registers, sources);
  readVersions(registers, sources);
}

function readConnections(registers: Registry[], { connections }: Sources): void {
  new Gauge({
    name: 'assistant_database_connections',
    help: 'Of the PostgreSQL pool: in all, idle, and uses that wait for one; absent with the embedded database.',
    labelNames: ['state'],
    registers,
    collect() {
      for (const [state, count] of Object.entries(connections?.() ?? {})) this.set({ state }, count as number);
    },
  });
}

function readVersions(registers: Registry[], { versions }: Sources): void {
  new Gauge({
    name: 'assistant_info',
    help: 'Versions in force: program, knowledge, schema of the database; always 1.',
    labelNames: ['program', 'knowledge', 'schema'],
    registers,
    collect() {
      this.reset();
      this.set({ ...versions() }, 1);
    },
  });
}

function setOrLeaveOut(gauge: Gauge, value: number | undefined): void {
  if (value === undefined) gauge.remove();
  else gauge.set(value);
}
