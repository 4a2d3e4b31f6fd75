import { isOurs } from '../../src/chat/guard';

const from = (host: string | undefined, origin?: string) => isOurs({ headers: { host, origin } });

describe('who may call the chat', () => {
  it.each(['localhost:3978', '127.0.0.1:3978', '[::1]:3978', 'LOCALHOST'])('this machine by the name %s', (host) => {
    expect(from(host)).toBe(true);
    expect(from(host, `http://${host}`)).toBe(true);
  });

  it.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example:3978', '', undefined])(
    'not a rebound name: %s',
    (host) => expect(from(host)).toBe(false),
  );

  it.each(['http://evil.example', 'http://localhost:1', 'https://localhost:3978', 'null'])(
    'not a page of another site: %s',
    (origin) => expect(from('localhost:3978', origin)).toBe(false),
  );
});
