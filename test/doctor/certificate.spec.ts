import { judgeCertificate } from '../../src/doctor/checks/certificate';

describe('a certificate that is trusted', () => {
  const now = new Date('2026-11-25T12:00:00Z');
  const until = (validTo: string, fault?: string) => judgeCertificate({ validTo, fault }, now);

  it('is well for as long as a renewal needs', () => {
    expect(until('Jan 31 12:00:00 2027 GMT')).toMatchObject({
      state: 'ok',
      detail: expect.stringContaining('67 jours'),
    });
  });

  it('is to be renewed once the automatic renewal is late', () => {
    expect(until('Dec  1 12:00:00 2026 GMT')).toMatchObject({ state: 'attention' });
  });

  it('is a fault once past', () => {
    expect(until('Nov 24 12:00:00 2026 GMT')).toMatchObject({ state: 'faute' });
  });

  it('is a fault when it bears another name, or lacks its chain', () => {
    expect(until('Jan 31 12:00:00 2027 GMT', 'ERR_TLS_CERT_ALTNAME_INVALID').detail).toContain('un autre nom');
    expect(until('Jan 31 12:00:00 2027 GMT', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE').cure).toContain('intermédiaire');
  });
});
