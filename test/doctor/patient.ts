import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseConfig, type Config } from '../../src/config';
import { TENANT } from '../bot/bot-under-test';
import { APP_ID } from '../bot/fake-microsoft';
import { aFolder } from '../knowledge/files';
import { SECRET } from './local-microsoft';

export const SINGLE_TENANT = {
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppId: APP_ID,
  MicrosoftAppTenantId: TENANT,
  MicrosoftAppPassword: SECRET,
};

export const MANAGED = { MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppId: APP_ID, MicrosoftAppTenantId: TENANT };

/** A knowledge and a folder of data of its own, and the configuration that names them. */
export class Place {
  private readonly knowledge = aFolder();
  readonly dataDir = mkdtempSync(join(tmpdir(), 'doctor-'));

  config(environment: Record<string, string> = {}): Config {
    const values = { DATA_DIR: this.dataDir, KNOWLEDGE_DIR: this.knowledge.dir, LOG_LEVEL: 'silent', ...environment };
    const parsed = parseConfig(values);
    if (!parsed.ok) throw new Error(parsed.message);
    return parsed.config;
  }

  remove(): void {
    rmSync(this.dataDir, { recursive: true });
    this.knowledge.remove();
  }
}
