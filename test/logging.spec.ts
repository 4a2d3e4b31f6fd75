import { adoptConsole, createLogger, describeError } from '../src/logging';

function lines(json: boolean) {
  const written: string[] = [];
  const logger = createLogger({ level: 'debug', json, destination: { write: (line) => void written.push(line) } });
  return { logger, written };
}

describe('the log', () => {
  it('is JSON, with time and level in words', () => {
    const { logger, written } = lines(true);
    logger.info({ outcome: 'answered', ms: 3 }, 'turn');
    expect(JSON.parse(written[0]!)).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      outcome: 'answered',
      ms: 3,
      msg: 'turn',
    });
  });

  it('is a line to read otherwise, with a report below', () => {
    const { logger, written } = lines(false);
    logger.warn({ ms: 3, report: 'one\ntwo' }, 'turn');
    expect(written[0]).toMatch(/^\d\d:\d\d:\d\d WARN turn ms=3\none\ntwo\n$/);
  });

  it('loses whatever says who or what, at any place where a careless call puts it', () => {
    const { logger, written } = lines(true);
    logger.info({ text: 'secret', person: { id: 'secret' }, courriel: 'secret', kept: 1 });
    logger.info({ activity: { text: 'secret', from: { name: 'secret' }, value: { a: 'secret' } }, kept: 1 });
    logger.info({ draft: { answers: { tuteur: 'secret' } }, config: { password: 'secret', databaseUrl: 'secret' } });
    logger.info({ request: { headers: { authorization: 'secret' } } });
    expect(written.join()).not.toContain('secret');
    expect(written.join()).toContain('"kept":1');
  });
});

describe('an error in the log', () => {
  it('keeps what leads to its cause', () => {
    const cause = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
    expect(describeError(new Error('cannot reach', { cause }))).toMatchObject({
      type: 'Error',
      message: 'cannot reach',
      stack: expect.stringContaining('logging.spec.ts'),
      cause: { message: 'refused', code: 'ECONNREFUSED' },
    });
  });

  it('loses the request, the token and the row that libraries hang on it', () => {
    const request = { body: 'secret', headers: { authorization: 'secret' } };
    const error = Object.assign(new Error('409'), { request, detail: 'Key (nom)=(secret)', statusCode: 409 });
    const { logger, written } = lines(true);
    logger.error({ err: error }, 'turn');
    expect(written[0]).not.toContain('secret');
    expect(JSON.parse(written[0]!).err.statusCode).toBe(409);
  });

  it('loses the answer that an HTTP client gives for a message, and keeps its status', () => {
    const message = JSON.stringify({ name: 'secret', email: 'secret@example.org' });
    const error = Object.assign(new Error(message), { name: 'RestError', statusCode: 503 });
    const { logger, written } = lines(true);
    logger.error({ err: error }, 'turn');
    expect(written[0]).not.toContain('secret');
    expect(JSON.parse(written[0]!).err).toMatchObject({ type: 'RestError', statusCode: 503 });
  });

  it('that is no error is named by its type only', () => {
    expect(describeError('secret')).toEqual({ type: 'string' });
  });
});

describe('libraries that print', () => {
  it('go to the log, without what they print of their own', () => {
    const { logger, written } = lines(true);
    const restore = adoptConsole(logger);
    // eslint-disable-next-line no-console
    console.error(new TypeError('secret'));
    restore();
    expect(JSON.parse(written[0]!)).toMatchObject({ level: 'debug', said: 'TypeError' });
  });
});
