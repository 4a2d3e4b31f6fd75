import { resolve, sep } from 'node:path';
import { SHIPPED_KNOWLEDGE } from '../config';
import { fr } from '../texts/typography';
import { compare, hasNews } from './connaissances/comparison';
import { copyInto, namesIn, readDelivery, readRecord, writeRecord } from './connaissances/folder';
import { INSTALL_USAGE, readInstallOptions } from './connaissances/options';
import { sayComparison, sayInstalled, sayMissing, sayOccupied, sayOverlapping, saySeen } from './connaissances/wording';
import { run } from './run';

export interface InstallOutput {
  /** Folder of the delivered knowledge, absolute. */
  readonly shipped: string;
  readonly write: (text: string) => void;
}

/**
 * `npm run connaissances:installer -- DIR [--comparer | --vu]`: knowledge outside the program's folder, where an upgrade
 * does not reach it. Writes into an empty folder only; what a later delivery brings is proposed, never done. Gives the
 * exit code: 2 misused; 1 nothing done, or news to look at.
 */
export async function connaissancesInstaller(args: readonly string[], output: InstallOutput): Promise<number> {
  const options = readInstallOptions(args);
  if (options.kind === 'help' || options.kind === 'fault') {
    output.write(fr(options.kind === 'fault' ? `${options.why}\n\n${INSTALL_USAGE}` : INSTALL_USAGE));
    return options.kind === 'fault' ? 2 : 0;
  }
  const dir = resolve(options.dir);
  if (`${dir}${sep}`.startsWith(`${output.shipped}${sep}`)) {
    output.write(sayOverlapping(dir));
    return 1;
  }
  return DONE[options.kind](dir, output);
}

const DONE = { install, compare: tellNews, seen: noteSeen } as const;

async function install(dir: string, { shipped, write }: InstallOutput): Promise<number> {
  if ((await namesIn(dir)).length > 0) {
    write(sayOccupied(dir));
    return 1;
  }
  const delivery = await readDelivery(shipped);
  await copyInto(shipped, delivery.files.keys(), dir);
  await writeRecord(dir, delivery);
  write(sayInstalled(delivery.files.size, dir));
  return 0;
}

async function tellNews(dir: string, { shipped, write }: InstallOutput): Promise<number> {
  if (await missing(dir, write)) return 1;
  const comparison = compare(await readDelivery(shipped), await readDelivery(dir), await readRecord(dir));
  write(sayComparison(comparison, { shipped, dir }));
  return hasNews(comparison) ? 1 : 0;
}

async function noteSeen(dir: string, { shipped, write }: InstallOutput): Promise<number> {
  if (await missing(dir, write)) return 1;
  await writeRecord(dir, await readDelivery(shipped));
  write(saySeen(dir));
  return 0;
}

async function missing(dir: string, write: (text: string) => void): Promise<boolean> {
  const empty = (await namesIn(dir)).length === 0;
  if (empty) write(sayMissing(dir));
  return empty;
}

if (require.main === module) {
  run(() =>
    connaissancesInstaller(process.argv.slice(2), {
      shipped: SHIPPED_KNOWLEDGE,
      write: (text) => console.log(text),
    }),
  );
}
