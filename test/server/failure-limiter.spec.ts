import { FailureLimiter } from '../../src/server/failure-limiter';

describe('failures', () => {
  it('block their address for the rest of the window, and no other', async () => {
    const limiter = new FailureLimiter(2, 60);
    await limiter.count('52.112.0.1');
    expect(await limiter.blockedFor('52.112.0.1')).toBe(0);
    await limiter.count('52.112.0.1');
    expect(await limiter.blockedFor('52.112.0.1')).toBeGreaterThan(0);
    expect(await limiter.blockedFor('52.112.0.2')).toBe(0);
  });

  it('are counted together for one IPv6 customer', async () => {
    const limiter = new FailureLimiter(1, 60);
    await limiter.count('2603:1020:1:2::1');
    expect(await limiter.blockedFor('2603:1020:1:2:ffff::9')).toBeGreaterThan(0);
    expect(await limiter.blockedFor('2603:1020:1:3::1')).toBe(0);
  });
});
