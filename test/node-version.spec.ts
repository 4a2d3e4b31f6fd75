import { nodeAdvice } from '../src/node-version';

describe('the version of Node', () => {
  it.each(['v20.12.0', 'v20.20.2', 'v21.7.3'])('%s is past its end of life, which one line says', (version) => {
    expect(nodeAdvice(version)).toMatch(/^Node v2[01]\S+ works but .* 22 or 24$/);
  });

  it.each(['v22.0.0', 'v24.21.0', 'v26.10.0'])('%s is not mentioned', (version) => {
    expect(nodeAdvice(version)).toBeUndefined();
  });
});
