import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp } from '../../src/app';
import type { Config } from '../../src/config';
import type { Declaration } from '../../src/declaration/types';
import { openStoresToRead } from '../../src/storage';
import { campaign } from './campaign';

export interface HouseOptions {
  /** Day and hour at which everything happens: those of the campaign by default. */
  readonly now?: Date;
  readonly knowledgeDir?: string;
  /** As `DATE_ESSAI` gives it. */
  readonly trialDay?: string;
}

/** The program under test, and its data folder: it may be stopped and started again. */
export class House {
  url = '';
  now: Date;
  private dataDir = '';
  private close: () => Promise<void> = () => Promise.resolve();

  constructor(private readonly options: HouseOptions = {}) {
    this.now = options.now ?? campaign.now;
  }

  async start(): Promise<void> {
    this.dataDir ||= await mkdtemp(join(tmpdir(), 'conversation-'));
    const app = await startApp({ config: await this.config(), clock: () => this.now });
    this.url = app.url;
    this.close = () => app.close();
  }

  /** What the program has stored under this reference, read beside it. */
  async stored(reference: string): Promise<Declaration | undefined> {
    const stores = await openStoresToRead({ dataDir: this.dataDir });
    try {
      return await stores.declarations.findByReference(reference);
    } finally {
      await stores.close();
    }
  }

  async restart(): Promise<void> {
    await this.close();
    await this.start();
  }

  async end(): Promise<void> {
    await this.close();
    await rm(this.dataDir, { recursive: true, force: true });
  }

  private async config(): Promise<Config> {
    return {
      production: false,
      port: 0,
      host: '127.0.0.1',
      dataDir: this.dataDir,
      dataDirGiven: true,
      knowledgeDir: this.options.knowledgeDir ?? (await campaign.knowledge()),
      trialDay: this.options.trialDay,
      logLevel: 'silent',
      trustProxy: false,
    };
  }
}
