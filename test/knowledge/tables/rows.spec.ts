import { MAX_TABLE_BYTES, MAX_TABLE_ROWS } from '../../../src/knowledge/tables/limits';
import { readRows } from '../../../src/knowledge/tables/rows';

/** Rows read, as « line: cells », and faults, as « code:line ». */
async function read(pieces: readonly string[], mostRows?: number): Promise<{ rows: string[]; faults: string[] }> {
  const rows: string[] = [];
  const reader = {
    header: () => true,
    row: (cells: readonly string[], line: number) => void rows.push(`${line}: ${cells.join('|')}`),
  };
  const faults = await readRows(pieces, reader, mostRows);
  return { rows, faults: faults.map(({ code, line }) => `${code}:${line}`) };
}

describe('the rows of a table', () => {
  it('are the same however the text is cut into pieces', async () => {
    const text = 'uai;nom\r\n0190091W;"École ; du ""Bourg"""\r\n0190093Y;b\r\n';
    const expected = { rows: ['2: 0190091W|École ; du "Bourg"', '3: 0190093Y|b'], faults: [] };
    expect(await read([text])).toEqual(expected);
    expect(await read([...text])).toEqual(expected);
  });

  it.each([';', ',', '\t'])('are parted by « %s », which the header tells', async (sign) => {
    const text = `uai${sign}nom${sign}commune\na${sign}b${sign}c\n`;
    expect((await read([text])).rows).toEqual(['2: a|b|c']);
  });

  it('are counted up to the limit: the line of the next one is told, and no more is read', async () => {
    const text = 'uai\na\nb\nc\nd\ne\n';
    expect(await read([text], 5)).toMatchObject({ faults: [] });
    expect(await read([text], 3)).toEqual({ rows: ['2: a', '3: b', '4: c'], faults: ['too-many-rows:5'] });
  });

  it('may be half a million, in sixty-four megabytes', () => {
    expect([MAX_TABLE_ROWS, MAX_TABLE_BYTES]).toEqual([500_000, 67_108_864]);
  });

  it.each([
    ['a last line that lacks cells and its end', 'uai;nom\na;b\nc', ['cut:3']],
    ['a last line that lacks cells, with its end', 'uai;nom\na;b\nc\n', ['cells:3']],
    ['an earlier line that lacks cells', 'uai;nom\na\nc;d', ['cells:2']],
    ['a quote never closed', 'uai;nom\na;"b\nc;d\n', ['cut:3']],
    ['a quote within a cell', 'uai;nom\na;"b"c\nd;e\n', ['syntax:2']],
  ])('tell %s', async (_, text, faults) => {
    expect((await read([text])).faults).toEqual(faults);
  });

  it('leave out those that hold no word', async () => {
    expect(await read(['uai;nom\n;\n\n ; \na;b\n'])).toEqual({ rows: ['5: a|b'], faults: [] });
  });
});
