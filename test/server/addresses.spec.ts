import type { IncomingMessage } from 'node:http';
import { clientAddress } from '../../src/server/addresses';

const from = (remoteAddress: string, forwarded?: string): IncomingMessage =>
  ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;

describe('the address that failures count under', () => {
  it('is the peer, when it is public', () => {
    expect(clientAddress(from('::ffff:52.112.0.1'), false)).toBe('52.112.0.1');
  });

  it.each(['127.0.0.1', '10.0.0.4', '::ffff:172.16.3.2', '169.254.130.1', '::1', 'fd00::1'])(
    'is none behind the private peer %s: blocking it would block everybody',
    (peer) => {
      expect(clientAddress(from(peer, '1.2.3.4'), false)).toBeUndefined();
    },
  );

  it.each([
    ['6.6.6.6, 52.112.0.1', '52.112.0.1'],
    ['52.112.0.1:50123', '52.112.0.1'],
    ['[2603:1020::1]:50123', '2603:1020::1'],
    ['not an address', undefined],
  ])('behind a trusted proxy, is the last entry of %s', (forwarded, expected) => {
    expect(clientAddress(from('10.0.0.4', forwarded), true)).toBe(expected);
  });

  it('does not believe a public peer about another', () => {
    expect(clientAddress(from('52.112.0.1', '6.6.6.6'), true)).toBe('52.112.0.1');
  });
});
