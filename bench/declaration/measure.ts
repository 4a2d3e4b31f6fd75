import type { BotProcess } from './bot-process';
import type { Channel } from './channel';
import { declare, type Declared } from './journey';
import { Visitor, type Turn } from './visitor';

/** How much is asked of each bot. */
export interface Load {
  /** Measured declarations, in each round. */
  readonly declarations: number;
  /** People at once: each sends a turn when the one before is answered. */
  readonly directors: number;
  readonly warmUp: number;
  readonly rounds: number;
}

/** One bot during one round. Times in milliseconds. */
export interface Round {
  readonly turns: readonly Turn[];
  readonly visits: number;
  readonly elapsed: number;
  /** Of the bot's process. */
  readonly cpu: number;
  /** That the bot made to the channel. */
  readonly calls: number;
}

/** Visits a bot, `directors` at once: one visit is what one person does, on the school of that rank. */
export class Target {
  readonly rounds: Round[] = [];
  readonly declared: Declared[] = [];
  private visited = 0;

  constructor(
    readonly name: string,
    readonly bot: BotProcess,
    private readonly channel: Channel,
    private readonly visit: (visitor: Visitor, rank: number) => Promise<Declared | undefined>,
  ) {}

  /** Gives how many turns that took. */
  async warmUp(load: Load): Promise<number> {
    return (await this.visits(load.warmUp, load.directors)).length;
  }

  async measure(load: Load): Promise<void> {
    const calls = this.channel.calls;
    const cpu = await this.bot.cpuMilliseconds();
    const started = performance.now();
    const turns = await this.visits(load.declarations, load.directors);
    const elapsed = performance.now() - started;
    this.rounds.push({
      turns,
      visits: load.declarations,
      elapsed,
      cpu: (await this.bot.cpuMilliseconds()) - cpu,
      calls: this.channel.calls - calls,
    });
  }

  private async visits(count: number, atOnce: number): Promise<Turn[]> {
    const end = this.visited + count;
    const turns: Turn[] = [];
    const oneAfterTheOther = async (): Promise<void> => {
      while (this.visited < end) turns.push(...(await this.oneVisit(this.visited++)));
    };
    await Promise.all(Array.from({ length: atOnce }, oneAfterTheOther));
    return turns;
  }

  private async oneVisit(rank: number): Promise<readonly Turn[]> {
    const visitor = new Visitor(this.channel, this.bot.url);
    const declared = await this.visit(visitor, rank);
    if (declared) this.declared.push(declared);
    visitor.leaves();
    return visitor.turns;
  }
}

/** A visit to the program under measure: a whole declaration. */
export function declaring(uais: readonly string[]) {
  return (visitor: Visitor, rank: number): Promise<Declared> => {
    const uai = uais[rank];
    if (uai === undefined) throw new Error(`there are ${uais.length} schools only`);
    return declare(visitor, uai);
  };
}

/** A visit of somebody who only asks: so many questions, each answered by an entry. */
export function asking(questions: readonly string[], turns: number) {
  return async (visitor: Visitor, rank: number): Promise<undefined> => {
    for (let turn = 0; turn < turns; turn += 1) {
      await visitor.says('question', questions[(rank * turns + turn) % questions.length] ?? '');
    }
  };
}

/** A visit to the echo bot: as many turns as a declaration has. */
export function chatting(turns: number) {
  return async (visitor: Visitor): Promise<undefined> => {
    for (let turn = 1; turn <= turns; turn += 1) await visitor.says('echo', 'déclarer');
  };
}
