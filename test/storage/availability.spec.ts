import { Availability, type DatabaseChange } from '../../src/storage/availability';

describe('the availability of a database', () => {
  const lost = new Error('Connection terminated unexpectedly');
  let answers: boolean;
  let looks: number;
  let renewals: number;
  let changes: DatabaseChange[];
  let availability: Availability;

  beforeEach(() => {
    jest.useFakeTimers();
    [answers, looks, renewals, changes] = [true, 0, 0, []];
    const look = async (): Promise<void> => {
      looks += 1;
      if (!answers) throw new Error('refused');
    };
    availability = new Availability({
      look,
      listen: look,
      renew: () => void (renewals += 1),
      onChange: (change) => void changes.push(change),
    });
  });
  afterEach(() => {
    availability.close();
    jest.useRealTimers();
  });

  it('looks at once after a loss: where one connection alone was lost, nobody is refused nor told', async () => {
    availability.lost(lost);
    await expect(availability.ready()).resolves.toBeUndefined();
    expect([looks, renewals, changes]).toEqual([1, 1, []]);
  });

  it('refuses at once while it is away, and looks again until it is back; each is told once', async () => {
    answers = false;
    availability.lost(lost);
    await expect(availability.ready()).rejects.toMatchObject({ code: 'unreachable', written: 'nothing', cause: lost });
    availability.lost(new Error('another'));
    await jest.advanceTimersByTimeAsync(2_000);
    expect(looks).toBeGreaterThan(3);
    answers = true;
    await jest.advanceTimersByTimeAsync(500);
    await expect(availability.ready()).resolves.toBeUndefined();
    expect(changes).toMatchObject([{ kind: 'away', cause: lost }, { kind: 'back' }]);
    expect(renewals).toBe(1);
  });

  it('asks for an answer where none came for a while: a connection dies in silence too', async () => {
    answers = false;
    await jest.advanceTimersByTimeAsync(11_000);
    expect(changes).toMatchObject([{ kind: 'away' }]);
  });

  it('looks at nothing once closed', async () => {
    answers = false;
    availability.close();
    availability.lost(lost);
    await jest.advanceTimersByTimeAsync(60_000);
    expect([looks, changes]).toEqual([0, []]);
  });
});
