import { readEnvelope, type Envelope } from '../../../src/bot/transport/envelope';
import { personIdOf, reactionOf, toIncoming } from '../../../src/bot/transport/incoming';
import { anActivity } from '../bot-under-test';

const URL = 'http://127.0.0.1:1';
const jeanne = { id: 'aad-jeanne' };

function envelope(overrides: Record<string, unknown>): Envelope {
  const read = readEnvelope(anActivity({ url: URL }, overrides), { production: false });
  if (!read.ok) throw new Error(read.faults.join());
  return read.envelope;
}

const incoming = (overrides: Record<string, unknown>) => toIncoming(envelope(overrides), jeanne);
const textOf = (text: string, overrides: Record<string, unknown> = {}) => incoming({ text, ...overrides }).text;

describe('the text', () => {
  it.each([
    ['  quelles\r\ndates ?  ', 'quelles\ndates ?'],
    ['école', 'école'],
    ['zéro\u200bwidth\ufeff', 'zérowidth'],
    ['moins de 3 <5 et a < b > c', 'moins de 3 <5 et a < b > c'],
    ['les CM1&CM2', 'les CM1&CM2'],
    ['bonjour&nbsp;', 'bonjour'],
    ['<p>Bonjour,</p><p>quelles&nbsp;dates&#160;? &lt;b&gt; &amp;amp;</p>', 'Bonjour,\nquelles dates\u00a0? <b> &amp;'],
    ['<div>a<br>b<br/>c</div>', 'a\nb\nc'],
    ['<a href="https://example.org" title="x">la page</a>', 'la page'],
    ['<p>&#x1F600;&#55296;&#9999999;</p>', '😀&#55296;&#9999999;'],
    ['<script>alert(1)</script><p>ok</p>', 'alert(1)ok'],
  ])('%j is read as %j', (sent, read) => {
    expect(textOf(sent)).toBe(read);
  });

  it('of format xml is HTML whatever its tags', () => {
    expect(textOf('<quote authorname="x">dates</quote>', { textFormat: 'xml' })).toBe('dates');
  });

  it('loses the mention of the bot, and keeps those of others', () => {
    const entities = [
      { type: 'mention', text: '<at>Assistant</at>', mentioned: { id: '28:bot' } },
      { type: 'mention', text: '<at>Paul Durand</at>', mentioned: { id: '29:paul' } },
      { type: 'clientInfo', locale: 'fr-FR' },
    ];
    expect(textOf('<at>Assistant</at> demande à <at>Paul Durand</at>', { entities })).toBe('demande à Paul Durand');
  });

  it('is cut at 12,000 characters, never in the middle of one', () => {
    expect(textOf('a'.repeat(30_000))).toHaveLength(12_000);
    expect(textOf('a'.repeat(11_999) + '😀')).toHaveLength(11_999);
  });

  it('is taken from the HTML copy when there is nothing else', () => {
    const attachments = [{ contentType: 'text/html', content: '<div><p>quelles dates</p></div>' }];
    expect(incoming({ text: undefined, attachments })).toMatchObject({ text: 'quelles dates', hasAttachments: false });
  });

  it.each([
    ['openings of tags', '<a '.repeat(25_000)],
    ['brackets', '<'.repeat(80_000)],
    ['entities', '&#'.repeat(40_000)],
  ])('made of %s only is read within the time of a test', (_name, text) => {
    expect(textOf(text, { textFormat: 'xml' })).toHaveLength(12_000);
  });
});

describe('what comes with it', () => {
  it('tells a file from Teams’ own copy of the text', () => {
    const file = { contentType: 'application/vnd.microsoft.teams.file.download.info', content: {} };
    expect(incoming({ attachments: [file] }).hasAttachments).toBe(true);
    expect(incoming({ attachments: [{ contentType: 'text/html', content: '<p>a</p>' }] }).hasAttachments).toBe(false);
  });

  it('is the data of a pressed card, without a text', () => {
    expect(incoming({ value: { action: 'x' }, replyToId: '1', text: 'typed' })).toMatchObject({
      value: { action: 'x' },
      replyToId: '1',
      text: '',
    });
  });

  it.each(['text', 7, [1], null, true])('is no data when it is %j', (value) => {
    expect(incoming({ value, text: 'typed' })).toMatchObject({ value: undefined, text: 'typed' });
  });
});

describe('who acts', () => {
  it('is the directory’s id, or else the channel’s', () => {
    expect(personIdOf(envelope({}))).toBe('aad-jeanne');
    expect(personIdOf(envelope({ from: { id: '29:paul', aadObjectId: null } }))).toBe('29:paul');
  });
});

describe('a thumb', () => {
  it.each([
    [{ actionName: 'feedback', actionValue: { reaction: 'like' } }, 'like'],
    [{ actionName: 'feedback', actionValue: { reaction: 'dislike', feedback: '{"feedbackText":""}' } }, 'dislike'],
    [{ actionName: 'feedback', actionValue: { reaction: 'love' } }, undefined],
    [{ actionValue: null }, undefined],
    ['like', undefined],
  ])('in %j is %s', (value, reaction) => {
    expect(reactionOf(envelope({ type: 'invoke', value }))).toBe(reaction);
  });
});
