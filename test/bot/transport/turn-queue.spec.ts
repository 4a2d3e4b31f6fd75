import { TurnQueue } from '../../../src/bot/transport/turn-queue';

function held() {
  let release = (): void => undefined;
  const gate = new Promise<void>((resolve) => (release = resolve));
  return { gate, release: () => release() };
}

describe('the queue of turns', () => {
  it('gives each turn its own outcome, and goes on after one that fails', async () => {
    const queue = new TurnQueue();
    const failing = queue.run('a', () => Promise.reject(new Error('broken')));
    const next = queue.run('a', async () => 'done');
    await expect(failing).rejects.toThrow('broken');
    expect(await next).toBe('done');
  });

  it('refuses more than so many of one person, and takes those of others', async () => {
    const queue = new TurnQueue(2);
    const { gate, release } = held();
    const first = [queue.run('a', () => gate), queue.run('a', () => gate)];
    await expect(queue.run('a', () => gate)).rejects.toMatchObject({ name: 'QueueFull' });
    expect(await queue.run('b', async () => 'done')).toBe('done');
    release();
    await Promise.all(first);
    expect(await queue.run('a', async () => 'again')).toBe('again');
  });

  it('tells when no turn is left', async () => {
    const queue = new TurnQueue();
    const { gate, release } = held();
    const done: string[] = [];
    void queue.run('a', () => gate).then(() => queue.run('a', async () => void done.push('second')));
    const idle = queue.idle().then(() => done.push('idle'));
    release();
    await idle;
    expect(done).toEqual(['second', 'idle']);
  });
});
