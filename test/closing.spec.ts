import { Closers, endsWithin } from '../src/closing';

describe('closing', () => {
  function opened() {
    const order: string[] = [];
    const resource = (name: string) => ({ close: async () => void order.push(name) });
    return { order, resource };
  }

  it('goes in the reverse order, once', async () => {
    const { order, resource } = opened();
    const closers = new Closers();
    for (const name of ['stores', 'server']) closers.add(resource(name));
    await Promise.all([closers.close(), closers.close()]);
    expect(order).toEqual(['server', 'stores']);
  });

  it('closes the others after one that fails, and tells the failure', async () => {
    const { order, resource } = opened();
    const closers = new Closers();
    closers.add(resource('stores'));
    closers.add({
      close: () => {
        throw new Error('broken');
      },
    });
    await expect(closers.close()).rejects.toThrow('broken');
    expect(order).toEqual(['stores']);
  });

  it('leaves what does not close, closes the others, and says so', async () => {
    const { order, resource } = opened();
    const closers = new Closers(1);
    closers.add(resource('stores'));
    closers.add({ close: () => new Promise(() => undefined) });
    await expect(closers.close()).rejects.toThrow('did not close within');
    expect(order).toEqual(['stores']);
  });
});

describe('a promise within a time', () => {
  it('ends in it, or not, or fails', async () => {
    expect(await endsWithin(Promise.resolve(), 1_000)).toBe(true);
    expect(await endsWithin(new Promise(() => undefined), 1)).toBe(false);
    await expect(endsWithin(Promise.reject(new Error('gone')), 1_000)).rejects.toThrow('gone');
  });
});
